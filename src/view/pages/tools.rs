//! Small instruments that need no evidence: each takes a few figures or words and answers at once.

use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, TargetCast, UseStateHandle, function_component, html, use_state};

use crate::knowledge::guide::index;
use crate::view::route::{Link, Route};

/// The instruments.
#[function_component]
pub fn ToolsPage() -> Html {
    html! {
        <div class="reading">
            <h1>{ "Tools" }</h1>
            <p class="lead">{ "Small instruments for proxies and gateways. They work on this page alone; nothing is sent." }</p>
            <ul class="guides">
                <li><Link to={Route::Case}>{ "Live check and evidence" }</Link><p>{ "Which hop failed, from a log, headers, an error or requests of this page." }</p></li>
                <li><Link to={Route::Tree}>{ "Find it by questions" }</Link><p>{ "A few questions, each with \u{201c}I don't know\u{201d}." }</p></li>
                <li><Link to={Route::Guide(&index::STATUS_CODES)}>{ "Status codes by product" }</Link><p>{ "What thirteen gateways and proxies answered to the same faults, by product and status." }</p></li>
            </ul>
            <Credentials />
            <Exits />
        </div>
    }
}

/// Writes a user name and a password as they must stand in a proxy's URL.
#[function_component]
fn Credentials() -> Html {
    let user = use_state(String::new);
    let password = use_state(String::new);
    let written = format!("{}:{}", encode(&user), encode(&password));
    let is_empty = user.is_empty() && password.is_empty();
    html! {
        <section class="tool" aria-labelledby="credentials">
            <h2 id="credentials">{ "Credentials for a proxy's URL" }</h2>
            <p>{ "In a URL, characters such as @ : / # must be written as numbers. Programs that take user and password in fields of their own want them as they are." }</p>
            <noscript><p>{ "Without JavaScript, look them up: @ is %40, : is %3A, / is %2F, # is %23, ? is %3F, % is %25, and a space is %20." }</p></noscript>
            <div class="filters needs-script">
                <label>{ "User name" }<input type="text" id="tool-user" autocomplete="off" spellcheck="false" value={(*user).clone()} oninput={typed(&user)} /></label>
                <label>{ "Password" }<input type="text" id="tool-password" autocomplete="off" spellcheck="false" value={(*password).clone()} oninput={typed(&password)} /></label>
            </div>
            <output class="needs-script" for="tool-user tool-password">
                if is_empty { <span class="faint">{ "Type both to see them as they stand before the @ of the URL." }</span> }
                else { <code id="tool-written">{ ["http://", &written, "@PROXY_HOST:PROXY_PORT"].concat() }</code> }
            </output>
        </section>
    }
}

/// How many different exits to expect from a pool.
#[function_component]
fn Exits() -> Html {
    let pool = use_state(|| "1000".to_owned());
    let tunnels = use_state(|| "100".to_owned());
    html! {
        <section class="tool" aria-labelledby="exits">
            <h2 id="exits">{ "How many different exits to expect" }</h2>
            <p>{ "If a gateway draws an exit at random for each tunnel, repeats come earlier than one thinks. Far fewer different exits than expected mean a smaller pool, or a narrow filter. " }<Link to={Route::Guide(&index::IP_ROTATION)}>{ "More on rotation" }</Link></p>
            <div class="filters needs-script">
                <label>{ "Exits in the pool" }<input type="text" id="tool-pool" inputmode="numeric" autocomplete="off" value={(*pool).clone()} oninput={typed(&pool)} /></label>
                <label>{ "Tunnels opened" }<input type="text" id="tool-tunnels" inputmode="numeric" autocomplete="off" value={(*tunnels).clone()} oninput={typed(&tunnels)} /></label>
            </div>
            <output for="tool-pool tool-tunnels">{ match (figure(&pool), figure(&tunnels)) {
                (Some(pool), Some(tunnels)) => html! { <p>{ "About " }<strong id="tool-distinct">{ format!("{:.1}", distinct(pool, tunnels)) }</strong>{ format!(" different exits among {tunnels} tunnels.") }</p> },
                _ => html! { <p class="field-error">{ "Write two whole numbers between 1 and 1000000." }</p> },
            } }</output>
        </section>
    }
}

fn typed(state: &UseStateHandle<String>) -> Callback<InputEvent> {
    let state = state.clone();
    Callback::from(move |event: InputEvent| {
        state.set(event.target_unchecked_into::<HtmlInputElement>().value());
    })
}

/// Everything but unreserved characters as %XX (RFC 3986, section 2.3).
fn encode(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            written.push(char::from(byte));
        } else {
            written.push('%');
            for half in [byte >> 4, byte & 15] {
                written.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
            }
        }
    }
    written
}

const MOST: u32 = 1_000_000;

fn figure(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|figure| (1..=MOST).contains(figure))
}

/// The number of different exits among draws at random. Multiplied out by squaring, so that it gives the same digits everywhere.
fn distinct(pool: u32, tunnels: u32) -> f64 {
    let pool = f64::from(pool);
    let (mut factor, mut left, mut missed) = (1.0 - 1.0 / pool, tunnels, 1.0);
    while 0 < left {
        if left % 2 == 1 {
            missed *= factor;
        }
        factor *= factor;
        left /= 2;
    }
    pool * (1.0 - missed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reserved_characters_are_numbers() {
        assert_eq!(encode("p@ss:1/#?% é"), "p%40ss%3A1%2F%23%3F%25%20%C3%A9");
        assert_eq!(encode("plain-User_1.~"), "plain-User_1.~");
    }

    #[test]
    fn repeats_come_early() {
        assert!((distinct(1_000, 1_000) - 632.3).abs() < 0.05);
        assert!((distinct(1, 5) - 1.0).abs() < 1e-9);
        assert_eq!(figure("0"), None);
        assert_eq!(figure(" 12 "), Some(12));
        assert_eq!(figure("1e9"), None);
    }
}

//! The drawings of the guide: machines in a row, and messages between them. The same shapes as in the verdict.

use yew::{Html, html};

use crate::knowledge::guide::block::{Message, Picture, State, Stop};

/// A drawing with its content in words. The number tells its ids from those of other drawings on the page.
pub fn picture(picture: &'static Picture, number: usize) -> Html {
    match picture {
        Picture::Chain { words, hops, ways } => html! {
            <figure class="chain guide-chain">
                { lying(words, hops, ways, number) }
                { upright(words, hops, ways, number) }
                <figcaption>{ *words }</figcaption>
            </figure>
        },
        Picture::Exchange { words, lanes, messages } => html! {
            <figure class="exchange">
                { exchange(words, lanes, messages, number) }
                <ol class="exchange-words">{ for messages.iter().map(|message| html! {
                    <li class={class(message.state)}>
                        <span class="from-to">{ short(lanes[message.from]) }{ " → " }{ short(lanes[message.to]) }</span>
                        <span class="message">{ message.says }</span>
                    </li>
                }) }</ol>
                <figcaption>{ *words }</figcaption>
            </figure>
        },
    }
}

const fn class(state: State) -> &'static str {
    match state {
        State::Plain => "is-plain",
        State::Answered => "is-answered",
        State::Failed => "is-failed",
        State::Hidden => "is-hidden",
        State::NotReached => "is-not-reached",
    }
}

const fn word(state: State) -> &'static str {
    match state {
        State::Plain | State::Answered => "",
        State::Failed => "failed here",
        State::Hidden => "cannot be seen",
        State::NotReached => "not reached",
    }
}

/// "You: 40 s" is called "You" in the list below the drawing.
fn short(lane: &'static str) -> &'static str {
    lane.split_once(':').map_or(lane, |(name, _)| name)
}

const WIDTH: usize = 960;
const BOX_WIDTH: usize = 132;
const LINE_Y: usize = 34;

fn lying(words: &'static str, hops: &'static [Stop], ways: &'static [State], number: usize) -> Html {
    let step = (WIDTH - BOX_WIDTH - 4) / ways.len().max(1);
    let middle = |index: usize| BOX_WIDTH / 2 + 2 + step * index;
    let label = format!("picture-{number}");
    html! {
        <svg class="chain-lying" viewBox={format!("0 0 {WIDTH} 84")} role="img" aria-labelledby={label.clone()}>
            <title id={label}>{ words }</title>
            { for ways.iter().enumerate().map(|(index, way)| {
                let (from, to) = (middle(index) + BOX_WIDTH / 2, middle(index + 1) - BOX_WIDTH / 2);
                let centre = from.midpoint(to);
                html! {
                    <g class={["way ", class(*way)].concat()}>
                        <path d={format!("M{from} {LINE_Y}H{to}")} />
                        if matches!(way, State::Failed | State::Hidden) {
                            <circle class="way-ground" cx={centre.to_string()} cy={LINE_Y.to_string()} r="13" />
                            { sign(*way, centre, LINE_Y) }
                            <text class="chain-word" x={centre.to_string()} y="72" text-anchor="middle">{ word(*way) }</text>
                        }
                    </g>
                }
            }) }
            { for hops.iter().enumerate().map(|(index, hop)| {
                let x = middle(index);
                html! {
                    <g class={["hop ", class(hop.state)].concat()}>
                        <rect x={(x - BOX_WIDTH / 2).to_string()} y={(LINE_Y - 22).to_string()} width={BOX_WIDTH.to_string()} height="44" rx="22" />
                        if hop.state != State::Plain { { sign(hop.state, x - BOX_WIDTH / 2 + 22, LINE_Y) } }
                        <text class="hop-title" x={(if hop.state == State::Plain { x } else { x + 10 }).to_string()} y={(LINE_Y + 5).to_string()} text-anchor="middle">{ hop.title }</text>
                        <text class="chain-word" x={x.to_string()} y="76" text-anchor="middle">{ note(hop) }</text>
                    </g>
                }
            }) }
        </svg>
    }
}

const ROW: usize = 52;

fn upright(words: &'static str, hops: &'static [Stop], ways: &'static [State], number: usize) -> Html {
    let height = ROW * hops.len() - 8;
    let y = |index: usize| 22 + ROW * index;
    let label = format!("picture-{number}-upright");
    html! {
        <svg class="chain-upright" viewBox={format!("0 0 328 {height}")} role="img" aria-labelledby={label.clone()}>
            <title id={label}>{ words }</title>
            { for ways.iter().enumerate().map(|(index, way)| {
                let centre = y(index) + ROW / 2;
                html! {
                    <g class={["way ", class(*way)].concat()}>
                        <path d={format!("M20 {}V{}", y(index) + 16, y(index + 1) - 16)} />
                        if matches!(way, State::Failed | State::Hidden) {
                            <circle class="way-ground" cx="20" cy={centre.to_string()} r="10" />
                            { sign(*way, 20, centre) }
                            <text class="chain-word" x="48" y={(centre + 5).to_string()}>{ word(*way) }</text>
                        }
                    </g>
                }
            }) }
            { for hops.iter().enumerate().map(|(index, hop)| html! {
                <g class={["hop ", class(hop.state)].concat()}>
                    <circle class="hop-ring" cx="20" cy={y(index).to_string()} r="16" />
                    if hop.state != State::Plain { { sign(hop.state, 20, y(index)) } }
                    <text class="hop-title" x="48" y={(y(index) + 5).to_string()}>{ hop.title }</text>
                    <text class="chain-word" x="322" y={(y(index) + 5).to_string()} text-anchor="end">{ note(hop) }</text>
                </g>
            }) }
        </svg>
    }
}

fn note(hop: &'static Stop) -> &'static str {
    if hop.note.is_empty() { word(hop.state) } else { hop.note }
}

fn sign(state: State, x: usize, y: usize) -> Html {
    match state {
        State::Plain => Html::default(),
        State::Answered => html! { <circle class="sign" cx={x.to_string()} cy={y.to_string()} r="5.5" /> },
        State::Failed => {
            html! { <path class="sign" d={format!("M{} {}l12 12m0 -12l-12 12", x - 6, y - 6)} /> }
        }
        State::Hidden => html! {
            <text class="sign-letter" x={x.to_string()} y={(y + 6).to_string()} text-anchor="middle">{ "?" }</text>
        },
        State::NotReached => html! { <path class="sign" d={format!("M{} {y}h12", x - 6)} /> },
    }
}

const LANE_TOP: usize = 30;
const MESSAGE: usize = 44;

fn exchange(words: &'static str, lanes: &[&'static str], messages: &[Message], number: usize) -> Html {
    let step = (WIDTH - 240) / (lanes.len() - 1).max(1);
    let x = |lane: usize| 120 + step * lane;
    let bottom = LANE_TOP + 34 + MESSAGE * messages.len();
    let label = format!("picture-{number}");
    html! {
        <svg class="exchange-drawn" viewBox={format!("0 0 {WIDTH} {}", bottom + 6)} role="img" aria-labelledby={label.clone()}>
            <title id={label}>{ words }</title>
            { for lanes.iter().enumerate().map(|(lane, title)| html! {
                <g class="lane hop is-plain">
                    <path class="lane-line" d={format!("M{} {}V{bottom}", x(lane), LANE_TOP + 14)} />
                    <rect x={(x(lane) - 80).to_string()} y={(LANE_TOP - 22).to_string()} width="160" height="36" rx="18" />
                    <text class="hop-title" x={x(lane).to_string()} y={(LANE_TOP + 2).to_string()} text-anchor="middle">{ *title }</text>
                </g>
            }) }
            { for messages.iter().enumerate().map(|(index, message)| arrow(message, x(message.from), x(message.to), LANE_TOP + 62 + MESSAGE * index)) }
        </svg>
    }
}

fn arrow(message: &Message, from: usize, to: usize, y: usize) -> Html {
    let is_right = from < to;
    // A message that fails ends in a cross before the one it was for.
    let end = if is_right { to - 8 } else { to + 8 };
    let head = if is_right {
        format!("M{} {}l8 6l-8 6", end - 8, y - 6)
    } else {
        format!("M{} {}l-8 6l8 6", end + 8, y - 6)
    };
    html! {
        <g class={["arrow ", class(message.state)].concat()}>
            <path class="arrow-line" d={format!("M{from} {y}H{end}")} />
            if message.state == State::Failed {
                <path class="sign" d={format!("M{} {}l10 10m0 -10l-10 10", if is_right { end - 12 } else { end + 2 }, y - 5)} />
            } else {
                <path class="arrow-head" d={head} />
            }
            <text class="chain-word" x={from.midpoint(to).to_string()} y={(y - 9).to_string()} text-anchor="middle">{ message.says }</text>
        </g>
    }
}

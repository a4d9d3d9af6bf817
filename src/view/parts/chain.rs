//! The chain drawn: the emblem of the product. Lying on a wide screen, upright on a phone, and as a table one click away.

use yew::{Html, html};

use super::chain_state::{Drawing, DrawnHop, Mark};
use crate::case::Written;

/// The chain of the case.
pub(in crate::view) fn chain(written: Option<&Written>) -> Html {
    let drawing = Drawing::of(written.map(|written| &written.report));
    let words = drawing.words();
    let is_known = drawing.hops.iter().any(|hop| hop.mark != Mark::Plain);
    html! {
        <figure class="chain" id="chain">
            { lying(&drawing, &words) }
            { upright(&drawing, &words) }
            if is_known {
                <details class="chain-table">
                    <summary>{ "The chain as a table" }</summary>
                    { table(&drawing) }
                </details>
            }
        </figure>
    }
}

const WIDTH: usize = 960;
const BOX_WIDTH: usize = 124;
const BOX_HEIGHT: usize = 44;
const LINE_Y: usize = 34;

fn lying(drawing: &Drawing, words: &str) -> Html {
    let n_ways = drawing.ways.len().max(1);
    // Many hops share the same width: the boxes become narrower before anything is left out.
    let box_width = BOX_WIDTH.min(WIDTH / (drawing.hops.len() * 4 / 3 + 1));
    let step = (WIDTH - box_width - 4) / n_ways;
    let middle = |index: usize| box_width / 2 + 2 + step * index;
    let letters = (step * 10 / 74).max(8);
    html! {
        <svg class="chain-lying" viewBox={format!("0 0 {WIDTH} 104")} role="img" aria-labelledby="chain-title chain-words">
            <title id="chain-title">{ "The way of the request" }</title>
            <desc id="chain-words">{ words.to_owned() }</desc>
            { for drawing.ways.iter().enumerate().map(|(index, way)| {
                let from = middle(index) + box_width / 2;
                let to = middle(index + 1) - box_width / 2;
                let centre = from.midpoint(to);
                html! {
                    <g class={["way ", way.class()].concat()} key={index}>
                        <path d={format!("M{from} {LINE_Y}H{to}")} />
                        if matches!(way, Mark::Failed | Mark::Hidden) {
                            <circle class="way-ground" cx={centre.to_string()} cy={LINE_Y.to_string()} r="13" />
                            { sign(*way, centre, LINE_Y) }
                            <text class="chain-word" x={centre.to_string()} y="72" text-anchor="middle">{ way.word() }</text>
                        }
                    </g>
                }
            }) }
            { for drawing.hops.iter().enumerate().map(|(index, hop)| {
                let x = middle(index);
                html! {
                    <g class={["hop ", hop.mark.class()].concat()} key={index}>
                        <rect x={(x - box_width / 2).to_string()} y={(LINE_Y - BOX_HEIGHT / 2).to_string()}
                            width={box_width.to_string()} height={BOX_HEIGHT.to_string()} rx="22" />
                        if hop.mark != Mark::Plain { { sign(hop.mark, x - box_width / 2 + 22, LINE_Y) } }
                        <text class="hop-title" x={(if hop.mark == Mark::Plain { x } else { x + 10 }).to_string()}
                            y={(LINE_Y + 5).to_string()} text-anchor="middle">{ hop.title }</text>
                        if hop.mark != Mark::Plain {
                            <text class="chain-word" x={x.to_string()} y="76" text-anchor="middle">{ hop.mark.word() }</text>
                        }
                        { name(hop, x, 95, "middle", letters) }
                    </g>
                }
            }) }
        </svg>
    }
}

const ROW: usize = 52;

fn upright(drawing: &Drawing, words: &str) -> Html {
    let height = ROW * drawing.hops.len() - 8;
    let y = |index: usize| 22 + ROW * index;
    html! {
        <svg class="chain-upright" viewBox={format!("0 0 328 {height}")} role="img" aria-labelledby="chain-title-2 chain-words-2">
            <title id="chain-title-2">{ "The way of the request" }</title>
            <desc id="chain-words-2">{ words.to_owned() }</desc>
            { for drawing.ways.iter().enumerate().map(|(index, way)| {
                let centre = y(index) + ROW / 2;
                html! {
                    <g class={["way ", way.class()].concat()} key={index}>
                        <path d={format!("M20 {}V{}", y(index) + 16, y(index + 1) - 16)} />
                        if matches!(way, Mark::Failed | Mark::Hidden) {
                            <circle class="way-ground" cx="20" cy={centre.to_string()} r="10" />
                            { sign(*way, 20, centre) }
                            <text class="chain-word" x="48" y={(centre + 5).to_string()}>{ way.word() }</text>
                        }
                    </g>
                }
            }) }
            { for drawing.hops.iter().enumerate().map(|(index, hop)| html! {
                <g class={["hop ", hop.mark.class()].concat()} key={index}>
                    <circle class="hop-ring" cx="20" cy={y(index).to_string()} r="16" />
                    if hop.mark != Mark::Plain { { sign(hop.mark, 20, y(index)) } }
                    <text class="hop-title" x="48" y={(y(index) + 5).to_string()}>{ hop.title }</text>
                    if hop.mark != Mark::Plain {
                        <text class="chain-word" x="322" y={(y(index) + 5).to_string()} text-anchor="end">{ hop.mark.word() }</text>
                    }
                    { name(hop, 122, y(index) + 5, "start", 13) }
                </g>
            }) }
        </svg>
    }
}

fn sign(mark: Mark, x: usize, y: usize) -> Html {
    match mark {
        Mark::Plain => Html::default(),
        Mark::Answered => html! { <circle class="sign" cx={x.to_string()} cy={y.to_string()} r="5.5" /> },
        Mark::Failed => html! {
            <path class="sign" d={format!("M{} {}l12 12m0 -12l-12 12", x - 6, y - 6)} />
        },
        Mark::Hidden => html! {
            <text class="sign-letter" x={x.to_string()} y={(y + 6).to_string()} text-anchor="middle">{ "?" }</text>
        },
        Mark::NotReached => html! { <path class="sign" d={format!("M{} {y}h12", x - 6)} /> },
    }
}

fn name(hop: &DrawnHop, x: usize, y: usize, anchor: &'static str, letters: usize) -> Html {
    let Some(name) = &hop.name else {
        return Html::default();
    };
    let shown = if name.chars().count() <= letters {
        name.clone()
    } else {
        name.chars().take(letters - 1).chain(['…']).collect()
    };
    html! {
        <text class="hop-name" x={x.to_string()} y={y.to_string()} text-anchor={anchor}>
            <title>{ name.clone() }</title>{ shown }
        </text>
    }
}

fn table(drawing: &Drawing) -> Html {
    html! {
        <table>
            <thead><tr><th scope="col">{ "Hop" }</th><th scope="col">{ "Name found" }</th><th scope="col">{ "State" }</th><th scope="col">{ "The way to the next" }</th></tr></thead>
            <tbody>
                { for drawing.hops.iter().enumerate().map(|(index, hop)| html! {
                    <tr key={index}>
                        <th scope="row">{ hop.title }</th>
                        <td>{ hop.name.clone().unwrap_or_else(|| "–".to_owned()) }</td>
                        <td>{ hop.mark.word() }</td>
                        <td>{ drawing.ways.get(index).map_or("–", |way| way.word()) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

//! The chain drawn: the emblem of the product. Lying on a wide screen, upright on a phone, and as a table one click away.

use yew::Html;

use super::chain_state::{Drawing, DrawnHop, Mark};
use crate::case::Written;
use crate::view::element::{el, list, many, node, say, value};

/// The chain of the case.
pub(in crate::view) fn chain(written: Option<&Written>) -> Html {
    let drawing = Drawing::of(written.map(|written| &written.report));
    let is_known = drawing.hops.iter().any(|hop| hop.mark != Mark::Plain);
    el!(
        "figure",
        ["class" = fixed("chain"), "id" = fixed("chain")],
        lying(&drawing),
        upright(&drawing),
        if is_known { table(&drawing) } else { Html::default() }
    )
}

/// A drawing with its title and its description in words.
fn picture(class: &'static str, width: usize, height: usize, drawing: &Drawing, parts: Vec<Html>) -> Html {
    let (title, words) = ([class, "-title"].concat(), [class, "-words"].concat());
    el!(
        "svg",
        [
            "class" = value(class),
            "viewBox" = value(format!("0 0 {width} {height}")),
            "role" = fixed("img"),
            "aria-labelledby" = value([title.as_str(), words.as_str()].join(" "))
        ],
        el!("title", ["id" = value(title)], say("The way of the request")),
        el!("desc", ["id" = value(words)], node(drawing.words())),
        many(parts)
    )
}

const WIDTH: usize = 960;
const BOX_WIDTH: usize = 124;
const LINE_Y: usize = 34;

fn lying(drawing: &Drawing) -> Html {
    let n_ways = drawing.ways.len().max(1);
    // Many hops share the same width: the boxes become narrower before anything is left out.
    let box_width = BOX_WIDTH.min(WIDTH / (drawing.hops.len() * 4 / 3 + 1));
    let step = (WIDTH - box_width - 4) / n_ways;
    let middle = |index: usize| box_width / 2 + 2 + step * index;
    let letters = (step * 10 / 74).max(8);
    let ways = drawing.ways.iter().enumerate().map(|(index, way)| {
        let from = middle(index) + box_width / 2;
        let to = middle(index + 1) - box_width / 2;
        let centre = from.midpoint(to);
        let sign_at = sign_on_way(*way, centre, LINE_Y, 13);
        let word = if sign_at.is_some() { word(*way, centre, 72, "middle") } else { Html::default() };
        group("way ", *way, vec![line(format!("M{from} {LINE_Y}H{to}")), node(sign_at), word])
    });
    let hops = drawing.hops.iter().enumerate().map(|(index, hop)| {
        let x = middle(index);
        let title_x = if hop.mark == Mark::Plain { x } else { x + 10 };
        let outline = el!(
            "rect",
            [
                "x" = value((x - box_width / 2).to_string()),
                "y" = value((LINE_Y - 22).to_string()),
                "width" = value(box_width.to_string()),
                "height" = fixed("44"),
                "rx" = fixed("22")
            ]
        );
        group(
            "hop ",
            hop.mark,
            vec![
                outline,
                sign(hop.mark, x - box_width / 2 + 22, LINE_Y),
                letters_at("hop-title", title_x, LINE_Y + 5, "middle", node(hop.title)),
                word(hop.mark, x, 76, "middle"),
                name(hop, x, 95, "middle", letters),
            ],
        )
    });
    picture("chain-lying", WIDTH, 104, drawing, ways.chain(hops).collect())
}

const ROW: usize = 52;

fn upright(drawing: &Drawing) -> Html {
    let y = |index: usize| 22 + ROW * index;
    let ways = drawing.ways.iter().enumerate().map(|(index, way)| {
        let centre = y(index) + ROW / 2;
        let sign_at = sign_on_way(*way, 20, centre, 10);
        let word = if sign_at.is_some() { word(*way, 48, centre + 5, "start") } else { Html::default() };
        let path = line(format!("M20 {}V{}", y(index) + 16, y(index + 1) - 16));
        group("way ", *way, vec![path, node(sign_at), word])
    });
    let hops = drawing.hops.iter().enumerate().map(|(index, hop)| {
        group(
            "hop ",
            hop.mark,
            vec![
                circle("hop-ring", 20, y(index), 16),
                sign(hop.mark, 20, y(index)),
                letters_at("hop-title", 48, y(index) + 5, "start", node(hop.title)),
                word(hop.mark, 322, y(index) + 5, "end"),
                name(hop, 128, y(index) + 5, "start", 13),
            ],
        )
    });
    picture("chain-upright", 328, ROW * drawing.hops.len() - 8, drawing, ways.chain(hops).collect())
}

fn group(kind: &'static str, mark: Mark, parts: Vec<Html>) -> Html {
    el!("g", ["class" = value([kind, mark.class()].concat())], many(parts))
}

fn line(d: String) -> Html {
    el!("path", ["d" = value(d)])
}

fn circle(class: &'static str, x: usize, y: usize, r: usize) -> Html {
    el!(
        "circle",
        [
            "class" = value(class),
            "cx" = value(x.to_string()),
            "cy" = value(y.to_string()),
            "r" = value(r.to_string())
        ]
    )
}

fn letters_at(class: &'static str, x: usize, y: usize, anchor: &'static str, content: Html) -> Html {
    el!(
        "text",
        [
            "class" = value(class),
            "x" = value(x.to_string()),
            "y" = value(y.to_string()),
            "text-anchor" = value(anchor)
        ],
        content
    )
}

fn word(mark: Mark, x: usize, y: usize, anchor: &'static str) -> Html {
    if mark == Mark::Plain {
        return Html::default();
    }
    letters_at("chain-word", x, y, anchor, node(mark.word()))
}

/// The sign of a way, on a ground of its own; ways that did their part bear none.
fn sign_on_way(mark: Mark, x: usize, y: usize, r: usize) -> Option<Html> {
    matches!(mark, Mark::Failed | Mark::Hidden)
        .then(|| many(vec![circle("way-ground", x, y, r), sign(mark, x, y)]))
}

fn sign(mark: Mark, x: usize, y: usize) -> Html {
    let stroke = |d: String| el!("path", ["class" = fixed("sign"), "d" = value(d)]);
    match mark {
        Mark::Plain => Html::default(),
        Mark::Answered => circle("sign", x, y, 5),
        Mark::Failed => stroke(format!("M{} {}l12 12m0 -12l-12 12", x - 6, y - 6)),
        Mark::Hidden => letters_at("sign-letter", x, y + 6, "middle", say("?")),
        Mark::NotReached => stroke(format!("M{} {y}h12", x - 6)),
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
    letters_at("hop-name", x, y, anchor, many(vec![el!("title", [], node(name.clone())), node(shown)]))
}

fn table(drawing: &Drawing) -> Html {
    let head = ["Hop", "Name found", "State", "The way to the next"];
    let rows = drawing.hops.iter().enumerate().map(|(index, hop)| {
        el!(
            "tr",
            [],
            el!("th", ["scope" = fixed("row")], node(hop.title)),
            el!("td", [], node(hop.name.as_deref().unwrap_or("–"))),
            el!("td", [], node(hop.mark.word())),
            el!("td", [], node(drawing.ways.get(index).map_or("–", |way| way.word())))
        )
    });
    el!(
        "details",
        ["class" = fixed("chain-table")],
        el!("summary", [], say("The chain as a table")),
        el!(
            "table",
            [],
            el!(
                "thead",
                [],
                el!("tr", [], list(head.map(|words| el!("th", ["scope" = fixed("col")], node(words)))))
            ),
            el!("tbody", [], list(rows))
        )
    )
}

//! The chain in letters: beside each other where there is room, below each other where names are long.

use super::ink::Ink;
use super::sheet::{WIDTH, shown};
use crate::report::drawing::{Drawing, DrawnHop, Mark};

/// The drawing, indented by two, ending with a line feed.
pub fn draw(drawing: &Drawing, ink: Ink) -> String {
    let boxes: Vec<Vec<String>> = drawing.hops.iter().map(lines_of).collect();
    let widths: Vec<usize> =
        boxes.iter().map(|lines| lines.iter().map(|it| len(it)).max().unwrap_or(0)).collect();
    let ways: usize = drawing.ways.iter().map(|way| way_width(*way)).sum();
    if 2 + widths.iter().sum::<usize>() + ways <= WIDTH {
        across(drawing, &boxes, &widths, ink)
    } else {
        down(drawing, ink)
    }
}

fn across(drawing: &Drawing, boxes: &[Vec<String>], widths: &[usize], ink: Ink) -> String {
    let mut out = String::new();
    for row in 0..boxes.iter().map(Vec::len).max().unwrap_or(0) {
        let mut line = String::from("  ");
        let mut bare = 2;
        for (index, (lines, width)) in boxes.iter().zip(widths).enumerate() {
            let text = lines.get(row).map_or("", String::as_str);
            let fill = if row == 0 { "─" } else { " " };
            let before = (width - len(text)) / 2;
            let after = width - len(text) - before;
            // The line does not stick out at the ends of the chain.
            let (left, right) =
                (if index == 0 { " " } else { fill }, if index + 1 == boxes.len() { " " } else { fill });
            line.push_str(&left.repeat(before));
            line.push_str(&paint(drawing.hops[index].mark, text, ink));
            line.push_str(&right.repeat(after));
            bare += width;
            if let Some(way) = drawing.ways.get(index) {
                line.push_str(&paint(*way, &way_cell(*way, row), ink));
                bare += way_width(*way);
            }
        }
        debug_assert!(bare <= WIDTH, "measured before");
        if !line.trim().is_empty() {
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }
    out
}

fn lines_of(hop: &DrawnHop) -> Vec<String> {
    let title = match hop.mark {
        Mark::Plain => format!("( {} )", hop.title),
        mark => format!("( {} {} )", mark.shape(), hop.title),
    };
    let mut lines = vec![title];
    lines.push(hop.name.as_deref().map(shown).unwrap_or_default());
    lines.push(word_of(hop.mark).to_owned());
    lines
}

/// The word of a state where it adds to the shape; of what went well, the circle is enough.
const fn word_of(mark: Mark) -> &'static str {
    match mark {
        Mark::Plain | Mark::Answered => "",
        Mark::Failed | Mark::Hidden | Mark::NotReached => mark.word(),
    }
}

fn way_width(way: Mark) -> usize {
    match way {
        Mark::Failed | Mark::Hidden => len(way.word()) + 2,
        Mark::Plain | Mark::Answered | Mark::NotReached => 4,
    }
}

fn way_cell(way: Mark, row: usize) -> String {
    let width = way_width(way);
    match (way, row) {
        (Mark::Failed | Mark::Hidden, 0) => {
            let before = (width - 3) / 2;
            format!("{} {} {}", "─".repeat(before), way.shape(), "─".repeat(width - 3 - before))
        }
        (Mark::NotReached, 0) => "╌".repeat(width),
        (Mark::Plain | Mark::Answered, 0) => "─".repeat(width),
        (Mark::Failed | Mark::Hidden, 2) => format!(" {} ", way.word()),
        _ => " ".repeat(width),
    }
}

fn down(drawing: &Drawing, ink: Ink) -> String {
    let mut lines = Vec::new();
    for (index, hop) in drawing.hops.iter().enumerate() {
        let name = hop.name.as_deref().map(|name| format!("  {}", shown(name))).unwrap_or_default();
        let text = format!("{} {}{name}  {}", hop.mark.shape(), hop.title, word_of(hop.mark));
        lines.push(format!("  {}\n", paint(hop.mark, text.trim_end(), ink)));
        if let Some(way) = drawing.ways.get(index) {
            let text = match way {
                Mark::Failed | Mark::Hidden => format!("{} the way between  {}", way.shape(), way.word()),
                Mark::NotReached => "╎".to_owned(),
                Mark::Plain | Mark::Answered => "│".to_owned(),
            };
            lines.push(format!("  {}\n", paint(*way, &text, ink)));
        }
    }
    lines.concat()
}

fn paint(mark: Mark, text: &str, ink: Ink) -> String {
    match mark {
        _ if text.trim().is_empty() => text.to_owned(),
        Mark::Failed => ink.bad(text),
        Mark::Hidden => ink.doubt(text),
        Mark::Answered => ink.good(text),
        Mark::NotReached => ink.faint(text),
        Mark::Plain => text.to_owned(),
    }
}

fn len(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(names: [&str; 3], ways: [Mark; 2]) -> Drawing {
        let hop = |title, name: &str, mark| DrawnHop {
            title,
            name: (!name.is_empty()).then(|| name.to_owned()),
            mark,
        };
        let hops = vec![
            hop("You", names[0], Mark::Answered),
            hop("Gateway", names[1], Mark::Answered),
            hop("Target", names[2], Mark::NotReached),
        ];
        Drawing { hops, ways: ways.into() }
    }

    #[test]
    fn short_names_stand_beside_each_other() {
        let text = draw(&drawing(["", "squid/5.7", ""], [Mark::Answered, Mark::Failed]), Ink::NONE);
        let expected = [
            "  ( ○ You )────( ○ Gateway )───── ✕ ─────( – Target )",
            "                 squid/5.7",
            "                             failed here not reached",
        ];
        assert_eq!(text.lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn long_names_stand_below_each_other() {
        let long = "a-very-long-host-name-of-a-backend.internal.example:8443";
        let text = draw(&drawing(["", "nginx/1.22.1", long], [Mark::Answered, Mark::Failed]), Ink::NONE);
        assert!(text.lines().count() == 5 && text.contains("✕ the way between  failed here"), "{text}");
    }
}

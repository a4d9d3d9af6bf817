//! Small pictures, drawn in place so that they take the colour of the words beside them.

use yew::Html;

use crate::view::element::{el, value};

/// Which picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Half dark, half light: the colours.
    Theme,
    /// Two sheets.
    Copy,
    /// A tick.
    Done,
    /// A triangle that starts something.
    Play,
    /// A square that stops something.
    Stop,
    /// A question mark in a ring.
    Question,
    /// A sheet with a bent corner.
    File,
    /// A pen.
    Edit,
    /// A cross.
    Remove,
    /// An arrow that turns back.
    Undo,
    /// A shield.
    Shield,
}

impl Shape {
    const fn path(self) -> &'static str {
        match self {
            Self::Theme => "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 1.5v13M8 4a4 4 0 0 1 0 8",
            Self::Copy => "M5.5 5.5v-4h9v9h-4M1.5 5.5h9v9h-9z",
            Self::Done => "M2 8.5l4 4l8-9",
            Self::Play => "M4 2.5l9 5.5l-9 5.5z",
            Self::Stop => "M3.5 3.5h9v9h-9z",
            Self::Question => {
                "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M6 6.2a2 2 0 1 1 2.8 1.9c-.6.3-.8.7-.8 1.4M8 11.6v.2"
            }
            Self::File => "M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3",
            Self::Edit => "M2 14l.7-3.3L11 2.4l2.6 2.6l-8.3 8.3zM9.3 4.1l2.6 2.6",
            Self::Remove => "M3.5 3.5l9 9M12.5 3.5l-9 9",
            Self::Undo => "M5.5 2.5l-3 3l3 3M2.5 5.5h7a4 4 0 0 1 0 8h-4",
            Self::Shield => "M8 1.5l5.5 2v4c0 3.4-2.3 5.9-5.5 7c-3.2-1.1-5.5-3.6-5.5-7v-4zM5.5 8l2 2l3.2-3.6",
        }
    }
}

/// A picture of 16 units. It never stands alone: words stand beside it, or name the button around it.
pub(in crate::view) fn icon(shape: Shape) -> Html {
    el!(
        "svg",
        [
            "class" = fixed("icon"),
            "viewBox" = fixed("0 0 16 16"),
            "width" = fixed("16"),
            "height" = fixed("16"),
            "aria-hidden" = fixed("true"),
            "focusable" = fixed("false")
        ],
        el!("path", ["d" = value(shape.path())])
    )
}

//! Makes elements. Written out by `html!`, an element costs the page's wasm some 260 bytes of code; by these functions, a third of that.

use std::rc::Rc;

use yew::html::onclick;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VNode, VTag, VText};
use yew::{AttrValue, Callback, Html, MouseEvent};

/// An element: its name, its attributes, what stands in it. `el!("p", ["class" = fixed("faint")], say("…"))`
///
/// Elements whose attributes all stand in the program, and such with nothing but words in them, cost hardly more than a call.
macro_rules! el {
    ($tag:literal, [$($key:literal = fixed($text:literal)),* $(,)?], say($words:literal) $(,)?) => {
        $crate::view::element::leaf($tag, &[$($key),*], &[$($text),*], $words)
    };
    ($tag:literal, [$($key:literal = fixed($text:literal)),* $(,)?] $(, $kid:expr)* $(,)?) => {
        $crate::view::element::plain($tag, &[$($key),*], &[$($text),*], &mut [$($kid),*])
    };
    ($tag:literal, [$($key:literal = $value:expr),* $(,)?] $(, $kid:expr)* $(,)?) => {
        $crate::view::element::element($tag, &[$($key),*], &mut [$($value),*], &mut [$($kid),*])
    };
}
pub(super) use el;

/// What an attribute is set to; nothing where it is left out.
pub(super) type Value = Option<AttributeOrProperty>;

/// An element whose attributes stand in the program.
#[inline(never)]
pub(super) fn plain(
    tag: &'static str,
    keys: &'static [&'static str],
    texts: &[&'static str],
    kids: &mut [Html],
) -> Html {
    let mut element = VTag::new(tag);
    if !keys.is_empty() {
        let values = texts.iter().map(|text| fixed(text)).collect();
        element.set_attributes(Attributes::Dynamic { keys, values });
    }
    element.add_children(kids.iter_mut().map(std::mem::take));
    VNode::from(element)
}

/// Such an element with nothing but words in it.
#[inline(never)]
pub(super) fn leaf(
    tag: &'static str,
    keys: &'static [&'static str],
    texts: &[&'static str],
    words: &'static str,
) -> Html {
    plain(tag, keys, texts, &mut [say(words)])
}

/// An element with attributes that are made on the way.
#[inline(never)]
pub(super) fn element(
    tag: &'static str,
    keys: &'static [&'static str],
    values: &mut [Value],
    kids: &mut [Html],
) -> Html {
    let mut element = VTag::new(tag);
    if !keys.is_empty() {
        let values = values.iter_mut().map(Option::take).collect();
        element.set_attributes(Attributes::Dynamic { keys, values });
    }
    element.add_children(kids.iter_mut().map(std::mem::take));
    VNode::from(element)
}

/// The element, with what a press on it does.
#[inline(never)]
pub(super) fn pressing(press: Callback<MouseEvent>, mut element: Html) -> Html {
    if let VNode::VTag(tag) = &mut element {
        Rc::make_mut(tag).add_listener(Rc::new(onclick::Wrapper::new(press)));
    }
    element
}

/// An attribute whose text stands in the program.
#[inline(never)]
#[allow(clippy::unnecessary_wraps, reason = "stands beside attributes that may be left out")]
pub(super) fn fixed(text: &'static str) -> Value {
    Some(AttributeOrProperty::Attribute(AttrValue::Static(text)))
}

/// An attribute whose text is made on the way.
pub(super) fn value(text: impl IntoValue) -> Value {
    text.into_value()
}

/// What can stand in an attribute.
pub(super) trait IntoValue {
    /// As an attribute.
    fn into_value(self) -> Value;
}

impl IntoValue for String {
    #[inline(never)]
    fn into_value(self) -> Value {
        Some(AttributeOrProperty::Attribute(AttrValue::from(self)))
    }
}

impl IntoValue for AttrValue {
    fn into_value(self) -> Value {
        Some(AttributeOrProperty::Attribute(self))
    }
}

impl IntoValue for &'static str {
    #[inline(never)]
    fn into_value(self) -> Value {
        fixed(self)
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.and_then(IntoValue::into_value)
    }
}

/// Words that stand in the program.
#[inline(never)]
pub(super) fn say(text: &'static str) -> Html {
    VNode::VText(VText::new(AttrValue::Static(text)))
}

/// Anything else that can stand in an element.
pub(super) fn node(content: impl IntoNode) -> Html {
    content.into_node()
}

/// What can stand in an element.
pub(super) trait IntoNode {
    /// As a node.
    fn into_node(self) -> Html;
}

impl IntoNode for Html {
    fn into_node(self) -> Html {
        self
    }
}

impl IntoNode for Option<Html> {
    fn into_node(self) -> Html {
        self.unwrap_or_default()
    }
}

impl IntoNode for String {
    #[inline(never)]
    fn into_node(self) -> Html {
        VNode::VText(VText::new(AttrValue::from(self)))
    }
}

impl IntoNode for &str {
    #[inline(never)]
    fn into_node(self) -> Html {
        self.to_owned().into_node()
    }
}

impl IntoNode for usize {
    fn into_node(self) -> Html {
        self.to_string().into_node()
    }
}

impl IntoNode for u64 {
    #[inline(never)]
    fn into_node(self) -> Html {
        self.to_string().into_node()
    }
}

impl IntoNode for u32 {
    fn into_node(self) -> Html {
        u64::from(self).into_node()
    }
}

/// Text whose words between backticks are something typed or printed by a program.
#[inline(never)]
pub(super) fn coded(text: &str) -> Html {
    let pieces = text.split('`').enumerate();
    list(pieces.map(|(index, piece)| if index % 2 == 1 { el!("code", [], node(piece)) } else { node(piece) }))
}

/// Nodes beside each other.
#[inline(never)]
pub(super) fn many(nodes: Vec<Html>) -> Html {
    VNode::from(VList::with_children(nodes, None))
}

/// Nodes beside each other, one for each of something.
pub(super) fn list(nodes: impl IntoIterator<Item = Html>) -> Html {
    many(nodes.into_iter().collect())
}

/// The element under a key: it stays the same element wherever it comes to stand among its neighbours.
pub(super) fn keyed(key: impl Into<Key>, mut element: Html) -> Html {
    if let VNode::VTag(tag) = &mut element {
        Rc::make_mut(tag).key = Some(key.into());
    }
    element
}

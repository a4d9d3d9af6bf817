//! Makes elements. Written out by `html!`, an element costs the page's wasm some 260 bytes of code; by these functions, a third of that.

use std::rc::Rc;

use yew::html::onclick;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VNode, VTag, VText};
use yew::{AttrValue, Callback, Html, MouseEvent};

/// An element: its name, its attributes, what stands in it. `el!("p", ["class" = fixed("faint")], say("…"))`
///
/// Elements whose attributes all stand in the program, and such with nothing but words in them, cost hardly more than a call.
macro_rules! el {
    // Attributes that stand in the program come first, those that are made on the way after them.
    (@sort $tag:literal [$($key:literal $text:literal)*] [$($made:literal $value:expr;)*]
        [$next:literal = fixed($words:literal) $(, $($rest:tt)*)?] $kids:tt) => {
        el!(@sort $tag [$($key $text)* $next $words] [$($made $value;)*] [$($($rest)*)?] $kids)
    };
    (@sort $tag:literal [$($key:literal $text:literal)*] [$($made:literal $value:expr;)*]
        [$next:literal = $content:expr $(, $($rest:tt)*)?] $kids:tt) => {
        el!(@sort $tag [$($key $text)*] [$($made $value;)* $next $content;] [$($($rest)*)?] $kids)
    };
    (@sort $tag:literal [$($key:literal $text:literal)*] [] [] [say($words:literal)]) => {
        $crate::view::element::leaf($tag, &[$($key),*], &[$($text),*], $words)
    };
    (@sort $tag:literal [$($key:literal $text:literal)*] [$($made:literal $value:expr;)*] [] [$($kid:expr),*]) => {
        $crate::view::element::element(
            $tag, &[$($key,)* $($made),*], &[$($text),*], &mut [$($value),*], &mut [$($kid),*],
        )
    };
    ($tag:literal, [$($attributes:tt)*], say($words:literal) $(,)?) => {
        el!(@sort $tag [] [] [$($attributes)*] [say($words)])
    };
    ($tag:literal, [$($attributes:tt)*] $(, $kid:expr)* $(,)?) => {
        el!(@sort $tag [] [] [$($attributes)*] [$($kid),*])
    };
}
pub(super) use el;

/// What an attribute is set to; nothing where it is left out.
pub(super) type Value = Option<AttributeOrProperty>;

/// What [`el!`] comes to: the keys of all attributes, the texts of those that stand in the program, the values of the others.
#[inline(never)]
pub(super) fn element(
    tag: &'static str,
    keys: &'static [&'static str],
    texts: &[&'static str],
    values: &mut [Value],
    kids: &mut [Html],
) -> Html {
    let mut element = VTag::new(tag);
    if !keys.is_empty() {
        let texts = texts.iter().map(|text| Some(AttributeOrProperty::Attribute(AttrValue::Static(text))));
        let values = texts.chain(values.iter_mut().map(Option::take)).collect();
        element.set_attributes(Attributes::Dynamic { keys, values });
    }
    element.add_children(kids.iter_mut().map(std::mem::take));
    VNode::from(element)
}

/// An element with nothing but words in it, all of whose attributes stand in the program.
#[inline(never)]
pub(super) fn leaf(
    tag: &'static str,
    keys: &'static [&'static str],
    texts: &[&'static str],
    words: &'static str,
) -> Html {
    element(tag, keys, texts, &mut [], &mut [say(words)])
}

/// The element, with what a press on it does.
#[inline(never)]
pub(super) fn pressing(press: Callback<MouseEvent>, mut element: Html) -> Html {
    if let VNode::VTag(tag) = &mut element {
        Rc::make_mut(tag).add_listener(Rc::new(onclick::Wrapper::new(press)));
    }
    element
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
        Some(AttributeOrProperty::Attribute(AttrValue::Static(self)))
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

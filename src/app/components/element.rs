use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

/// An element with a class, or with no attribute where that is blank, around what it holds.
///
/// A function, because each piece of markup is code of its own in what a phone downloads.
pub fn element(tag: &'static str, class: &'static str, content: impl Into<Html>) -> Html {
    around(tag, class, content.into())
}

#[inline(never)]
fn around(tag: &'static str, class: &'static str, content: Html) -> Html {
    let mut element = VTag::new(tag);
    if !class.is_empty() {
        let class = Some(AttributeOrProperty::Attribute(class.into()));
        element.attributes = Attributes::Dynamic { keys: &["class"], values: Box::new([class]) };
    }
    if let Some(children) = element.children_mut() {
        *children = content;
    }
    element.into()
}

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

/// What an element holds. Yew takes words as anything that can be printed, and copies them twice.
pub struct Content(Html);

impl From<Html> for Content {
    fn from(html: Html) -> Self {
        Self(html)
    }
}

impl From<AttrValue> for Content {
    fn from(words: AttrValue) -> Self {
        Self(VText::new(words).into())
    }
}

impl From<&'static str> for Content {
    fn from(words: &'static str) -> Self {
        AttrValue::Static(words).into()
    }
}

impl From<String> for Content {
    fn from(words: String) -> Self {
        AttrValue::from(words).into()
    }
}

/// An element with a class, or with none where that is blank, around what it holds.
///
/// A function, because each piece of markup is code of its own in what a phone downloads.
pub fn element(tag: &'static str, class: &'static str, content: impl Into<Content>) -> Html {
    around(tag, class, None, content.into().0)
}

/// The same with an id, where it has one.
pub fn named(tag: &'static str, class: &'static str, id: Option<AttrValue>, content: impl Into<Content>) -> Html {
    around(tag, class, id, content.into().0)
}

/// A rectangle of a drawing, across and down.
///
/// Markup would take its class for a list of classes, and take it apart to put it together again.
pub fn rect(class: &'static str, (x, width): (String, String), (y, height): (&'static str, &'static str)) -> Html {
    let mut rect = VTag::new("rect");
    let values: [AttrValue; 5] = [class.into(), x.into(), width.into(), y.into(), height.into()];
    let values = values.map(|value| Some(AttributeOrProperty::Attribute(value)));
    rect.attributes = Attributes::Dynamic { keys: &["class", "x", "width", "y", "height"], values: Box::new(values) };
    rect.into()
}

#[inline(never)]
fn around(tag: &'static str, class: &'static str, id: Option<AttrValue>, content: Html) -> Html {
    let class = (!class.is_empty()).then_some(AttrValue::Static(class));
    let mut element = VTag::new(tag);
    let values = [id, class].map(|value| value.map(AttributeOrProperty::Attribute));
    element.attributes = Attributes::Dynamic { keys: &["id", "class"], values: Box::new(values) };
    if let Some(children) = element.children_mut() {
        *children = content;
    }
    element.into()
}

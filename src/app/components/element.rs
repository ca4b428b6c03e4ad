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
pub fn rect(class: &'static str, (x, width): (String, String), (y, height): (&'static str, &'static str)) -> Html {
    let values = [class.into(), x.into(), width.into(), y.into(), height.into()];
    with_attributes("rect", &["class", "x", "width", "y", "height"], values, Html::default())
}

/// An element with these attributes, around what it holds.
///
/// Markup would take a class for a list of classes, and take it apart to put it together again.
pub fn with_attributes<const N: usize>(
    tag: &'static str,
    keys: &'static [&'static str; N],
    values: [AttrValue; N],
    content: impl Into<Content>,
) -> Html {
    let values = values.map(|value| Some(AttributeOrProperty::Attribute(value)));
    with(tag, Attributes::Dynamic { keys, values: Box::new(values) }, content.into().0)
}

#[inline(never)]
fn around(tag: &'static str, class: &'static str, id: Option<AttrValue>, content: Html) -> Html {
    let class = (!class.is_empty()).then_some(AttrValue::Static(class));
    let values = [id, class].map(|value| value.map(AttributeOrProperty::Attribute));
    with(tag, Attributes::Dynamic { keys: &["id", "class"], values: Box::new(values) }, content)
}

fn with(tag: &'static str, attributes: Attributes, content: Html) -> Html {
    let mut element = VTag::new(tag);
    element.attributes = attributes;
    if let Some(children) = element.children_mut() {
        *children = content;
    }
    element.into()
}

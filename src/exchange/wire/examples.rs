use crate::exchange::json::{list, object, to_text};
use crate::published::PUBLISHED;

/// Writes which published inspections can be opened, newest first: id, title and framework of each.
#[must_use]
pub fn write_examples() -> String {
    to_text(list(PUBLISHED.map(|published| {
        object(move |json| {
            json.field("id", published.id);
            json.field("title", published.title);
            json.field("framework", published.framework.id);
        })
    })))
}

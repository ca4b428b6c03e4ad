//! The languages, and which of them a page gets.

use super::english::English;
use super::whole::Text;

/// All languages. A page in any further language gets the first.
pub static LANGUAGES: [&dyn Text; 1] = [&English];

/// The words of the language of a tag, whatever the region: `en`, `EN-au`.
pub fn in_language(tag: &str) -> &'static dyn Text {
    let language = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let wanted = language(tag);
    LANGUAGES.into_iter().find(|text| language(text.language()) == wanted).unwrap_or(LANGUAGES[0])
}

//! The words of bringing figures in.

/// The words of one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after the words it holds")]
pub struct BringInText {
    pub title: &'static str,
}

/// English.
pub static ENGLISH: BringInText = BringInText { title: "Bring figures in" };

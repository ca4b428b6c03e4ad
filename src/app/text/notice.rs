//! The words about what the calculator is, and what it is not.

/// The words about what the calculator is, and what it is not.
#[allow(missing_docs, reason = "each method is named after the words that it gives")]
pub trait NoticeText {
    fn notice(&self) -> &'static str;
    fn nothing_leaves(&self) -> &'static str;
    fn page_shares(&self) -> &'static str;
    fn limits_title(&self) -> &'static str;
    fn limits(&self) -> &'static [&'static str];
}

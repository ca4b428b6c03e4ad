use super::answered_by_cases;
use crate::engine::Framework;

/// An empty sheet for a case audit, as a CSV file that Excel opens right: a column for the case, and a column for each key question
/// that is answered by cases.
#[must_use]
pub fn template(framework: &'static Framework) -> String {
    let mut text = String::from("\u{FEFF}Case");
    for located in answered_by_cases(framework) {
        // A heading needs no quotation marks, because no label has a comma or a quotation mark; and a spreadsheet takes no heading for
        // a formula, because each begins with a number.
        text.extend([",", located.question.number, " ", located.question.label]);
    }
    text.push_str("\r\n");
    text
}

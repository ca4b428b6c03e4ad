use super::matchable;
use crate::engine::Framework;

/// An empty sheet for a case audit, as a CSV file that Excel opens right: a column for the case, and one for each key question
/// that is answered by cases.
#[must_use]
pub fn template(framework: &'static Framework) -> String {
    let mut text = String::from("\u{FEFF}Case");
    for (_, number, label) in matchable(framework) {
        text.push(',');
        // No label has a comma or a quotation mark; a number in front keeps a spreadsheet from taking it for a formula.
        text.push_str(number);
        text.push(' ');
        text.push_str(label);
    }
    text.push_str("\r\n");
    text
}

//! The words by which the program recognises a workbook that it saved, when a person opens the workbook again.

/// The label of the service's name.
pub const SERVICE: &str = "Service";
/// The label of the framework.
pub const FRAMEWORK: &str = "Inspection";
/// The words before the name of a scenario, in the title.
pub const SCENARIO: &str = "A scenario, not the actual figures: ";
/// The headings of the columns of figures, in order.
pub const HEADINGS: [&str; 14] = [
    "No.",
    "Standard or key question",
    "Cases yes",
    "of cases",
    "or % yes",
    "or not asked",
    "or a rating",
    "% yes",
    "Band or rating",
    "Rating set",
    "Reason",
    "Rating",
    "Points",
    "Note",
];

//! The sentences about two sets of figures side by side.

use crate::engine::{Inspection, Outcome, Range, Rating};

/// What the two sides of a comparison are to each other, which decides the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// A baseline, and then a scenario.
    Scenario,
    /// A service, and then the same service at a later time, as far as the names tell.
    Time,
    /// A service, and beside it another service. Neither rises nor falls.
    Services,
    /// A reader's sheet, and beside it another reader's sheet of the same cases.
    Readers,
}

impl Relation {
    /// Whether the second side comes after the first, so that figures rise and fall.
    pub const fn is_change(self) -> bool {
        matches!(self, Self::Scenario | Self::Time)
    }
}

/// The name of a side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideName {
    /// The name above the figures.
    pub heading: String,
    /// The name in a sentence.
    pub called: String,
    /// Whether the name in a sentence is a plural: "these figures have", and not "Bexley has".
    pub is_plural: bool,
}

/// The two sides of a comparison. Of a change, the first side is before the change. Otherwise the figures shown are the first side.
#[derive(Clone, Copy, Debug)]
pub struct Sides<'a> {
    /// What the sides are to each other.
    pub relation: Relation,
    /// Their names.
    pub names: [&'a SideName; 2],
    /// Their figures.
    pub inspections: [&'a Inspection; 2],
    /// Their ratings.
    pub outcomes: [&'a Outcome; 2],
}

pub trait ComparisonText {
    fn comparison_caption(&self, names: [&SideName; 2]) -> String;
    /// The name of the figures shown, beside other figures; `sheet` is the name of the sheet that they are from.
    fn figures_shown(&self, sheet: Option<&str>) -> String;
    /// The figures shown, in a sentence.
    fn figures_shown_called(&self) -> &'static str;
    /// The name of the sheet that a sheet of the same cases is compared with.
    fn other_sheet(&self, name: &str) -> String;
    /// The words for the other reader's sheet within a sentence.
    fn other_sheet_called(&self) -> &'static str;
    /// The inspections that the list leaves out, because they are under other standards.
    fn other_editions(&self, titles: &[&str]) -> String;
    /// The difference, in a sentence.
    fn difference(&self, sides: Sides<'_>) -> String;
    /// The number of percentage points that one case is in samples of these sizes.
    fn one_case_is(&self, sizes: Range<u16>) -> String;
    /// The heading of the column with the differences.
    fn difference_heading(&self, relation: Relation, first: &SideName) -> String;
    /// The difference of two scores. Empty where one of them is open.
    fn points_difference(&self, relation: Relation, points: [Option<i16>; 2]) -> String;
    /// The difference of two ratings. Empty where one of them is open, and where they are alike.
    fn rating_difference(&self, relation: Relation, ratings: [Option<Rating>; 2]) -> String;
    /// The difference of two percentages, in tenths of a percentage point. Empty without a difference.
    fn percent_difference(&self, relation: Relation, tenths: Option<i32>) -> String;
    fn different_maxima(&self, first: &Outcome, second: &Outcome) -> String;
    /// How many key questions both readers read alike, which a table leaves out.
    fn read_alike(&self, questions: usize) -> String;
    /// A note on the discretion of a side.
    fn note_of_side(&self, side: &SideName, note: &str) -> String;
}

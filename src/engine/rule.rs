//! The type of a rule, and the rules of a framework by the part that each plays.

use strum::IntoStaticStr;

/// The basis of a rule: where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Basis {
    /// Printed in a report.
    Published,
    /// Follows from published figures, but not printed as a rule.
    Inferred,
    /// Chosen by this project where nothing is published.
    Assumed,
}

impl Basis {
    /// The name in the wire format and in CSS classes.
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// One rule of the inspectorate's rating, in our words, with what it rests on.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// The number in `docs/rules.md`, 1 to 16.
    pub number: u8,
    /// The rule in a sentence or two.
    pub statement: &'static str,
    /// The basis of the rule.
    pub basis: Basis,
    /// Where a person can read that: "Camden 2020 report, Annexe 2".
    pub source: &'static str,
}

/// The rules of one framework, by the part they play in the calculation.
#[derive(Debug)]
pub struct Rules {
    /// How a percentage is banded.
    pub key_question_bands: &'static Rule,
    /// How key questions rate their standard.
    pub lowest_decides: &'static Rule,
    /// How ratings become the score.
    pub points: &'static Rule,
    /// How the score is banded.
    pub overall_bands: &'static Rule,
    /// How a score with another maximum is banded.
    pub overall_bands_by_share: &'static Rule,
    /// How percentages are rounded before banding.
    pub rounding: &'static Rule,
    /// Which standards are judged.
    pub judged: &'static Rule,
    /// Which standards are rated apart from the score.
    pub rated_apart: &'static Rule,
    /// That discretion may replace a rating.
    pub discretion: &'static Rule,
    /// How discretion has been used.
    pub discretion_in_use: &'static Rule,
    /// How a case-based and a judged key question rate one standard.
    pub cases_and_judgement: &'static Rule,
    /// That no rule caps the overall rating.
    pub no_cap: &'static Rule,
    /// The rule on a key question asked in no case.
    pub not_asked: &'static Rule,
    /// The rule on the score when a standard that counts was not inspected.
    pub not_inspected: &'static Rule,
    /// How samples are drawn.
    pub samples: &'static Rule,
    /// How many cases a sample has. None where no numbers are published.
    pub sample_sizes: Option<&'static Rule>,
}

//! The sentences about how sure a sample makes the ratings.

use crate::analysis::sampling::Certain;
use crate::app::state::{Fitting, Unfit};
use crate::engine::{CaseCount, Framework, Percentage, Place, Range, Rating, Rule};

pub trait SamplingText {
    fn eligible_wrong(&self, inspected: u16) -> String;
    fn eligible_hint(&self, sample: Option<(u32, u32)>) -> String;
    /// The number of percentages of a domain, while nobody has typed how many cases were read.
    fn percentages_without_cases(&self, count: usize) -> String;
    /// How many percentages fit a number of cases, and which do not.
    fn percentages_fit(&self, cases: u16, fitting: &Fitting) -> String;
    /// The result of putting counts in the place of percentages.
    fn percentages_counted(&self, counted: usize, unfit: &[Unfit]) -> String;
    /// The key questions that few cases answer, with what is assumed about few.
    fn few_cases(&self, framework: &Framework, few: &[(Place, CaseCount)]) -> String;
    fn sample_sizes(&self, rule: &Rule) -> String;
    fn interval(&self, percentage: Range<Percentage>) -> String;
    /// The chance that the overall rating stays, and how many of the standards it takes as certain.
    fn how_sure(&self, rating: Rating, chance: f64, certain: usize, counted: usize) -> String;
    /// That the standards taken as certain give the overall rating by themselves: their number, their points, the least points of the rating.
    fn certain_floor(&self, standards: usize, points: u8, least: u8, rating: Rating) -> String;
    /// That the chances of a standard are not known, because the numbers of cases of some key questions are not.
    fn chance_not_known(&self, framework: &Framework, places: &[Place]) -> String;
    /// The reason for which no chances are estimated for a standard.
    fn not_sampled(&self, certain: Certain) -> &'static str;
    fn sample_figure(&self, cases: CaseCount) -> String;
    fn chance(&self, chance: f64) -> String;
    fn certain_places(&self, framework: &Framework, certain: Certain, places: &[Place]) -> String;
}

//! The English sentences about how sure a sample makes the ratings.

use super::phrases::{English, and, number, numbers};
use crate::analysis::sampling::Certain;
use crate::app::state::{Fitting, Unfit};
use crate::app::text::sampling::SamplingText;
use crate::engine::{CaseCount, Framework, Percentage, Place, Range, Rating, Rule};

/// How many key questions with few cases a sentence names.
const FEW_NAMED: usize = 6;

impl SamplingText for English {
    fn eligible_wrong(&self, inspected: u16) -> String {
        match inspected {
            0 => "The number of cases must be a whole number, 1 or more".into(),
            _ => format!("The number of cases must be a whole number, at least {inspected}, the number inspected"),
        }
    }

    fn eligible_hint(&self, sample: Option<(u32, u32)>) -> String {
        match sample {
            Some((caseload, needed)) => format!(
                "For a caseload of {caseload}, a sample of {needed} gives 80% confidence with a margin of error of 5 percentage points, \
             which is how the inspectorate draws its samples (rule 14). This applies to all key questions. The chances above do not \
             use it."
            ),
            None => "This narrows the intervals and shows the sample size that the inspectorate’s rule asks for.".into(),
        }
    }

    fn percentages_without_cases(&self, count: usize) -> String {
        percentages(count)
    }

    fn percentages_fit(&self, number: u16, Fitting { counts, unfit }: &Fitting) -> String {
        let (fitting, all) = (counts.len(), counts.len() + unfit.len());
        let cases = format!("{number} {}", if number == 1 { "case" } else { "cases" });
        let fits = match (fitting, all) {
            (1, 1) => format!("The percentage fits {cases}."),
            (0, 1) => format!("The percentage does not fit {cases}: {}.", unfit_listed(unfit)),
            (fitting, all) if fitting == all => format!("All {all} percentages fit {cases}."),
            (0, _) => format!("None of these {all} percentages fits {cases}: {}.", unfit_listed(unfit)),
            _ => format!("{fitting} of {all} percentages fit {cases}. Not {}.", unfit_listed(unfit)),
        };
        // Among more than 100 cases, neighbouring counts can be printed alike.
        let is_nearest = number > 100 && fitting > 0;
        if is_nearest { format!("{fits} Where several counts fit, the nearest is taken.") } else { fits }
    }

    fn percentages_counted(&self, counted: usize, unfit: &[Unfit]) -> String {
        let now = match counted {
            0 if unfit.is_empty() => return "Nothing has changed. Enter how many cases were read first.".into(),
            0 => "No percentage fits.".into(),
            1 => "1 percentage is now a number of cases, with the same rating. You can undo this.".into(),
            _ => format!("{counted} percentages are now numbers of cases, with the same ratings. You can undo this."),
        };
        match unfit {
            [] => now,
            [_] => format!(
                "{now} {} does not fit, and stays a percentage. If this key question was asked in fewer cases, enter their number, \
                 and press the button again.",
                unfit_listed(unfit)
            ),
            _ => format!(
                "{now} {} do not fit, and stay percentages. If these key questions were asked in fewer cases, enter their number, \
                 and press the button again.",
                unfit_listed(unfit)
            ),
        }
    }

    fn few_cases(&self, framework: &Framework, few: &[(Place, CaseCount)]) -> String {
        let named = few.iter().take(FEW_NAMED).map(|(place, count)| {
            let cases = if count.of() == 1 { "case" } else { "cases" };
            format!("{} ({} {cases})", number(framework, *place), count.of())
        });
        let more = few.len().saturating_sub(FEW_NAMED);
        let named: Vec<_> = named.chain((more > 0).then(|| format!("{more} more"))).collect();
        format!(
            "Few cases: {}. A single case moves such a figure by 25 percentage points or more. No rule says how many are too few: \
             fewer than 5 is our assumption.",
            and(&named)
        )
    }

    fn sample_sizes(&self, Rule { number, statement, source, .. }: &Rule) -> String {
        format!("{statement} Rule {number}. Source: {source}.")
    }

    fn interval(&self, Range { lowest, highest }: Range<Percentage>) -> String {
        match (lowest.rounded(), highest.rounded()) {
            (lowest, highest) if lowest == highest => format!("{lowest}%"),
            (lowest, highest) => format!("{lowest} to {highest}%"),
        }
    }

    fn how_sure(&self, rating: Rating, chance: f64, certain: usize, counted: usize) -> String {
        // The condition comes first, because a chance that rests on many certain standards says little.
        let another = match certain {
            0 => "Another sample".into(),
            _ => format!("If {certain} of the {counted} standards are taken as certain, another sample"),
        };
        format!("{another} of the same size would be rated {rating} overall with a chance of {}.", self.chance(chance))
    }

    fn certain_floor(&self, standards: usize, points: u8, least: u8, rating: Rating) -> String {
        let (those, give, by) = match standards {
            1 => ("That standard".into(), "gives", "itself"),
            _ => (format!("Those {standards} standards"), "give", "themselves"),
        };
        format!(
            "{those} {give} {points} points by {by}, and {least} are enough for {rating}. So the rating cannot fall here."
        )
    }

    fn chance_not_known(&self, framework: &Framework, places: &[Place]) -> String {
        let of = if places.len() == 1 { "the number of cases of" } else { "the numbers of cases of" };
        let are = if places.len() == 1 { "is" } else { "are" };
        format!("not known, because {of} {} {are} not known", numbers(framework, places))
    }

    fn not_sampled(&self, certain: Certain) -> &'static str {
        match certain {
            Certain::Percentage => "taken as certain: number of cases not known",
            Certain::Judged => "taken as certain: judged, not sampled",
            Certain::Discretion => "taken as certain: set by discretion",
        }
    }

    fn sample_figure(&self, cases: CaseCount) -> String {
        format!("{} of {}, {}%", cases.yes(), cases.of(), cases.rounded())
    }

    #[expect(clippy::float_arithmetic, reason = "a chance is an estimate, and is shown in whole per cents")]
    fn chance(&self, chance: f64) -> String {
        match chance {
            0.0 => "0%".into(),
            1.0 => "100%".into(),
            ..0.01 => "under 1%".into(),
            0.99.. => "over 99%".into(),
            _ => format!("{}%", (chance * 100.0 + 0.5) as u8),
        }
    }

    fn certain_places(&self, framework: &Framework, certain: Certain, places: &[Place]) -> String {
        let why = match certain {
            Certain::Percentage => "number of cases not known",
            Certain::Judged => "judged by inspectors",
            Certain::Discretion => "set by professional discretion",
        };
        format!("Treated as certain: {} ({why}).", numbers(framework, places))
    }
}

/// "1 percentage", "9 percentages".
fn percentages(count: usize) -> String {
    format!("{count} {}", if count == 1 { "percentage" } else { "percentages" })
}

/// "2.1.3 (70%) and 2.2.1 (55%)".
fn unfit_listed(unfit: &[Unfit]) -> String {
    let listed: Vec<_> = unfit.iter().map(|Unfit { number, percentage }| format!("{number} ({percentage}%)")).collect();
    and(&listed)
}

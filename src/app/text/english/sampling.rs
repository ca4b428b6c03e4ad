//! The English sentences about how sure a sample makes the ratings.

use super::phrases::{English, numbers};
use crate::analysis::sampling::Certain;
use crate::app::text::sampling::SamplingText;
use crate::engine::{CaseCount, Framework, Percentage, Place, Range, Rating, Rule};

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
        let taken = match certain {
            0 => String::new(),
            1 => format!(" This takes 1 of the {counted} standards as certain."),
            _ => format!(" This takes {certain} of the {counted} standards as certain."),
        };
        format!(
            "Another sample of the same size would be rated {rating} overall with a chance of {}.{taken}",
            self.chance(chance)
        )
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

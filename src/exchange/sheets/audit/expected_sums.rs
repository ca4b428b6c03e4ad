//! The sums that the cases of a column can have.

use super::column::AuditColumn;
use super::sum_labels::Counted;
use crate::engine::{CaseCount, Percentage};
use crate::exchange::field::parse_rounded;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::cells::no_answer_count::no_answer_count;
use crate::exchange::sheets::cells::shares::percentage_of_share;
use crate::exchange::sheets::cells::tally::Tally;
use crate::exchange::sheets::figures::row_counts::is_about;

/// Whether a number or a percentage can be what the cases of a column come to. Cells with other words can count as anything.
pub fn can_be(cell: &str, counted: Counted, column: &AuditColumn, cases: u32) -> bool {
    let expected = Expected { counted, column, cases };
    if column.tally.unclear > 0 || expected.answers() == 0 {
        return true;
    }
    let cell = cell.trim();
    if let Some(number) = no_answer_count(CellReader::default().plain(cell)) {
        return expected.has_part(number);
    }
    if let Some((part, whole)) = cell.split_once('/').or_else(|| cell.split_once(" of ")) {
        let numbers = (part.trim().parse::<u32>(), whole.trim().parse::<u32>());
        return match numbers {
            (Ok(part), Ok(whole)) => expected.has_fraction(part, whole),
            _ => true,
        };
    }
    // A share of 1 with one decimal is a rounded one.
    let is_coarse = cell.len() == 3 && cell.starts_with("0.");
    let whole = cell.strip_suffix(".0").unwrap_or(cell).parse::<u32>().ok();
    // A percentage can stand without its sign, and as a share of 1.
    let share = percentage_of_share(cell).is_some_and(|share| expected.has_share(share, is_coarse));
    let percentage = parse_rounded(cell).ok().flatten();
    match (whole, percentage) {
        // Of a row that counts anything, 0 and 1 can be codes.
        (Some(number), _) if expected.has_part(number) || (number <= 1 && counted == Counted::Any) => true,
        (_, Some(percentage)) => share || expected.has_share(percentage, is_coarse),
        (Some(_), None) => false,
        (None, None) => true,
    }
}

/// What a summary can say of a column.
struct Expected<'a> {
    counted: Counted,
    column: &'a AuditColumn,
    /// The cases of the sheet.
    cases: u32,
}

impl Expected<'_> {
    const fn answers(&self) -> u32 {
        self.column.tally.yes + self.column.tally.no
    }

    /// Whether a number can be that of the cases which the summary counts.
    fn has_part(&self, number: u32) -> bool {
        let Tally { yes, no, not_applicable, .. } = self.column.tally;
        let blank = self.column.blank;
        let not_asked = [not_applicable, blank, not_applicable.saturating_sub(blank)];
        match self.counted {
            Counted::Yes => number == yes,
            Counted::No => number == no,
            Counted::NotAsked => not_asked.contains(&number),
            Counted::Average => false,
            Counted::Any => [yes, no, self.answers(), self.cases].contains(&number) || not_asked.contains(&number),
        }
    }

    /// Whether a part of a whole, as in `7 of 9`, can be the cases which the summary counts, of the answers or of all cases.
    fn has_fraction(&self, part: u32, whole: u32) -> bool {
        let yes = self.column.tally.yes;
        match self.counted {
            Counted::Any => self.has_part(part) && (whole == self.answers() || (whole == self.cases && part != yes)),
            Counted::Average => part == yes && whole == self.answers(),
            Counted::NotAsked => self.has_part(part) && whole == self.cases,
            Counted::Yes | Counted::No => self.has_part(part) && whole == self.answers(),
        }
    }

    /// Whether a percentage can be that of the cases which the summary counts. A coarse one is rounded to tens.
    fn has_share(&self, percentage: Percentage, is_coarse: bool) -> bool {
        let Tally { yes, no, not_applicable, .. } = self.column.tally;
        let answers = self.answers();
        // The answers themselves are 100%, which says nothing.
        let parts: &[u32] = match self.counted {
            Counted::Yes | Counted::Average => &[yes],
            Counted::No => &[no],
            Counted::NotAsked => &[not_applicable],
            Counted::Any => &[yes, no, not_applicable],
        };
        // Those not asked are none of the answers. A share of all cases is another figure than the share of the answers.
        let whole = if self.counted == Counted::NotAsked { self.cases } else { answers };
        let shares = parts.iter().map(|part| (*part, whole));
        let of_cases = (self.counted == Counted::Any && answers < self.cases).then_some((answers, self.cases));
        shares.chain(of_cases).any(|(part, whole)| {
            let is_zero = part == 0 && percentage.hundredths() > 0;
            let is_near = || is_coarse && is_within_half_a_ten(percentage, part, whole);
            CaseCount::new(part, whole).is_ok_and(|count| !is_zero && (is_about(count, percentage) || is_near()))
        })
    }
}

/// Whether a percentage that is rounded to tens can be that of a part: it is 5 percentage points away at most.
fn is_within_half_a_ten(percentage: Percentage, part: u32, whole: u32) -> bool {
    let (part, whole) = (i64::from(part), i64::from(whole));
    (i64::from(percentage.hundredths()) * whole - 10_000 * part).abs() <= 500 * whole
}

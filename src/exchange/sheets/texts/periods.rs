//! The period that a title names: `Q2 July to September`, `1 April 2024 - 30 June 2024`, `01/07/2024 to 30/09/2024`.

use super::clauses::Clauses;
use crate::exchange::sheets::cells::months::{month_of, named_month};
use crate::exchange::sheets::headings::rest::MONTHS;
use crate::exchange::sheets::word_list::is_in;
use crate::frameworks::Month;

/// The first and the last month of a period, each perhaps without its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    from: (Option<u32>, u32),
    to: (Option<u32>, u32),
}

impl Period {
    /// The period that a [plain](crate::exchange::sheets::cells::cell::CellReader::plain) text names by its first and last month. A single month is often
    /// that of the report.
    pub fn of(plain: &str) -> Option<Self> {
        let clauses = Clauses::of(plain);
        let words = clauses.words();
        let mut at = 0;
        let mut ends: Vec<(Option<u32>, u32)> = Vec::new();
        while let Some(word) = words.get(at) {
            let year = |word: Option<&&str>| {
                word.and_then(|word| word.parse::<u32>().ok()).filter(|year| (2000..2100).contains(year))
            };
            if is_in(MONTHS, word)
                && let Some(month) = named_month(word)
            {
                let year = year(words.get(at + 1));
                at += usize::from(year.is_some());
                ends.push((year, month));
            } else if let Some(month) = month_of(word) {
                let (year, month) = month.year_and_month();
                ends.push((Some(year), month));
            } else if !ends.is_empty() && !links(word) {
                if ends.len() > 1 {
                    break;
                }
                ends.clear();
            }
            at += 1;
        }
        let [(year, month), .., to] = ends.as_slice() else { return None };
        // The year behind the last month is that of both, unless the period goes over the end of a year.
        let from = (year.or_else(|| to.0.filter(|_| *month <= to.1)), *month);
        Some(Self { from, to: *to })
    }

    /// Whether a month belongs to the period. Without years, the months alone are compared.
    pub fn has(&self, month: Month) -> bool {
        let (year, number) = month.year_and_month();
        if let ((Some(first), from), (Some(last), to)) = (self.from, self.to) {
            return (first, from) <= (year, number) && (year, number) <= (last, to);
        }
        let (from, to) = (self.from.1, self.to.1);
        if from <= to { (from..=to).contains(&number) } else { number >= from || number <= to }
    }
}

/// Whether a word stands between the first and the last month of a period.
fn links(word: &str) -> bool {
    let digits = word.trim_end_matches(char::is_alphabetic);
    is_in("to|until|till|and|through|i|hyd|at", word) || (digits.len() <= 2 && digits.parse::<u32>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_of_titles() {
        let of = |text: &str| Period::of(text).map(|period| (period.from, period.to));
        for (text, period) in [
            ("q2 july to september", Some(((None, 7), (None, 9)))),
            ("audit july-september 2024", Some(((Some(2024), 7), (Some(2024), 9)))),
            ("1 april 2024 - 30 june 2024", Some(((Some(2024), 4), (Some(2024), 6)))),
            ("01/07/2024 to 30/09/2024", Some(((Some(2024), 7), (Some(2024), 9)))),
            ("october to january 2025", Some(((None, 10), (Some(2025), 1)))),
            ("july, august and september", Some(((None, 7), (None, 9)))),
            ("audit of october: cases closed july to september", Some(((None, 7), (None, 9)))),
            ("audit of july 2024", None),
            ("q2 2024/25", None),
            ("july report for the board in october", None),
            ("", None),
        ] {
            assert_eq!(of(text), period, "{text}");
        }
    }
}

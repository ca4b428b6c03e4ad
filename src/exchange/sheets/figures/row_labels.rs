//! The labels of the rows of a sheet of figures, which can ask something else than their key question, as headings of a case audit can.

use crate::engine::{Framework, LocatedKeyQuestion, Place};
use crate::exchange::sheets::headings::answer_group::{asks_for_opposite, asks_something_else, denies};
use crate::exchange::sheets::headings::rest::{
    differs_in, edition_of_numbers, is_worded_by, other_edition, other_word, period,
};
use crate::exchange::sheets::headings::{is_about_adults, place_meant, words_contradict_number};
use crate::exchange::sheets::problem::SheetFault;
use crate::exchange::sheets::table::{Table, is_filled};
use crate::exchange::shortened::shortened;

/// How many bytes of a text beside the number of a key question can be its name.
const MAX_NAME: usize = 200;

/// How many different labels are remembered. A sheet has one for each key question.
const MAX_KNOWN: usize = 200;

/// The labels of the rows of a table.
pub struct RowLabels {
    framework: &'static Framework,
    /// The edition that words the labels, if that is another edition.
    edition: Option<&'static Framework>,
    /// Whether labels name different years or months.
    mixes_times: bool,
    /// The faults of the labels that were looked at, in the order of the alphabet. A list of cases has the same labels again and again.
    known: Vec<(String, Option<SheetFault>)>,
}

impl RowLabels {
    /// Looks at the labels in some rows of a table. The names of key questions can also stand in columns of their own.
    pub fn in_rows(
        table: &Table,
        rows: impl Iterator<Item = usize>,
        number: usize,
        names: &[usize],
        framework: &'static Framework,
    ) -> Self {
        let name = |row: usize, column: &usize| table.cell(row, *column);
        let is_name = |text: &&str| is_filled(text) && text.len() <= MAX_NAME;
        let texts = rows.map(|row| {
            (table.cell(row, number), names.iter().map(|column| name(row, column)).filter(is_name).collect::<Vec<_>>())
        });
        Self::new(texts, framework)
    }

    /// Looks at labels alone.
    pub fn of<'a>(labels: impl Iterator<Item = &'a str>, framework: &'static Framework) -> Self {
        Self::new(labels.map(|label| (label, Vec::new())), framework)
    }

    fn new<'a>(texts: impl Iterator<Item = (&'a str, Vec<&'a str>)>, framework: &'static Framework) -> Self {
        let mut labels = Self { framework, edition: None, mixes_times: false, known: Vec::new() };
        let mut seen: Vec<&str> = Vec::new();
        let mut first_time = None;
        let mut unknown = Vec::new();
        for (label, names) in texts {
            let index = seen.binary_search(&label);
            if index.is_ok() && (names.is_empty() || labels.edition.is_some()) {
                continue;
            }
            let Some(located) = labels.key_question(label) else {
                if unknown.len() < MAX_KNOWN && label.len() <= MAX_NAME {
                    unknown.push(label);
                }
                continue;
            };
            if let Err(index) = index {
                if seen.len() < MAX_KNOWN {
                    seen.insert(index, label);
                }
                let time = period(label);
                labels.mixes_times |= first_time.get_or_insert_with(|| time.clone()) != &time;
            }
            let find = || std::iter::once(label).chain(names).find_map(|text| other_edition(text, located, framework));
            labels.edition = labels.edition.or_else(find);
        }
        // A sentence can name a number of another edition for any reason.
        let begins_with_number = |label: &&str| label.split(' ').next().is_some_and(|word| word.contains('.'));
        let unknown = unknown.into_iter().filter(begins_with_number);
        labels.edition = labels.edition.or_else(|| edition_of_numbers(unknown, framework));
        labels
    }

    /// Why the figures of a row are left out because of its label.
    pub fn fault(&mut self, label: &str) -> Option<SheetFault> {
        let index = self.known.binary_search_by(|(known, _)| known.as_str().cmp(label));
        if let Some((_, known)) = index.ok().and_then(|index| self.known.get(index)) {
            return known.clone();
        }
        let fault = self.key_question(label).and_then(|located| self.fault_about(label, located));
        if let Err(index) = index
            && self.known.len() < MAX_KNOWN
        {
            self.known.insert(index, (label.to_owned(), fault.clone()));
        }
        fault
    }

    fn fault_about(&self, label: &str, located: LocatedKeyQuestion) -> Option<SheetFault> {
        let heading = || shortened(label);
        if asks_for_opposite(label) || denies(label) {
            return Some(SheetFault::NegativeHeading { heading: heading() });
        }
        if asks_something_else(label) {
            return Some(SheetFault::OtherSubject { heading: heading() });
        }
        if is_about_adults(label) {
            return Some(SheetFault::OtherService { heading: heading() });
        }
        if words_contradict_number(label, located.id, self.framework) {
            return Some(SheetFault::ContradictoryHeading { heading: heading() });
        }
        let is_of =
            |edition: &&'static Framework| differs_in(located, edition) && !is_worded_by(label, located, self.framework);
        if let Some(edition) = self.edition.filter(is_of) {
            return Some(SheetFault::OtherEdition { heading: heading(), edition: edition.name });
        }
        if self.mixes_times && !period(label).is_empty() {
            return Some(SheetFault::OtherTime { heading: heading() });
        }
        let word = other_word(label, located, self.framework)?;
        Some(SheetFault::OtherWord { heading: heading(), word: shortened(word) })
    }

    fn key_question(&self, label: &str) -> Option<LocatedKeyQuestion> {
        match place_meant(label, self.framework)? {
            Place::KeyQuestion(id) => self.framework.key_question(id),
            Place::Standard(_) => None,
        }
    }
}

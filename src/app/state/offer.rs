//! An offer: a text whose figures a person can put in. The offer is read and shown before anything changes.

use std::rc::Rc;

use serde::Deserialize;

use super::counted_word::CountedWord;
use super::form::Form;
use super::import_request::FileRefusal;
use super::versions::Versions;
use crate::exchange::import::ImportPreview;

/// The longest text that the field holds, in bytes. Browsers are slow at more, and nobody corrects it by hand.
pub const MAX_TYPED: usize = 50_000;

/// A text that the person offers to be put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The text that stands in the field. A text longer than [`MAX_TYPED`] is not kept here.
    pub typed: String,
    /// The name of the file that the text is from, without its ending.
    pub file: Option<String>,
    /// The name that the person typed for the figures. Empty for the name of the file or of the period.
    pub name: String,
    /// How far the program that reads sheets has read the text.
    pub progress: OfferProgress,
    /// The sheets of the workbook that the text is from.
    pub sheets: Option<Rc<WorkbookSheets>>,
}

/// The sheets of a workbook, the likeliest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct WorkbookSheets {
    /// The sheets.
    pub sheets: Vec<WorkbookSheet>,
    /// The place of the sheet that is shown.
    pub chosen: usize,
    /// The names of the sheets that can be meant as well, and have other figures. Empty once the person has chosen a sheet.
    pub rivals: Vec<String>,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WorkbookSheet {
    /// The name on its tab.
    pub name: String,
    /// Whether the tab is hidden.
    pub is_hidden: bool,
}

/// How far the reading of an offer has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfferProgress {
    /// The text is being read for the first time.
    Begun,
    /// The text is being read anew, under another framework.
    BegunAnew,
    /// The text has been read.
    Done(Rc<ImportPreview>),
}

/// A result of bringing figures in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BroughtIn {
    /// An offered text was read, and waits for the person.
    Read(Rc<ImportPreview>),
    /// A file is not read.
    Refused(FileRefusal),
    /// Cases were counted into key questions.
    Counted {
        /// How many cases.
        cases: usize,
        /// How many key questions.
        questions: usize,
        /// The words that the person was asked about, with the meanings that the person gave them.
        words: Vec<CountedWord>,
        /// The numbers of the key questions that were not filled in, because their columns wait for the person.
        waiting: Vec<String>,
    },
    /// So many figures were put in.
    Figures(usize),
    /// A whole inspection was opened.
    Opened,
    /// A column was pasted.
    Column {
        /// How many figures were put in.
        figures: usize,
        /// The number of the first key question.
        from: &'static str,
        /// Whether the figures were read as shares of 1.
        shares: bool,
        /// Whether a figure had more than two decimals.
        rounded: bool,
        /// The lines that no key question was left for.
        left_over: Vec<String>,
    },
    /// The text that was pasted into a field is no column, and nothing was put in.
    NoColumn,
    /// Figures of 1 and less can be percentages or shares of 1.
    SharesUnclear,
}

impl Offer {
    /// A text that is being read, and the name of its file.
    pub fn new(text: String, file: Option<String>) -> Self {
        // A field has these ends of lines, whatever ends they have in a file.
        let typed = if text.len() > MAX_TYPED { String::new() } else { text.replace("\r\n", "\n").replace('\r', "\n") };
        let file = file.map(|name| name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem).trim().to_owned());
        let file = file.filter(|stem| !stem.is_empty());
        Self { typed, file, name: String::new(), progress: OfferProgress::Begun, sheets: None }
    }

    /// Whether the figures have a name that tells two sheets of the same cases apart: that of their file, or one that the person typed.
    pub fn has_own_name(&self) -> bool {
        self.file.is_some() || !self.name.trim().is_empty()
    }

    /// The name of the figures offered: the name that the person typed, or else their usual name.
    pub fn name_of_figures(&self) -> Option<String> {
        let typed = Some(self.name.trim()).filter(|name| !name.is_empty());
        typed.map(ToOwned::to_owned).or_else(|| self.usual_name())
    }

    /// The scenario's name, or the file's with the dates of its cases, which tell one quarter from another, or either alone.
    pub fn usual_name(&self) -> Option<String> {
        let period = match self.preview() {
            Some(ImportPreview::Cases(cases)) => cases.period.as_deref(),
            _ => None,
        };
        match (self.scenario_name(), self.name_of_file(), period) {
            (Some(scenario), _, _) => Some(scenario.into()),
            (None, Some(file), Some(period)) => Some(format!("{file} ({period})")),
            (None, file, period) => file.or_else(|| period.map(ToOwned::to_owned)),
        }
    }

    /// The name of the file, with the sheet of a workbook that has several.
    fn name_of_file(&self) -> Option<String> {
        let file = self.file.clone()?;
        let sheets = self.sheets.as_ref().filter(|sheets| sheets.sheets.len() > 1);
        let sheet = sheets.and_then(|sheets| sheets.sheets.get(sheets.chosen));
        Some(sheet.map_or(file.clone(), |sheet| format!("{file}, {}", sheet.name)))
    }

    /// The preview of the text, once the text has been read.
    pub fn preview(&self) -> Option<&ImportPreview> {
        match &self.progress {
            OfferProgress::Done(preview) => Some(preview),
            OfferProgress::Begun | OfferProgress::BegunAnew => None,
        }
    }

    /// Whether a workbook has several sheets that can be meant, and the person has not chosen one.
    pub fn waits_for_sheet(&self) -> bool {
        self.sheets.as_ref().is_some_and(|sheets| !sheets.rivals.is_empty())
    }

    /// The offer while it is read anew, because another framework was chosen. A whole inspection names its own framework.
    #[must_use]
    pub fn read_anew(&self) -> Self {
        match self.preview() {
            Some(ImportPreview::Inspection(_)) => self.clone(),
            _ => Self { progress: OfferProgress::BegunAnew, ..self.clone() },
        }
    }

    /// The name of the scenario whose figures are offered. None for figures as they are.
    pub fn scenario_name(&self) -> Option<&str> {
        match self.preview()? {
            ImportPreview::Figures(preview) => preview.scenario.as_deref(),
            ImportPreview::Inspection(preview) => Some(&preview.shared.scenario.as_ref()?.name),
            _ => None,
        }
    }

    /// The offered scenario beside its baseline, or beside that of the page where the offer does not hold its own. None where the offer is
    /// no scenario.
    pub fn scenario(&self, of_page: &Versions) -> Option<Versions> {
        let name = self.scenario_name()?;
        let baseline = of_page.baseline();
        if let ImportPreview::Inspection(preview) = self.preview()? {
            let own = &preview.shared.scenario.as_ref()?.baseline;
            if own.answered() > 0 || own.framework() != baseline.framework {
                return Some(Versions::of_shared(&preview.shared));
            }
        }
        let (form, _) = self.put_into(baseline)?;
        let mut beside = of_page.clone();
        beside.start(form);
        beside.rename(name.to_owned());
        Some(beside)
    }

    /// The form with the offered figures put in, and a message about them. None where the offer has no figures, or waits for a sheet.
    pub fn put_into(&self, form: &Form) -> Option<(Form, BroughtIn)> {
        if self.waits_for_sheet() {
            return None;
        }
        let mut filled = form.clone();
        let (inspection, brought_in) = match self.preview()? {
            ImportPreview::Cases(preview) => {
                let inspection = &preview.inspection;
                let words = preview.words.iter().map(|word| CountedWord { word: word.text.clone(), meaning: word.meaning });
                let words: Vec<_> = words.collect();
                filled.forget_words_left_out(inspection);
                filled.count_words(&words);
                let waiting = preview.columns.iter().filter(|column| column.answers && column.waits);
                let waiting = waiting.filter_map(|column| column.key_question.clone()).collect();
                (inspection, BroughtIn::Counted { cases: preview.cases, questions: inspection.answered(), words, waiting })
            }
            ImportPreview::Figures(preview) => (&preview.inspection, BroughtIn::Figures(preview.inspection.answered())),
            ImportPreview::Inspection(preview) => {
                return Some((Form::of_inspection(&preview.shared.inspection), BroughtIn::Opened));
            }
            ImportPreview::Refused(_) => return None,
        };
        filled.answer(inspection);
        filled.enter_as_most();
        filled.sheet = self.name_of_figures();
        filled.draft = None;
        (inspection.answered() > 0).then_some((filled, brought_in))
    }
}

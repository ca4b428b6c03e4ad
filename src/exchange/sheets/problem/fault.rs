//! The problems that a cell, a row, a column or a sheet can have, each with its sentence. Of a turned sheet, `turned_sentence.rs` exchanges rows and
//! columns in every sentence.

use strum::IntoStaticStr;
use thiserror::Error;

use crate::engine::FigureError;

/// The kinds of problems in a sheet. Texts are as the sheet has them, shortened.
#[derive(Clone, Debug, PartialEq, Eq, Error, IntoStaticStr)]
#[cfg_attr(test, derive(strum::VariantNames))]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "the fields are the text of the cell, or the number of a standard or key question")]
pub enum SheetFault {
    /// A cell in a column of answers is no answer.
    #[error("“{text}” is not yes, no or n/a, so it is not counted")]
    Unclear { text: String },
    /// A heading could mean more than one key question.
    #[error("“{heading}” could mean more than one key question, so it is left out; give a number like 2.1.1")]
    AmbiguousHeading { heading: String },
    /// A heading, or a row of figures, has a number that the framework lacks.
    #[error("no key question has the number in “{heading}”, so it is left out; give a number like 2.1.1")]
    UnknownNumber { heading: String },
    /// A heading means something that inspectors judge.
    #[error("“{heading}” is judged by inspectors, not counted from cases, so it is left out")]
    Judged { heading: String },
    /// The number and the words of a heading mean different key questions.
    #[error(
        "the number and the words of “{heading}” point to different key questions, so it is left out; match it or change it"
    )]
    ContradictoryHeading { heading: String },
    /// Under a heading, yes can mean that the work was not sufficient.
    #[error(
        "yes under “{heading}” can mean that the work was not sufficient, so it is left out; give a heading under which yes means \
         sufficient"
    )]
    NegativeHeading { heading: String },
    /// A heading asks something about a key question that does not answer it.
    #[error(
        "“{heading}” asks for something other than sufficient work, so it is left out; if yes means sufficient there, match it or change it"
    )]
    OtherSubject { heading: String },
    /// A heading has a word that is about neither its key question nor the answer below it.
    #[error(
        "“{word}” in “{heading}” can make it another question, so it is left out; if yes means there that the work was sufficient, \
         match it or change it"
    )]
    OtherWord { heading: String, word: String },
    /// The headings of key questions have different years or months.
    #[error(
        "“{heading}” names a time that not all headings name, so it is left out; match it, or give all headings one time"
    )]
    OtherTime { heading: String },
    /// A sheet is worded by another edition, in which a number means another key question.
    #[error(
        "“{heading}” can be of another edition ({edition}), in which the number means another key question, so it is left out; read the \
         sheet under that edition, or match or change it"
    )]
    OtherEdition { heading: String, edition: &'static str },
    /// A heading is about the standards of adult probation services, whose key questions have the same numbers.
    #[error("“{heading}” is about adults on probation, whom these standards do not cover, so it is left out")]
    OtherService { heading: String },
    /// A heading over answers means no key question.
    #[error("no key question matches “{heading}”, so it is left out; give a number like 2.1.1")]
    UnmatchedHeading { heading: String },
    /// More than one column is matched to a key question.
    #[error("more than one column is matched to {number}, so these columns are left out")]
    MatchedTwice { number: String },
    /// A row sums up other rows.
    #[error("“{text}” looks like a total, so the row is not counted")]
    #[strum(serialize = "total")]
    SummaryRow { text: String },
    /// A row below the heading row continues the headings.
    #[error("“{text}” looks like a heading, so the row is not counted")]
    MoreHeadings { text: String },
    /// The headings stand in a sheet again.
    #[error(
        "the headings are repeated here; if the cases above and below are one audit, count the cells as they stand, and if they are two, bring in \
         one at a time"
    )]
    SameHeadings,
    /// A row has more cells than the headings.
    #[error("the row has more cells than the headings, so its cells may stand under the wrong ones, and it is not counted")]
    RowTooLong,
    /// Rows above the headings hold something else.
    #[error("the row stands above the headings, so it is not counted")]
    AboveHeadings,
    /// A row was written by the program that exported the sheet.
    #[error("“{text}” is no case, so the row is not counted")]
    #[strum(serialize = "no-case")]
    Furniture { text: String },
    /// A case has the name of a case above it.
    #[error("“{text}” is in row {row} too; delete one of the two if they are the same case")]
    SameCase { text: String, row: usize },
    /// Nearly all names of cases have a digit, and this one has none.
    #[error("“{text}” is not named like the other cases; leave the row out if it is no case")]
    UnlikeCases { text: String },
    /// A case says that it is taken out of the sample, or not finished.
    #[error("“{text}” can mean that this case does not count; leave the row out if it should not be counted")]
    MayNotCount { text: String },
    /// A free text can change what counts.
    #[error(
        "“{text}” can change which cases count, or what their answers are; if it does, change those cells. Then delete or change the \
         text, or count the cells as they stand"
    )]
    MayChangeAnswers { text: String },
    /// A text names another number of cases than the sheet has.
    #[error(
        "“{text}” names another number of cases than the {cases} of this sheet, so nothing is counted yet; add the cases that are missing, delete those \
         that are too many, change the text, or count the cells as they stand"
    )]
    OtherNumberOfCases { text: String, cases: usize },
    /// A case has a date outside the period that a title names.
    #[error("“{text}” is outside the period of “{period}”; leave the row out if it should not be counted")]
    OutsidePeriod { text: String, period: String },
    /// A row below the cases says something else than what the cases come to.
    #[error(
        "“{text}” for “{label}” is not what the cases come to, so the column is not counted yet; correct the text or the cases, or \
         count the cells as they stand"
    )]
    SummaryDisagrees { text: String, label: String },
    /// A column that sums up the answers of each case says something else of a row.
    #[error(
        "“{text}” under “{heading}” is not what the answers of the row come to; correct one of them, or count the cells as they stand"
    )]
    RowDisagrees { text: String, heading: String },
    /// A row of figures says something else than what the cases above it come to.
    #[error(
        "“{text}” has another figure than the cases above come to, so nothing is taken for it; correct one of them, or delete one"
    )]
    DisagreesWithCases { text: String },
    /// A column can say which cases count, or how many cases a row stands for.
    #[error(
        "“{heading}” can say which rows count, or how many cases a row stands for, so nothing is counted yet; delete the rows that \
         should not count, then count the cells as they stand"
    )]
    SaysWhichCount { heading: String },
    /// Some cases have a name and no answer.
    #[error(
        "rows without an answer are taken for cases that were not asked ({rows}, the first of them here); delete those that are no cases"
    )]
    NoAnswers { rows: usize },
    /// The last cases of a sheet of check boxes have no tick.
    #[error(
        "rows in which no box is ticked count as no ({rows}, the first of them here); leave out those that are no cases"
    )]
    NothingTicked { rows: usize },
    /// Nobody has said whether rows that are perhaps no cases count.
    #[error(
        "some rows are perhaps no cases of their own ({rows}, the first of them here), so columns in which they have answers are not \
         counted yet; say whether they count, or delete those that do not"
    )]
    DoubtfulCases { rows: usize },
    /// A person has chosen to leave out the rows that are perhaps no cases.
    #[error("rows that are perhaps no cases are left out, as chosen ({rows}, the first of them here)")]
    CasesLeftOut { rows: usize },
    /// The spreadsheet does not show some rows of cases or figures.
    #[error("hidden rows are counted too ({rows}, the first of them here); delete those that should not be")]
    HiddenRows { rows: usize },
    /// The spreadsheet does not show a column of answers or figures.
    #[error("the spreadsheet hides this column, and it is counted too; leave the column out if it should not be")]
    HiddenColumn,
    /// A column of answers has no heading.
    #[error("there is no heading above these answers, so they are left out; give a number like 2.1.1")]
    NoHeading,
    /// All clear answers of a column are yes or all are no, and unclear cells can be the others; or the clear answers are 1 and 0, and
    /// there are other numbers.
    #[error(
        "the cells that are not clear could change the figure, or what the others mean, so nothing is counted until you say what they mean"
    )]
    HalfKnown,
    /// All clear answers of a sheet are yes, or all are no, and blank cells can be the others.
    #[error(
        "the sheet has only one of yes and no, and blank cells could be the other, so nothing is counted until you say what they mean"
    )]
    BlankUnclear,
    /// A legend says that blank cells are yes or no.
    #[error("a text in the sheet says that blank cells are an answer, so nothing is counted until it is known which")]
    BlankInLegend,
    /// A column of a key question holds nothing.
    #[error(
        "every cell below this heading is blank, so it is not filled in, or no case was asked the question; nothing is taken from it \
         until you say what blank cells mean"
    )]
    BlankColumn,
    /// Of the columns that have an answer together, a case has something in more than one, or none that is a tick.
    #[error(
        "the columns of this key question have more than one answer here, or an answer that is not clear, so it is not counted"
    )]
    #[strum(serialize = "unclear-group")]
    TickedTwice,
    /// A column has more cases than an answer can have.
    #[error("there are more than 9,999 answers, so the column is left out")]
    TooManyCases,
    /// The column that names the disposals of cases has both kinds, and key questions about one kind count cases of the other.
    #[error(
        "some cases are court cases and some are out-of-court cases, which have different key questions, so columns with answers about \
         the other kind are not counted; choose a kind, or paste or open the cases separately"
    )]
    #[strum(serialize = "mixed-kinds")]
    MixedDisposals,
    /// A person has chosen court or out-of-court disposals, and the sheet has cases of the other kind.
    #[error("cases of the other kind are not counted ({rows}, the first of them here)")]
    OtherDisposals { rows: usize },
    /// Each case is counted for the key questions about the disposal that this column names. Nothing is left out.
    #[error(
        "this column says which cases are court cases and which are out of court, so each column of answers is counted as two, one for \
         the key questions about each kind"
    )]
    #[strum(serialize = "each-kind")]
    EachDisposal,
    /// Each case is counted by the disposal that its row names, and the row names none.
    #[error("the row does not say whether the case is a court case, so it is left out")]
    #[strum(serialize = "no-kind")]
    NoDisposal,
    /// A heading about cases of one disposal has answers about cases of the other.
    #[error(
        "“{heading}” is about cases of the other kind, so these answers are left out unless the column is matched to a key question"
    )]
    #[strum(serialize = "answers-of-other-kind")]
    OtherDisposal { heading: String },
    /// A figure that is not allowed.
    #[error("“{text}” is left out: {error}")]
    WrongFigure { text: String, error: FigureError },
    /// A spreadsheet has made a date of a figure or of the number of a key question.
    #[error(
        "“{text}” is a date, so it is left out. If 8/9 or a number like 2.1.1 was typed, the spreadsheet has made a date of it; format the \
         cell as text, and type it again"
    )]
    MadeADate { text: String },
    /// A formula has no result, because no spreadsheet has worked it out.
    #[error(
        "the formula is not worked out, so it is left out; open the file in a spreadsheet, save it, and open it here again"
    )]
    NotWorkedOut,
    /// A text is no rating, or no rating that its standard can have.
    #[error("“{text}” is not Inadequate, Requires improvement, Good or Outstanding, so it is left out")]
    UnknownRating { text: String },
    /// Only one of the two numbers of a case count is there. The column is the one that is blank.
    #[error("a case count needs both yes and of, so the row is left out")]
    HalfACount,
    /// A row is about what another row has answered: the same key question, or its standard.
    #[error("{number} is answered in another row, so this row is left out")]
    GivenTwice { number: String },
    /// The figures of a row are about another answer than yes.
    #[error("the figures of this row are about “{text}”, not about yes, so the row is left out")]
    OtherAnswer { text: String },
    /// Of the rows for the answers to a key question, one cannot be counted.
    #[error("not all rows with answers to {number} can be counted, so nothing is taken for it")]
    OtherAnswers { number: String },
    /// The figures of a row disagree with each other.
    #[error("the figures of the row disagree: {text}; nothing is taken from it")]
    Disagree { text: String },
    /// A figure stands in a cell that was merged over the rows of several standards or key questions.
    #[error(
        "a figure of this row is in a cell that is merged with another row, so the row is left out; give each row its own figure"
    )]
    MergedFigure,
    /// Two columns hold the same kind of figure, and differ.
    #[error("columns {columns} hold the same kind of figure, and differ, so neither is read; delete one of the columns")]
    SameTwice { columns: String },
    /// A column of a sheet of figures is not read.
    #[error("“{heading}” is no kind of figure that is read, so the column is left out")]
    NotRead { heading: String },
    /// A row has figures, and no number of a standard or key question.
    #[error("“{text}” is no standard or key question, so the row is left out")]
    NoNumber { text: String },
    /// A rating is not what the figures beside it come to.
    #[error("“{text}” is not what the figure comes to, so it is left out")]
    RatingDisagrees { text: String },
    /// The key questions of a sheet stand in rows, and its cases in columns.
    #[error("the key questions stand in this column and the cases in those behind it, so the sheet is read turned")]
    ReadTurned,
    /// The key questions of a sheet of figures stand in columns, and its figures in rows.
    #[error(
        "the key questions stand in this row and the kinds of figures in the rows below it, so the sheet is read turned"
    )]
    #[strum(serialize = "read-turned-figures")]
    FiguresTurned,
    /// The numbers below yes and no add up to 100 in each row.
    #[error("yes and no add up to 100 in each row, so they are read as percentages, not as cases")]
    AsPercentages,
    /// The numbers under a heading that does not say so are read as percentages of sufficient work.
    #[error(
        "“{heading}” is read as percentages of cases in which the work was sufficient; leave the column out if it has something else"
    )]
    #[strum(serialize = "read-as-percentages")]
    Unnamed { heading: String },
    /// The percentages of a column are read as shares of 1.
    #[error("figures from 0 to 1 are read as shares: 0.72 as 72%")]
    Shares,
    /// Some percentages of a column have more than two decimals.
    #[error("figures are rounded to two decimals")]
    Rounded,
}

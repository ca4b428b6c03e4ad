//! Rows that are no cases: those that sum up the cases above them, and what programs write round the tables that they export.

use crate::exchange::sheets::cells::answer::CellAnswer;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::table::Table;
use crate::exchange::sheets::word_list::{has_word_in, is_in, words};

/// Whether a row that begins with this [plain](CellReader::plain) text is a total, a percentage or an average.
pub fn is_total(label: &str) -> bool {
    let mut words = label.split(|c: char| !c.is_alphanumeric() && c != '%');
    let is_word_of_totals = |word| {
        matches!(word, "sum" | "%" | "percentage" | "percent" | "average" | "mean" | "target" | "threshold" | "benchmark")
    };
    // “n = 12”, as statisticians write the number of cases.
    label.strip_prefix('n').is_some_and(|rest| rest.trim_start().starts_with('='))
        || label.split([' ', ':']).next().is_some_and(is_word_of_totals)
        || words.any(|word| matches!(word, "total" | "totals" | "subtotal" | "subtotals"))
}

/// The name in front of a [plain](CellReader::plain) label by which Excel marks the subtotals of the rows with that name: `north` for `north
/// count`. None for another label.
pub fn name_of_subtotal(label: &str) -> Option<&str> {
    const FUNCTIONS: &str = "count|average|max|min|sum|product|stddev|stddevp|var|varp";
    label.rsplit_once(' ').filter(|(_, function)| is_in(FUNCTIONS, function)).map(|(name, _)| name)
}

/// Whether a [plain](CellReader::plain) text alone in its row says how the cases below it were chosen: `Sample A`, `Deep dive`, `Reserve list`.
pub fn names_sample(plain: &str) -> bool {
    const TELLING: &str = "sample|samples|dive|dives|dip|reserve|reserves|thematic|themed|additional|extra|extras|pilot|spare|spares|oversample|\
                           booster|targeted|random|retrospective|control|comparison|moderation";
    const REST: &str = "deep|main|core|the|case|cases|file|files|audit|audits|group|set|list|part|type|of|for|and|first|second|new|old|sampled|from";
    let words = words(plain);
    words.iter().any(|word| is_in(TELLING, word))
        && words.iter().all(|word| word.chars().count() <= 2 || is_in(TELLING, word) || is_in(REST, word))
}

/// Whether a [plain](CellReader::plain) text alone in its row is the name of a team or a place: `North team`, `Team 2`.
pub fn names_group(plain: &str) -> bool {
    const GROUPS: &str =
        "team|teams|locality|district|borough|office|cluster|hub|region|area|unit|north|south|east|west|central";
    const MOST_WORDS: usize = 4;
    let words = words(plain);
    words.len() <= MOST_WORDS && words.iter().any(|word| is_in(GROUPS, word))
}

/// Whether a row that begins with this [plain](CellReader::plain) text shows how the sheet is filled in, or what its signs mean.
pub fn is_guidance(label: &str) -> bool {
    let first_word = label.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
    let is_named = || label.bytes().any(|b| b.is_ascii_digit());
    first_word == "eg"
        || has_word_in("example|dummy", label)
        || label.starts_with("e.g")
        || (matches!(first_word, "key" | "legend" | "weight" | "weighting" | "weights" | "guidance") && !is_named())
}

/// Whether a [plain](CellReader::plain) text names the answers to choose from: `y/n`, `yes / no / na`, `yes, no or n/a`.
pub fn is_choice(plain: &str) -> bool {
    let parts = plain.replace("n/a", "na").replace(" or ", "/");
    let mut answers = parts.split(['/', ',', '|', ';']).map(|part| answer_in_words(part.trim()));
    let (mut yes, mut no) = (false, false);
    answers.all(|answer| {
        yes |= answer == Some(CellAnswer::Yes);
        no |= answer == Some(CellAnswer::No);
        answer.is_some()
    }) && yes
        && no
}

/// The answer of a [plain](CellReader::plain) text that is no number.
pub fn answer_in_words(plain: &str) -> Option<CellAnswer> {
    let mut reader = CellReader::default();
    let answer = reader.answer(plain);
    let is_answer = matches!(answer, CellAnswer::Yes | CellAnswer::No | CellAnswer::NotApplicable);
    (is_answer && !reader.last_was_number()).then_some(answer)
}

/// Whether a row that begins with this [plain](CellReader::plain) text says what the cases come to, or should come to. Names of cases
/// that are words have none of these words.
pub fn is_result(label: &str) -> bool {
    const WORDS: &str = "result|results|compliant|compliance|target|targets|met|score|scores|outcome|overall|rating|achieved|passed|\
                         sufficient|benchmark|threshold|england|national|comparator|median|summary|maximum|minimum|possible|available|\
                         expected|baseline|proportion|ratio|avg|all|combined|wales";
    !label.bytes().any(|b| b.is_ascii_digit()) && has_word_in(WORDS, label)
}

/// Whether a row whose only texts begin with this [plain](CellReader::plain) text was written by the program that exported the sheet.
pub fn is_furniture(label: &str) -> bool {
    if is_path(label) {
        return true;
    }
    const BEGINNINGS: &str = "generated|applied filter|filters applied|filters:|exported|printed|report run|run date|source:|page |end of report|downloaded|copyright|©|created on|created by";
    BEGINNINGS.split('|').any(|beginning| label.starts_with(beginning))
}

/// Whether a [plain](CellReader::plain) text is the name of a file, as spreadsheets print it in a footer: `g:\yjs\court audit.xlsx`.
fn is_path(label: &str) -> bool {
    let mut start = label.bytes();
    let has_drive =
        start.next().is_some_and(|b| b.is_ascii_lowercase()) && start.next() == Some(b':') && start.next() == Some(b'\\');
    let is_file = [".xlsx", ".xlsm", ".xls", ".ods", ".csv"].iter().any(|end| label.ends_with(end));
    has_drive || label.starts_with("\\\\") || is_file
}

/// Whether a row that begins with this [plain](CellReader::plain) text says in words what the cases come to: `Rating`, `Lead's comments`.
pub fn sums_up_in_words(label: &str) -> bool {
    const WORDS: &str = "rating|ratings|judgement|judgment|grade|band|rag|comment|comments|note|notes|theme|themes|strength|strengths|summary|findings|\
                         learning|areas|commentary|narrative|analysis|conclusion|conclusions";
    const MOST_WORDS: usize = 4;
    let words = words(label);
    words.len() <= MOST_WORDS && words.iter().any(|word| is_in(WORDS, word))
}

/// Whether a text is one of the codes that a survey program exports below its headings.
pub fn is_export_code(cell: &str) -> bool {
    cell.trim_start().starts_with("{\"ImportId\"")
}

/// Whether a row counts answers: its label is a kind of answer, numbers follow, and no other cell has an answer in words.
///
/// Cases can be named by letters too. So a label of one letter is enough only where a number is more than 1, or below another summary
/// row.
pub fn counts_answers(
    table: &Table,
    row: usize,
    label_column: usize,
    below_summary_row: bool,
    reader: &mut CellReader,
) -> bool {
    let (mut has_counts, mut is_certain) = (false, below_summary_row);
    for (column, cell) in table.row_cells(row).enumerate() {
        if column == label_column {
            let label = reader.plain(cell);
            is_certain |= label.len() > 1;
            if !label.split([' ', ':', '=']).all(is_word_of_counts) {
                return false;
            }
        } else {
            let answer = reader.answer(cell);
            let is_number = reader.last_was_number();
            match answer {
                CellAnswer::Yes | CellAnswer::No if !is_number => return false,
                CellAnswer::Unclear => is_certain |= is_number,
                _ => {}
            }
            has_counts |= is_number;
        }
    }
    has_counts && is_certain
}

/// Whether a word can stand in the label of a row that counts answers, such as “Number of yes”, “No count” or “Not met”.
fn is_word_of_counts(word: &str) -> bool {
    const WORDS: &str = "yes|yeses|y|1|1s|0|0s|audited|sampled|answered|sum|all|no|no.|n|n/a|na|not|applicable|asked|of|number|count|counts|cases|sub-total|sufficient|insufficient|met|unmet";
    is_in(WORDS, word)
}

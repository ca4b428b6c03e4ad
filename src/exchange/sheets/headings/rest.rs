//! What a heading says beside its key question. A word that is about neither the key question nor its answer makes it another question:
//! `2.1.1 diversity`, `2.1.1 parent's view`. A word of another edition's key question with the same number makes it that one.

use super::numbers::{number_tokens, place_numbered};
use super::phrases::is_about_answer;
use super::words::{are_forms_of_one_word, has_label, in_english, words_of_name};
use crate::engine::{Framework, LocatedKeyQuestion, Place};
use crate::exchange::sheets::word_list::{is_in, is_year_or_years, words};
use crate::exchange::shortened::joined;
use crate::frameworks::FRAMEWORKS;

/// Words that name nothing, or that any key question has, as reports and people word them.
const OF_ANY: &str = "achieve|the|a|an|of|to|in|on|for|and|or|by|with|at|as|this|that|it|its|there|has|have|had|been|be|is|are|was|were|do|does|did|how|\
                      whether|if|when|where|which|both|all|each|per|from|vs|so|only|please|select|choose|enter|tick|state|see|our|s|yr|\
                      assessment|assess|planning|plan|review|delivery|implementation|implement|intervention|service|work|activity|\
                      child|children|young|person|people|yp|cyp|youth|justice|yjs|yot|yos|focus|analyse|analysis|analyses|analyze|support|promote|\
                      consider|address|inform|identify|draw|personalise|individualise|responsive|quality|high|well|keep|effective|effectively|\
                      court|disposal|oocd|ooc|diversion|domain|standard|standards|y|yr|yn|r|i|o|ar|ac|rhag|tu|cadw|pobl|gwarediadau|gwaredu|troseddu|hmip|hmi|inspection|inspector|inspectorate|framework|criteria|criterion|edition";

/// Words about the place of a heading in its sheet, and about the answer below it.
const OF_ANSWERS: &str = "key|question|questions|q|kq|number|no|nr|ref|item|column|case|cases|file|files|audit|audited|audits|v|ver|version|rev|revision|\
                          yes|y|n|na|not|known|sufficient|sufficiently|sufficiency|insufficient|insufficiently|adequate|adequately|met|unmet|fully|partly|partially|\
                          part|partial|mostly|some|overall|total|totals|final|score|scores|scoring|scored|result|results|outcome|outcomes|judgement|judgment|\
                          judgements|grade|grading|graded|answer|answers|response|responses|finding|findings|rating|rated|value|%|percent|percentage|\
                          proportion|rate|count|sum|applicable|relevant|evidenced|formerly|previously|e|g|i|eg|ie|code|coded|true|false|\
                          data|odata|field|text|label|cwestiwn|incl|including|options|option|mandatory";

/// Words that people use for the subject of a label that has the first word.
const OF_SUBJECTS: [(&str, &str); 8] = [
    ("positive", "pc"),
    ("desistance", "des|desist|offending|reoffending|offend|factors"),
    ("safe", "wellbeing|well|being|safeguarding|vulnerability|vulnerable|sw|swb|w|kept|risk|concern|issue"),
    ("safety", "wellbeing|well|being|safeguarding|vulnerability|vulnerable|sw|swb|w|kept|risk|concern|issue"),
    ("other", "others|harm|rosh|public|protection|protect|serious|victims|community|risk|issue"),
    ("community", "others|harm|rosh|public|protection|protect|serious|victims|risk|issue"),
    ("victims", "safe|safety|positive|change|driving"),
    ("decision", "informed|analytical|conditions|making"),
];

/// Months and years, which say when the cases were looked at.
pub const MONTHS: &str = "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|\
                      dec|spring|summer|autumn|winter";

/// The first word of a heading that is neither of its key question, nor of a heading's furniture, nor about its answer. A word that the
/// heading repeats is looked at once, because a heading can have thousands of words.
pub fn other_word<'a>(heading: &'a str, located: LocatedKeyQuestion, framework: &Framework) -> Option<&'a str> {
    let mut seen = Vec::new();
    let words = words(heading);
    for (index, word) in words.iter().enumerate() {
        if !seen.contains(word) {
            // “2.1.1 (target 80%)” only notes the target.
            let notes_target = word.eq_ignore_ascii_case("target")
                && words.get(index + 1).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
            let belongs = notes_target || belongs(&word.to_ascii_lowercase(), located, framework);
            if !belongs && !is_about_answer(&words, index, located) {
                return Some(word);
            }
            seen.push(word);
        }
    }
    None
}

/// What a heading says about when the cases were looked at: its years and months. A whole date is that of the heading's own version.
pub fn period(heading: &str) -> String {
    let words = heading.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    joined(words.map(str::to_ascii_lowercase).filter(|word| is_year_or_years(word) || is_in(MONTHS, word)), " ")
}

/// A heading without its years and months.
pub fn without_period(heading: &str) -> String {
    let is_of_period = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
        is_year_or_years(&word) || is_in(MONTHS, &word)
    };
    joined(heading.split_whitespace().filter(|word| !is_of_period(word)).map(Into::into), " ")
}

/// The edition that a heading with the number of a key question is worded by, if that is another edition, in which the number means
/// something else.
pub fn other_edition(
    heading: &str,
    located: LocatedKeyQuestion,
    framework: &'static Framework,
) -> Option<&'static Framework> {
    if is_worded_by(heading, located, framework) {
        return None;
    }
    let others = FRAMEWORKS.into_iter().filter(|other| other.id != framework.id);
    others.into_iter().find(|other| {
        same_number(located, other)
            .is_some_and(|same| same.question.label != located.question.label && is_worded_by(heading, same, other))
    })
}

/// Whether an edition has another key question under the number of a key question.
pub fn differs_in(located: LocatedKeyQuestion, edition: &'static Framework) -> bool {
    same_number(located, edition).is_some_and(|same| same.question.label != located.question.label)
}

/// Whether a heading has the words of a key question's label, and none that are not of it.
pub fn is_worded_by(heading: &str, located: LocatedKeyQuestion, framework: &Framework) -> bool {
    let lower = heading.to_ascii_lowercase();
    has_label(&words(&lower), located.question) && other_word(&lower, located, framework).is_none()
}

/// The edition in which texts have the numbers of most key questions that a framework lacks. None where no edition has one of them.
pub fn edition_of_numbers<'a>(
    texts: impl Iterator<Item = &'a str> + Clone,
    framework: &'static Framework,
) -> Option<&'static Framework> {
    let has_number_in = |text: &str, edition: &'static Framework| {
        let lower = text.to_ascii_lowercase();
        let mut unknown = number_tokens(&lower).filter(|token| place_numbered(framework, token).is_none());
        unknown.any(|token| matches!(place_numbered(edition, token), Some(Place::KeyQuestion(_))))
    };
    let editions = FRAMEWORKS.into_iter().rev().filter(|edition| edition.id != framework.id);
    let numbers = editions.map(|edition| (edition, texts.clone().filter(|text| has_number_in(text, edition)).count()));
    numbers.max_by_key(|(_, numbers)| *numbers).filter(|(_, numbers)| *numbers > 0).map(|(edition, _)| edition)
}

fn same_number(located: LocatedKeyQuestion, edition: &'static Framework) -> Option<LocatedKeyQuestion> {
    match edition.place(located.question.number) {
        Some(Place::KeyQuestion(id)) => edition.key_question(id),
        _ => None,
    }
}

/// Whether a word belongs to a heading of a key question.
fn belongs(word: &str, located: LocatedKeyQuestion, framework: &Framework) -> bool {
    let word = in_english(word).unwrap_or(word);
    let digits = word.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let is_number =
        !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) && matches!(word.len() - digits.len(), 0..=2);
    if word.ends_with('%') || is_number || is_in(MONTHS, word) || is_of_any_heading(word) {
        return true;
    }
    let is_form_of = |known: &str| are_forms_of_one_word(word, known);
    let label = located.question.label;
    let standard = framework.standard(located.standard);
    let names = standard.into_iter().flat_map(|of| [of.standard.name, of.domain.name]).chain([label]);
    let mut names = names.map(str::to_ascii_lowercase);
    names.any(|name| words_of_name(&name).any(is_form_of))
        || OF_SUBJECTS
            .iter()
            .any(|(subject, names)| words_of_name(label).any(|known| known == *subject) && names.split('|').any(is_form_of))
}

/// Whether a word names nothing in a heading, or is about the answer below it.
pub fn is_of_any_heading(word: &str) -> bool {
    is_in(OF_ANSWERS, word) || OF_ANY.split('|').any(|known| are_forms_of_one_word(word, known))
}

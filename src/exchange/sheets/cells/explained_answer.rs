//! Answers with a remark behind them: `yes - good analysis`, `no (plan out of date)`, `y (see note)`. A remark that can take its answer back
//! makes the cell unclear.

use super::answer::{CellAnswer, exact_answer};
use crate::exchange::sheets::word_list::{is_in, is_year, words};

/// What was not done where “nothing” stands in front of it.
const DONE: &str = "recorded|documented|evidenced|evident|written|noted|seen|done|on";

/// How many words a remark has at most. A longer text can say anything.
const MOST_WORDS: usize = 10;

/// Words with which a remark takes any answer back, says that it is not the last one, or shows that the text is no answer: a heading, or
/// the entry of a legend.
const TAKES_BACK: &str = "but|however|although|though|except|excepting|excluding|apart|aside|besides|unless|until|till|if|when|yes|y|partly|partially|\
                          partial|part|mostly|somewhat|almost|nearly|largely|mainly|generally|broadly|roughly|sort|kind|some|sometimes|maybe|perhaps|\
                          possibly|probably|borderline|marginal|marginally|extent|degree|limited|unclear|unsure|uncertain|sure|known|unknown|tbc|tba|\
                          confirm|confirmed|check|checked|query|provisional|provisionally|draft|pending|awaiting|now|since|later|then|previously|before|\
                          after|initially|originally|first|second|changed|change|revised|amended|corrected|was|were|should|would|could|might|may|\
                          overturned|override|overridden|upgraded|downgraded|moderated|moderation|moderator|agree|agreed|agrees|disagree|disagreed|\
                          dispute|disputed|error|mistake|wrong|wrongly|applicable|na|asked|required|needed|relevant|necessary|scope|sampled|audited|\
                          concern|concerns|issue|issues|number|count|counts|total|cases|case|files|tick|ticks|percentage|percent|or|other|otherwise|only|\
                          just|nor|neither|either|both|same|means|equals|exempt|excluded|last|previous|apply|applies|due|copied|overruled|left|\
                          possible|opportunity|chance|refused|contact|period|quarter|meant|supposed|intended|planned|expected|hopefully|says|said|\
                          told|according|claims|claimed|self|auditor|reviewer|target|score|scored|rated|graded";

/// Words with which a remark takes a yes back.
const TAKES_YES_BACK: &str = "no|not|never|without|none|nothing|nobody|cannot|lack|lacks|lacking|missing|missed|absent|omitted|gap|gaps|weak|weakness|\
                              weaknesses|poor|poorly|inadequate|insufficient|insufficiently|unmet|fail|failed|fails|incomplete|thin|need|needs|require|\
                              requires|improve|improved|improvement|improvements|better|room|out|outdated|overdue|basic|brief|minimal|minimally|minor|\
                              little|few|less|too|development|develop|developing|action|actions|despite|still|yet|barely|hardly|scarcely|negative|bad|\
                              generic|superficial|vague|inconsistent|inconsistently|shortfall|shortfalls|wait|waiting|rarely|under|below|behind|old|\
                              instead|unsatisfactory|unacceptable|cause|worried|worrying";

/// Words with which a remark takes a no back, or with which “no.” is “number”.
const TAKES_NO_BACK: &str = "sufficient|sufficiently|met|good|fine|ok|okay|adequate|adequately|clear|clearly|strong|strongly|well|fully|full|nothing|\
                             further|all|excellent|satisfactory|acceptable|worries|problem|problems|thanks|need";

/// Words of which a remark behind a yes has one, because what else it says can be anything.
const GOOD: &str = "good|strong|strongly|clear|clearly|well|full|fully|complete|completed|completely|covered|comprehensive|detailed|excellent|thorough|\
                    thoroughly|robust|evidenced|evident|considered|analysed|reviewed|updated|recorded|present|file|definitely|sufficient|late|great|\
                    appropriate|effective|solid|included|involved|consulted|engaged|seen|timely|documented|proportionate";

/// Words of which a remark behind a no has one.
const FAULTY: &str = "not|no|never|without|missing|missed|lacks|lack|lacking|absent|omitted|gap|gaps|weak|weakness|poor|poorly|inadequate|insufficient|\
                      insufficiently|unmet|fail|failed|incomplete|thin|needs|requires|improvement|out|outdated|overdue|late|generic|superficial|vague|\
                      inconsistent|none|minimal|brief|basic|little";

/// Of those, the words that say the opposite behind “not”.
const CAN_BE_DENIED: &str = "sufficient|sufficiently|met|good|adequate|adequately|clear|clearly|strong|strongly|well";

/// What a denial of a remark can deny to say that the work was good: `no - no gaps found`.
const FAULTS: &str = "gap|gaps|risk|risks|harm|weakness|weaknesses|fault|faults|failing|failings|shortfall|shortfalls|errors|omissions|danger|missing|\
                      lacking|significant|further|evidence";

/// The answer of a plain text that begins with an answer, behind which a sign and a remark stand.
pub fn explained_answer(plain: &str) -> CellAnswer {
    if let Some((first, rest)) = split_mark(plain) {
        return explained_mark(first, rest);
    }
    let Some((first, rest)) = split_answer(plain) else { return CellAnswer::Unclear };
    let answer = exact_answer(first);
    // Only a sign tells that the answer ends here: “no concerns” is another text.
    let is_divided = rest.trim_start().starts_with(|c: char| !c.is_alphanumeric() && c != '?' && c != '/');
    let words = words(rest);
    // “Yes ✓” says one thing twice.
    if words.is_empty()
        && matches!(answer, CellAnswer::Yes | CellAnswer::No)
        && exact_answer(rest.trim()) == answer
        && matches!(first, "y" | "yes" | "n" | "no")
    {
        return answer;
    }
    // A star leads to a footnote, a minus makes less of a yes, and a box behind a yes is perhaps not ticked.
    let has_other_signs = rest.contains(|c: char| !c.is_alphanumeric() && !" .,;:!-–—()[]/&'’".contains(c));
    if matches!(first, "y" | "yes" | "n" | "no") && has_initials(rest) {
        return answer;
    }
    let is_end = words.is_empty() && !matches!(rest, "." | "!" | "," | ";");
    if answer == CellAnswer::NotApplicable && (is_divided || first == "n/a") && says_why_not_asked(rest, &words) {
        return answer;
    }
    let holds = is_divided
        && !has_other_signs
        && !is_end
        && (strengthens(first, &words) || names_page(rest, &words) || explains(first, rest, &words));
    if holds { answer } else { CellAnswer::Unclear }
}

/// The answer of a tick or a cross with a remark behind it, which is read as behind a yes or a no: `✗ no contingency`.
fn explained_mark(first: &str, rest: &str) -> CellAnswer {
    let words = words(rest);
    let has_other_signs = rest.contains(|c: char| !c.is_alphanumeric() && !" .,;:!-–—()[]&'’".contains(c));
    let holds = !words.is_empty() && !has_other_signs && (strengthens(first, &words) || explains(first, rest, &words));
    if holds { exact_answer(first) } else { CellAnswer::Unclear }
}

/// A tick or a cross at the beginning of a text, as the word for its answer, and the rest. A box can be empty, so it is none.
fn split_mark(plain: &str) -> Option<(&'static str, &str)> {
    let mut rest = plain.chars();
    let first = match rest.next()? {
        '✓' | '✔' | '✅' | '√' => "yes",
        '✗' | '✘' | '✖' | '❌' => "no",
        _ => return None,
    };
    let rest = rest.as_str();
    rest.starts_with(|c: char| " -–—:(,".contains(c)).then_some((first, rest))
}

/// Whether a remark says nothing but on which page or in which section the answer is shown: `yes (p. 4)`.
fn names_page(rest: &str, words: &[&str]) -> bool {
    const PLACES: &str = "p|pp|pg|page|pages|section|sections|sect|para|paragraph|tab";
    const MOST_DIGITS: usize = 3;
    let is_number = |word: &&str| word.len() <= MOST_DIGITS && word.bytes().all(|b| b.is_ascii_digit());
    match words {
        // “No. p 4” is perhaps a number.
        [place, numbers @ ..] if !numbers.is_empty() && !rest.starts_with('.') => {
            is_in(PLACES, place) && numbers.iter().all(is_number)
        }
        _ => false,
    }
}

/// Whether a plain text that is no clear answer begins with one, and so is perhaps that answer: `yes (just)`.
pub fn begins_with_answer(plain: &str) -> bool {
    split_answer(plain).is_some() || split_mark(plain).is_some()
}

/// The answer at the beginning of a text, and the rest.
fn split_answer(plain: &str) -> Option<(&str, &str)> {
    const OF_TWO_WORDS: [&str; 4] = ["not sufficient", "not met", "fully met", "not applicable"];
    if let Some(first) = OF_TWO_WORDS.into_iter().find(|first| plain.starts_with(first)) {
        let rest = plain.get(first.len()..)?;
        return (!rest.starts_with(char::is_alphanumeric)).then_some((first, rest));
    }
    let end = plain.find(|c: char| !c.is_alphanumeric() && c != '/')?;
    let (first, rest) = plain.split_at(end);
    is_in("y|yes|n|no|n/a|na|sufficient|insufficient|met|unmet", first).then_some((first, rest))
}

/// Whether each word behind an answer only strengthens it or points elsewhere: `yes - fully`, `y (see note)`, `n/a (closed)`.
fn strengthens(first: &str, words: &[&str]) -> bool {
    const POINTS_ELSEWHERE: &str =
        "see|note|notes|comment|comments|below|above|assetplus|asset|childview|careworks|file|page";
    let is_alone = |text: &[&str]| words == text;
    let strengthening = match first {
        "y" | "yes" => {
            "overall|on|balance|fully|completely|definitely|sufficient|met|yes|strong|strongly|good|clear|clearly|well|very|excellent|thorough|evidenced"
        }
        "n" | "no" => "overall|on|balance|insufficient|unmet|no",
        "n/a" | "na" => "not|applicable|asked|closed",
        _ => return false,
    };
    // “Not at all” strengthens a no, and “not all” takes some of it back.
    (matches!(first, "n" | "no") && is_alone(&["not", "at", "all"]))
        || words.iter().all(|word| is_in(strengthening, word) || is_in(POINTS_ELSEWHERE, word))
}

/// Whether an answer has nothing behind it but the initials of its reader, in brackets: `yes (jh)`.
fn has_initials(rest: &str) -> bool {
    const OTHERS: &str = "no|na|qa|qc|ok|so|if|or|as|by|in|is|it|on|to|up|we|me|my|hm|tm|do|ex|pt|ie|eg|at|an|of";
    let inside = rest.trim().strip_prefix(['(', '[']).and_then(|rest| rest.strip_suffix([')', ']']));
    inside.is_some_and(|initials| {
        initials.len() == 2 && initials.bytes().all(|b| b.is_ascii_lowercase()) && !is_in(OTHERS, initials)
    })
}

/// Whether a remark behind n/a says why the question was not asked, and nothing that makes an answer of it.
fn says_why_not_asked(rest: &str, words: &[&str]) -> bool {
    const TAKES_BACK: &str = "but|however|although|though|except|unless|until|till|partly|partial|partially|mostly|maybe|perhaps|possibly|probably|\
                              unclear|unsure|uncertain|sure|tbc|tba|confirm|check|query|provisional|draft|pending|awaiting|changed|change|revised|\
                              amended|corrected|should|would|could|might|may|overturned|override|moderated|moderation|moderator|agreed|agree|disagree|\
                              disputed|dispute|error|mistake|wrong|yes|y|n|na|sufficient|insufficient|met|unmet|then|later|now|previously|originally|\
                              initially|first|counted|counts|count|treated|scored|score|means|equals|was|were|good|missing|failed|poor|or|done|completed|\
                              achieved|gap|gaps|weak|lacking|lacks|inadequate|evidence|evidenced|nothing|number|total|cases";
    const FEWEST: usize = 2;
    let is_asked = rest.contains(['?', '=', '/', '→', '+', '%', '*']);
    let takes_back = |word: &&str| is_in(TAKES_BACK, word) || is_count(word);
    let ends_with_no = words.last() == Some(&"no");
    words.len() >= FEWEST && words.len() <= MOST_WORDS && !is_asked && !ends_with_no && !words.iter().any(takes_back)
}

/// Whether a word has a number that counts or scores something, because it is no year.
fn is_count(word: &&str) -> bool {
    word.contains(|c: char| c.is_ascii_digit()) && !is_year(word)
}

/// Whether a remark says why the answer was given, and nothing that takes it back.
fn explains(first: &str, rest: &str, words: &[&str]) -> bool {
    let is_yes = match exact_answer(first) {
        CellAnswer::Yes => true,
        CellAnswer::No => false,
        _ => return false,
    };
    let is_letter = first.len() == 1;
    // “N. Jones” is a person.
    let is_name = is_letter && rest.starts_with('.');
    // “N/A” and “Y N” have letters too, and “isn't” ends with one.
    let is_other_letter = |word: &&&str| word.len() == 1 && (is_letter || !is_in("a|s", word));
    let all_but_letters = !words.is_empty() && words.iter().find(is_other_letter).is_none();
    if is_name || !all_but_letters || words.len() > MOST_WORDS || words.iter().any(is_count) {
        return false;
    }
    // “No - nothing recorded” says what is missing.
    let is_nothing_done =
        |index: usize| words.get(index) == Some(&"nothing") && words.get(index + 1).is_some_and(|next| is_in(DONE, next));
    let takes_back = |(index, word): (usize, &&str)| {
        let is_denied = index.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|before| *before == "not");
        // “Not updated since March” has a beginning.
        let is_since = !is_yes && *word == "since" && words.iter().take(index).any(|before| is_in("not|no|nothing", before));
        (is_in(TAKES_BACK, word) && !is_since)
            || if is_yes {
                is_in(TAKES_YES_BACK, word)
            } else {
                is_in(TAKES_NO_BACK, word) && !(is_denied && is_in(CAN_BE_DENIED, word)) && !is_nothing_done(index)
            }
    };
    // “No - no gaps” says that the work was good.
    let denies_fault = words
        .iter()
        .enumerate()
        .any(|(index, word)| *word == "no" && words.iter().skip(index + 1).take(2).any(|denied| is_in(FAULTS, denied)));
    let is_of_kind = words.iter().any(|word| is_in(if is_yes { GOOD } else { FAULTY }, word))
        || (!is_yes && (0..words.len()).any(is_nothing_done));
    // “No. not met” and “No. of cases not met” are numbers of cases.
    let is_number = rest.starts_with('.')
        && (words.first() == Some(&"of") || words.iter().all(|word| is_in("not|met|sufficient|unmet|compliant", word)));
    is_of_kind && !is_number && !denies_fault && !words.iter().enumerate().any(takes_back)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_leaves_an_answer_or_takes_it_back() {
        for (answer, cells) in [
            (
                CellAnswer::Yes,
                "yes - good work|yes, fully|yes – excellent|y - see notes|yes - good analysis|yes. clear and full|yes - all areas covered|\
                 yes - assetplus complete|yes!|y.|sufficient - strong|yes (jh)|yes (see assetplus)|yes (late)|met: clear plan|\
                 yes (p. 4)|yes - page 12|y (section 3)|sufficient (pp. 4-6)|✓ good|✔ - clear plan|✓ (see note)|yes - child's voice clear|yes - a strong example|fully met - plan on file|y – plan on file|yes - reviewed in 2026|yes - reviewed in 1999",
            ),
            (
                CellAnswer::No,
                "no - missing|no - not updated|no. out of date|no – insufficient analysis|not sufficient - thin|no, needs work|\
                 no - risks not analysed|no!|n.|insufficient - peers not considered|no (gap in health)|n – no plan on file|not met: no review|\
                 no (p. 4)|✗ no contingency|✗ late|❌ - not updated|no - not good enough|no – not updated since march|no (pk)|no, not at all|no (late)|unmet - plan missing|no - not sufficiently analysed",
            ),
            (
                CellAnswer::Unclear,
                "yes, mostly|yes - page one|no. p 4|yes (4 p)|✓ mostly|✓ no gaps|✗ yes ✓ no|✓ / ✗|✓?|✓ x|✗ good|✓no|yes - but late|yes (partly)|yes, except health|yes - apart from health|yes, however late|yes - not health|\
                 yes - some gaps|yes (just about)|yes - needs work|yes → no|yes - no at moderation|yes (3)|yes - full 20ab|yes - 7 of 9|yes - isn't late|\
                 yes - below standard|yes / no|yes - n/a|yes?|yes - why?|sufficient - partly|sufficient?|sufficient (y/n)|met (number)|yes (qa)|yes (ok)|no - not all|no (so)|no - since changed|n/a - no|n/a - but late|n/a (3)|n/a?|\
                 n/a - not evidenced|n/a or no|n/a = no|na okafor|n/a - should be no|n/a - missing plan|n/a - changed to no|n/a no|\
                 no concerns|no - no concerns|no - no gaps|no - nothing missing|no - not applicable|no - not needed|no - good|no (all fine)|\
                 no - fully met later|no. of cases|no. not met|no. of cases not met|no (overruled)|no - last reviewed 2022|no - child left the area|no - question does not apply|\
                 no - does not need a review|n - no review due|no. sufficient|no. 12|n - a|n. jones|y. shah|n - none needed|no - no risk identified|\
                 no - changed to yes|not sufficiently|not metal - x|met with child|sufficient work|n: not asked|y - n|no - not fully",
            ),
            (
                CellAnswer::NotApplicable,
                "n/a - not asked|na (see note)|n/a - no risk to others identified|n/a (low risk)|n/a no review due|n/a - not yet due for review|\
                                         na - victim declined contact|not applicable - no plan needed",
            ),
        ] {
            for cell in cells.split('|') {
                assert_eq!(explained_answer(cell), answer, "{cell:?}");
            }
        }
    }
}

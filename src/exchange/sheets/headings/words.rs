//! Which key questions the words of a heading fit: words in any of their forms, against the labels of key questions and the names of their
//! standards and domains.

use super::disposals::OUT_OF_COURT;
use crate::engine::{Domain, Framework, KeyQuestion, LocatedKeyQuestion, Standard, StandardId};

/// Words of labels that do not tell key questions apart. Words of three letters do not either.
const WEAK_WORDS: [&str; 6] = ["supporting", "keeping", "achieving", "people", "that", "with"];

/// Welsh words of the names of standards and key questions, each with the word of the English names.
const WELSH: [(&str, &str); 19] = [
    ("asesu", "assessment"),
    ("asesiad", "assessment"),
    ("asesiadau", "assessment"),
    ("cynllunio", "planning"),
    ("gweithredu", "implementation"),
    ("darparu", "delivery"),
    ("cyflawni", "delivery"),
    ("adolygu", "reviewing"),
    ("ymatal", "desistance"),
    ("ddiogel", "safety"),
    ("diogelwch", "safety"),
    ("plentyn", "child"),
    ("eraill", "others"),
    ("newid", "change"),
    ("cadarnhaol", "positive"),
    ("cymuned", "community"),
    ("gymuned", "community"),
    ("llys", "court"),
    ("allan", "out"),
];

/// The English word for a Welsh word of the names of standards and key questions.
pub fn in_english(word: &str) -> Option<&'static str> {
    WELSH.iter().find(|(welsh, _)| *welsh == word).map(|(_, english)| *english)
}

/// The words and numbers of a heading. Apostrophes and dashes of all kinds divide them.
pub fn tokens(heading: &str) -> impl Iterator<Item = &str> {
    heading.split(|c: char| !c.is_ascii_alphanumeric() && c != '.').map(|token| token.trim_matches('.'))
}

/// The words of a name or label of a framework.
pub fn words_of_name(name: &str) -> impl Iterator<Item = &str> {
    name.split([' ', '-', ','])
}

/// The key questions that the words of a heading fit.
#[derive(Default)]
pub struct WordMatches {
    /// The key questions that the words fit best.
    pub best: Vec<LocatedKeyQuestion>,
    /// Whether the heading names the standard of the best key questions.
    pub best_standard_is_named: bool,
    /// The number of all key questions whose label the words have.
    pub fitting: usize,
}

/// Finds the key questions whose label the words have. Key questions whose standard is named fit better than those whose standard is
/// not, and after that those whose domain is named better. A `standard` whose number the heading has excludes all other standards.
pub fn match_words(heading: &str, standard: Option<StandardId>, framework: &'static Framework) -> WordMatches {
    // Each word once: a long heading says the same word again and again.
    let mut words: Vec<&str> = Vec::new();
    for token in tokens(heading).filter(|token| token.len() >= 3) {
        if !words.contains(&token) {
            words.push(token);
        }
    }
    let english: Vec<&str> = words.iter().filter_map(|word| in_english(word)).collect();
    words.extend(english);
    if words.iter().any(|word| OUT_OF_COURT.contains(word)) {
        words.extend(["out", "court"]);
    }
    // “Safety and wellbeing” is that of the child.
    let has = |list: &[&str]| list.iter().any(|word| words.contains(word));
    if has(&["safety"])
        && (has(&["wellbeing"]) || (has(&["well"]) && has(&["being"])))
        && !has(&["others", "other", "public", "community"])
    {
        words.push("child");
    }
    let mut matches = WordMatches::default();
    // Most cells of a sheet have only words of three letters or fewer, and no label can be found in those.
    if words.iter().all(|word| word.len() < 4) {
        return matches;
    }
    let mut best_fit = None;
    for located in framework.standards().filter(|located| standard.is_none_or(|id| id == located.id)) {
        let standard_is_named = standard.is_some() || has_word_of_standard(&words, located.standard);
        let fit = Some((standard_is_named, fit_to_domain(&words, located.domain)));
        for key_question in located.key_questions().filter(|located| has_label(&words, located.question)) {
            matches.fitting += 1;
            if fit > best_fit {
                best_fit = fit;
                matches.best.clear();
                matches.best_standard_is_named = standard_is_named;
            }
            if fit == best_fit {
                matches.best.push(key_question);
            }
        }
    }
    matches
}

/// Whether words hold all words of a key question's label that tell it from other key questions.
pub fn has_label(words: &[&str], question: &KeyQuestion) -> bool {
    let label = || {
        let words = words_of_name(question.label).filter(|word| word.len() > 3 && !word.contains('\''));
        words.filter(|word| !WEAK_WORDS.contains(word))
    };
    // “The child” tells the child's safety from the safety of others. In other labels the word says nothing.
    let needs_child = label().all(|word| word == "child" || are_forms_of_one_word(word, "safety"));
    let mut needed = label().filter(|word| needs_child || *word != "child");
    needed.all(|needed| words.iter().any(|word| are_forms_of_one_word(word, needed)))
}

fn has_word_of_standard(words: &[&str], standard: &Standard) -> bool {
    let name = standard.name.to_ascii_lowercase();
    let mut name = words_of_name(&name).filter(|word| word.len() > 3);
    name.any(|needed| words.iter().any(|word| are_forms_of_one_word(word, needed)))
}

/// How well words name a domain; 0 when they do not. “Court disposals” fits the domain of that name better than “out of court
/// disposals”, of which a word is left over.
fn fit_to_domain(words: &[&str], domain: &Domain) -> usize {
    let name = domain.name.to_ascii_lowercase();
    let (mut named, mut left_over) = (0usize, 0);
    for needed in words_of_name(&name).filter(|word| word.len() >= 3) {
        if words.iter().any(|word| are_forms_of_one_word(word, needed)) { named += 1 } else { left_over += 1 }
    }
    if named == 0 { 0 } else { (10 * named).saturating_sub(left_over) }
}

/// The endings of the forms of a word, the first of them nothing. Endings for people, as in worker or assessor, are not among them,
/// because those words mean something else.
const ENDINGS: [&str; 18] = [
    "", "s", "es", "d", "ed", "ing", "ment", "ments", "ation", "ations", "y", "ies", "ly", "ty", "ance", "ren", "guard",
    "guarding",
];

/// Whether two words are forms of one word that has at least four letters: plans and planning, safe and safety, others and other.
pub fn are_forms_of_one_word(a: &str, b: &str) -> bool {
    let shared = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    a == b || (4..=shared).any(|stem| has_ending_from(a, stem) && has_ending_from(b, stem))
}

/// Whether the rest of a word behind its stem is an ending. The last letter of the stem can be doubled before the ending.
fn has_ending_from(word: &str, stem: usize) -> bool {
    let Some((stem, rest)) = word.split_at_checked(stem) else { return false };
    let undoubled = stem.chars().next_back().and_then(|last| rest.strip_prefix(last));
    ENDINGS.contains(&rest) || undoubled.is_some_and(|rest| ENDINGS.contains(&rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word() {
        for forms in [
            "plan plans planned planning",
            "assess assesses assessed assessing assessment assessments",
            "implement implements implemented implementing implementation implementations",
            "review reviews reviewed reviewing",
            "deliver delivers delivered delivering delivery deliveries",
            "support supports supported supporting",
            "recommend recommends recommended recommending recommendation recommendations",
            "change changes changed",
            "child children",
            "safe safely safety safeguard safeguarding",
            "other others",
            "joint jointly",
            "victim victims",
            "community communities",
            "work works worked working",
            "desist desisting desistance",
            "disposal disposals",
            "out",
        ] {
            let forms: Vec<_> = forms.split(' ').collect();
            for (a, b) in forms.iter().flat_map(|a| forms.iter().map(move |b| (a, b))) {
                assert!(are_forms_of_one_word(a, b), "{a} and {b}");
            }
        }
    }

    #[test]
    fn words_that_only_begin_are_forms_of_one_word() {
        for (a, others) in [
            ("plan", "plane planet plant planner"),
            ("planning", "plane plants planting"),
            ("assessment", "assessor asset access assembly"),
            ("implementation", "implant implied imply"),
            ("reviewing", "reviewer revenue reveal preview"),
            ("delivery", "deliverer deliberate"),
            ("safety", "same save sate"),
            ("child", "childhood others"),
            ("others", "otherwise mothers"),
            ("victims", "victimless"),
            ("work", "worker workforce worth"),
            ("police", "policy polite"),
            ("court", "courtesy count"),
            ("community", "communication communal"),
            ("positive", "position"),
            // Three letters are too few to tell.
            ("out", "outs outing outcome"),
            ("payment", "paying"),
        ] {
            for b in others.split(' ') {
                assert!(!are_forms_of_one_word(a, b) && !are_forms_of_one_word(b, a), "{a} and {b}");
            }
        }
    }
}

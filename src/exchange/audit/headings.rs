//! Which key question a heading means: by its number, or by its words.

use crate::engine::{
    AnsweredBy, Domain, Framework, KeyQuestion, KeyQuestionId, LocatedKeyQuestion, Place, Standard, StandardId,
};

/// What a heading means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A key question that is answered by cases.
    Question(KeyQuestionId),
    /// More than one.
    Several,
    /// A number of a question that the framework lacks.
    Unknown,
    /// A standard or a key question that inspectors judge.
    Judged,
    /// None.
    Nothing,
}

/// Words that say nothing of which question is meant. Words of three letters say nothing either.
const WEAK: [&str; 6] = ["supporting", "keeping", "achieving", "people", "that", "with"];

/// What divides a heading, and what divides the names of a framework. Functions, so that the searches for both are one in the page.
const BETWEEN_TOKENS: fn(char) -> bool = |c| !c.is_ascii_alphanumeric() && c != '.';
const BETWEEN_WORDS: fn(char) -> bool = |c| matches!(c, ' ' | '-' | ',');

/// What services call the domain of out-of-court disposals.
pub const OUT_OF_COURT: [&str; 3] = ["oocd", "ooc", "diversion"];

/// What a heading means: `2.1.1`, `Q2.1.1 Desistance`, `KQ 2.1.1:`, `2.1 desistance`, `Out-of-court planning: keeping others safe`.
/// Whenever two key questions could be meant, neither is.
#[inline(never)]
pub fn meaning(heading: &str, framework: &'static Framework) -> Meaning {
    let heading = heading.to_ascii_lowercase();
    let (mut question, mut standard) = (None, None);
    for token in tokens(&heading).filter(|token| token.bytes().any(|b| b.is_ascii_digit())) {
        match find(framework, token) {
            Some(Place::KeyQuestion(id)) if question.is_some_and(|known| known != id) => return Meaning::Several,
            Some(Place::KeyQuestion(id)) => question = Some(id),
            Some(Place::Standard(id)) => standard = Some(id),
            // The number of a prompt within a key question, or of another edition.
            None if token.contains('.') => return Meaning::Unknown,
            None => {}
        }
    }
    if let Some(id) = question {
        return framework.key_question(id).map_or(Meaning::Nothing, of_question);
    }
    let found = by_words(&heading, standard, None, framework);
    match (found.best, found.meant) {
        (Some((named, _)), Some(question)) if found.alone && (named || found.all == 1) => of_question(question),
        (Some(_), _) => Meaning::Several,
        _ if standard.and_then(|id| framework.standard(id)).is_some_and(|located| located.standard.is_judged()) => {
            Meaning::Judged
        }
        _ => Meaning::Nothing,
    }
}

/// Whether a heading means a key question that is answered by cases.
#[inline(never)]
pub fn is_question(heading: &str, framework: &'static Framework) -> bool {
    matches!(meaning(heading, framework), Meaning::Question(_))
}

/// Whether the words of a heading mean other key questions than the one whose number it has.
pub fn contradicts(heading: &str, number: KeyQuestionId, framework: &'static Framework) -> bool {
    let found = by_words(&heading.to_ascii_lowercase(), None, Some(number), framework);
    found.best.is_some() && !found.has_asked
}

/// The parts of a heading in lower case. The words are English; an apostrophe or a dash of typography divides as a plain one does.
fn tokens(heading: &str) -> impl Iterator<Item = &str> {
    heading.split(BETWEEN_TOKENS).map(|token| token.trim_matches('.'))
}

/// The key questions that words mean most of all.
#[derive(Default)]
struct ByWords {
    /// Whether their standard is named, and how well their domain is.
    best: Option<(bool, usize)>,
    meant: Option<LocatedKeyQuestion>,
    alone: bool,
    /// Whether the one that was asked about is among them.
    has_asked: bool,
    /// How many could be meant.
    all: usize,
}

#[inline(never)]
fn by_words(
    heading: &str,
    standard: Option<StandardId>,
    asked: Option<KeyQuestionId>,
    framework: &'static Framework,
) -> ByWords {
    let mut words: Vec<&str> = tokens(heading).filter(|token| token.len() >= 3).collect();
    if words.iter().any(|word| OUT_OF_COURT.contains(word)) {
        words.extend(["out", "court"]);
    }
    let mut found = ByWords::default();
    // Shorter words name no key question, and most cells of a sheet have no others.
    if words.iter().all(|word| word.len() < 4) {
        return found;
    }
    // Those whose standard is named come before the others, then those whose domain is.
    for located in framework.standards().filter(|located| standard.is_none_or(|id| id == located.id)) {
        let rank = Some((standard.is_some() || names(located.standard, &words), part_of(located.domain, &words)));
        for question in located.key_questions().filter(|located| labels(located.question, &words)) {
            found.all += 1;
            let is_asked = asked == Some(question.id);
            if rank > found.best {
                (found.best, found.meant, found.alone, found.has_asked) = (rank, Some(question), true, is_asked);
            } else if rank == found.best {
                found.alone = false;
                found.has_asked |= is_asked;
            }
        }
    }
    found
}

fn of_question(located: LocatedKeyQuestion) -> Meaning {
    if located.question.answered_by == AnsweredBy::Cases { Meaning::Question(located.id) } else { Meaning::Judged }
}

/// A number as people write it: `Q2.1.1`, `kq2.1.1`, `v1.1`.
fn find(framework: &'static Framework, token: &str) -> Option<Place> {
    let bare = token.strip_prefix("kq").or_else(|| token.strip_prefix('q')).unwrap_or(token);
    framework.place(bare).or_else(|| framework.place(&bare.to_ascii_uppercase()))
}

/// Whether words say what a key question asks: all of its label that tells it from others.
fn labels(question: &KeyQuestion, words: &[&str]) -> bool {
    let label = || {
        let all = question.label.split(BETWEEN_WORDS).filter(|word| word.len() > 3 && !word.contains('\''));
        all.filter(|word| !WEAK.contains(word))
    };
    // “The child” tells the child's safety from that of others, and is said of much else besides.
    let needs_child = label().all(|word| word == "child" || alike(word, "safety"));
    label().filter(|word| needs_child || *word != "child").all(|word| words.iter().any(|said| alike(said, word)))
}

fn names(standard: &Standard, words: &[&str]) -> bool {
    let mut name = standard.name.split(BETWEEN_WORDS).filter(|word| word.len() > 3);
    name.any(|word| words.iter().any(|said| alike(said, &word.to_ascii_lowercase())))
}

/// How well words name a domain: 0 when they do not. “Court disposals” names the one without “out of” better.
fn part_of(domain: &Domain, words: &[&str]) -> usize {
    let name = domain.name.to_ascii_lowercase();
    let (mut said, mut left) = (0, 0);
    for word in name.split(BETWEEN_WORDS).filter(|word| word.len() >= 3) {
        if words.iter().any(|said| alike(said, word)) { said += 1 } else { left += 1 }
    }
    if said == 0 { 0 } else { (10 * said as usize).saturating_sub(left) }
}

/// What a word goes on with in its forms, the first of them nothing. Who does it, a worker or an assessor, is something else.
const ENDINGS: &str = " s es d ed ing ment ments ation ations y ies ly ty ance ren guard guarding";

/// Whether two words are forms of one, which has four letters or more: plans and planning, safe and safety, others and other.
#[inline(never)]
fn alike(a: &str, b: &str) -> bool {
    let shared = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    a == b || (4..=shared).any(|from| goes_on(a, from) && goes_on(b, from))
}

/// Whether a word goes on with an ending from a place on, before which its last letter may be doubled.
#[inline(never)]
fn goes_on(word: &str, from: usize) -> bool {
    let (stem, rest) = word.as_bytes().split_at_checked(from).unwrap_or_default();
    let doubled = if stem.last() == rest.first() { rest.get(1..).unwrap_or_default() } else { rest };
    ENDINGS.as_bytes().split(|b| *b == b' ').any(|ending| ending == rest || ending == doubled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::audit::{Audit, Doubt};
    use crate::exchange::table::Table;
    use crate::frameworks::framework;

    #[track_caller]
    fn assert_means(id: &str, heading: &str, expected: &str) {
        let framework = framework(id).unwrap();
        let sheet = Table::read(&format!("Case\t{heading}\n1\tyes\n")).unwrap();
        let audit = Audit::read(&sheet, framework, None).unwrap();
        let found = match (audit.columns[1].question, audit.columns[1].doubt) {
            (_, Some(Doubt::Contradicts)) => "contradicts",
            (Some(id), _) => framework.number(Place::KeyQuestion(id)),
            (_, Some(Doubt::Several)) => "several",
            (_, Some(Doubt::Unknown)) => "unknown",
            (_, Some(Doubt::Judged)) => "judged",
            (None, None) => "",
        };
        assert_eq!(found, expected, "{id}: {heading:?}");
    }

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
                assert!(alike(a, b), "{a} and {b}");
            }
        }
    }

    #[test]
    fn words_that_only_begin_alike() {
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
                assert!(!alike(a, b) && !alike(b, a), "{a} and {b}");
            }
        }
    }

    #[test]
    fn by_number() {
        for heading in
            ["2.1.1", "2.1.1 Desistance", "Q2.1.1", "KQ 2.1.1:", "kq2.1.1", "(2.1.1)", "2.1.1.", "Key question 2.1.1 – 2024"]
        {
            assert_means("yjs-2021", heading, "2.1.1");
        }
        for heading in ["V1.1", "v1.1 Victims", "Q V1.1"] {
            assert_means("iyjwcv-2025", heading, "V1.1");
        }
        for (heading, expected) in [
            ("2.1.1 and 2.1.2", "several"),
            ("2.1.4", "unknown"),
            ("2.1.1.3 desistance assessment", "unknown"),
            ("2.1.1a", "unknown"),
            ("2.1", ""),
            ("3.4.1", "unknown"),
            ("V1.1", "unknown"),
        ] {
            assert_means("yjs-2021", heading, expected);
        }
        assert_means("yos-2018", "3.4.1", "3.4.1");
        assert_means("iyjwcv-2025", "V1.2", "judged");
        assert_means("iyjwcv-2025", "V1.2 Victims: arrangements", "judged");
        assert_means("yjs-2021", "1.1 Governance", "judged");
    }

    #[test]
    fn by_number_against_words() {
        for (id, heading, expected) in [
            ("yjs-2021", "2.1.1 Planning: keeping other people safe", "contradicts"),
            ("yjs-2021", "2.1.1 Safety of others", "contradicts"),
            ("yjs-2021", "2.1.1 Out-of-court assessment: desistance", "contradicts"),
            ("yjs-2021", "2.1.1 Court assessment: desistance", "2.1.1"),
            ("yjs-2021", "3.1.1 Does assessment sufficiently analyse how to support the child's desistance?", "3.1.1"),
            ("yjs-2021", "2.3.2 Do services effectively support the safety of the child?", "2.3.2"),
            ("yjs-2021", "2.1.1 Assessment and planning: desistance", "2.1.1"),
            ("yjs-2021", "2.1.1 Planning", "2.1.1"),
            ("iyjwcv-2025", "V1.1 Work with victims", "V1.1"),
        ] {
            assert_means(id, heading, expected);
        }
    }

    #[test]
    fn by_words() {
        for (id, heading, expected) in [
            ("yjs-2021", "2.1 Desistance", "2.1.1"),
            ("yjs-2021", "2.4: safety of the child", "2.4.2"),
            ("yjs-2021", "Reviewing: keeping other people safe", "2.4.3"),
            ("yjs-2021", "review – others' safety", "2.4.3"),
            ("yjs-2021", "Court disposals, assessment, supporting the child’s desistance", "2.1.1"),
            ("yjs-2021", "Out-of-court assessment: child's desistance", "3.1.1"),
            ("yjs-2021", "OUT OF COURT DISPOSALS Planning Child safe", "3.2.2"),
            ("yjs-2021", "OOCD: Assessment - desistance", "3.1.1"),
            ("yjs-2021", "OOC assessment: safety of child", "3.1.2"),
            ("yjs-2021", "Diversion delivery desistance", "3.3.1"),
            ("iyjwcv-2025", "Planning: positive change", "2.2.1"),
            ("iyjwcv-2025", "Plans: positive changes", "2.2.1"),
            ("iyjwcv-2025", "Assessing positive change", "2.1.1"),
            ("iyjwcv-2025", "Was positive change delivered?", "2.3.1"),
            ("iyjwcv-2025", "Implements positive change", "2.3.1"),
            ("yjs-2021", "Reviews: child's safety", "2.4.2"),
            ("yjs-2021", "Court plans: safeguarding the child", "2.2.2"),
            ("yjs-2021", "OOCD plans: desistance", "3.2.1"),
            ("iyjwcv-2025", "Assessment - keep child & community safe", "2.1.2"),
            ("iyjwcv-2025", "Work with victims", "V1.1"),
            ("yos-2018", "Recommendations supporting joint decision making", "3.4.1"),
            ("yos-2018", "Working with police to implement disposals", "3.4.2"),
            ("yjs-2021", "Court disposals: Implementation and delivery: the safety of other people", "2.3.3"),
            ("yjs-2021", "Court disposals - implementation and delivery (2.3.3)", "2.3.3"),
            ("iyjwcv-2025", "Does assessing sufficiently analyse how to achieve positive change for the child?", "2.1.1"),
            ("iyjwcv-2025", "Does planning focus sufficiently on how to keep the child and the community safe?", "2.2.2"),
        ] {
            assert_means(id, heading, expected);
        }
    }

    #[test]
    fn what_could_be_two_is_neither() {
        for (id, heading, expected) in [
            ("yjs-2021", "Desistance", "several"),
            ("yjs-2021", "Assessment: desistance", "several"),
            ("yjs-2021", "2.1 keeping the child and others safe", "several"),
            ("yjs-2021", "Assessment and planning: desistance", "several"),
            // “And” is in the name of a standard too.
            ("yjs-2021", "Court disposals: desistance and so on", "several"),
            ("iyjwcv-2025", "Positive change", "several"),
            ("yjs-2021", "Child", ""),
            ("yjs-2021", "Other comments", ""),
            ("yjs-2021", "Case", ""),
            ("yjs-2021", "", ""),
            ("yjs-2021", "__proto__", ""),
            ("iyjwcv-2025", "Victim's name", ""),
            ("iyjwcv-2025", "Victim's worker", ""),
        ] {
            assert_means(id, heading, expected);
        }
    }
}

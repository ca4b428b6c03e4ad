//! Whether a text says that figures or answers are still to be settled: “These still need moderating”, “Safety may change”, “We have not checked the
//! numbers”.

use super::doubt_words::{NAMES_OF_STANDARDS, OF_LIVES};
use crate::exchange::sheets::word_list::is_in;

/// Words that say that something is yet to be done.
const LATER: &str = "still|need|needs|needing|needed|may|might|could|will|ll|should|must|going|await|awaits|awaiting|until|once|yet|want|likely|due|expect";

/// Words that say that something was not done.
const NOT_DONE: &str = "not|hasn|haven|isn|aren|wasn|weren|never";

/// What makes figures certain.
const SETTLES: &str = "moderate|moderated|moderating|moderation|check|checked|checking|recheck|confirm|confirmed|confirming|confirmation|verify|verified|\
                       verifying|validate|validated|validating|finalise|finalised|finalising|sign|signed|approve|approved|approval|qa|qad";

/// What makes other figures of them.
const CHANGES: &str = "change|changed|changing|update|updated|updating|revise|revised|revising|revision|correct|corrected|correcting|amend|amended|amending|\
                       adjust|adjusted|adjusting|recount|recounted|recounting|redo|redone|fix|fixed|alter|altered|rework|reworked";

/// Words for figures and answers, and words that stand for them.
const FIGURES: &str = "figure|figures|number|numbers|percentage|percentages|score|scores|result|results|count|counts|total|totals|answer|answers|judgement|\
                       judgements|data|these|those|they|both|it|this|that|one|ones|first|second|third|last|latter|former|above|below";

/// Words that may stand in front of a sentence that leaves the figures out: “I still need to check”.
const BEFORE: &str = "i|we|but|and|so|just|also|sorry|nb|note|please|only|they|though|however";

/// Words of sentences about something else, and of questions and conditions.
const OTHERS: &str = "you|your|me|us|anything|any|if|date|dates|board|diary|invite|room|actions|action|staff|team|teams|workers|practice|policy|procedure|\
                      template|training|no|nothing|nobody|anyone|whether|receipt|attendance|when";

/// How many words can stand between the two words that say so.
const FARTHEST: usize = 5;

/// Whether a clause says that figures are still to be settled.
pub fn leaves_figures_open(clause: &[&str]) -> bool {
    let is_open = |at: usize, word: &str| {
        let behind = clause.get(at + 1..).unwrap_or_default().iter().take(FARTHEST);
        let mut settles = behind.clone().map(|word| is_in(SETTLES, word));
        let changes = || behind.clone().any(|word| is_in(CHANGES, word));
        (is_in(LATER, word) && (settles.any(|settles| settles) || changes()))
            || (is_in(NOT_DONE, word) && behind.clone().any(|word| is_in(SETTLES, word)))
    };
    let Some(first) = clause.iter().position(|word| !is_in(BEFORE, word)) else { return false };
    let begins_so = clause.get(first).is_some_and(|word| is_in(LATER, word) || is_in(NOT_DONE, word) || *word == "have");
    let is_figure = |word: &&str| is_in(FIGURES, word) || NAMES_OF_STANDARDS.has(word);
    let is_about_lives = |at: usize| {
        let rest = clause.get(at..).unwrap_or_default();
        OF_LIVES.longest_at(rest) > 0 && !rest.first().is_some_and(|word| NAMES_OF_STANDARDS.has(word))
    };
    clause.iter().enumerate().any(|(at, word)| is_open(at, word))
        && (begins_so || clause.iter().any(is_figure))
        && !clause.iter().any(|word| is_in(OTHERS, word))
        && !(0..clause.len()).any(is_about_lives)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_that_leave_figures_open() {
        for text in [
            "these still need moderating",
            "still need moderating",
            "safety will be updated next week",
            "the figures may change",
            "these may change after moderation",
            "we have not checked the numbers",
            "i need to double check the safety figure",
            "they haven t been moderated yet",
            "both will need to be signed off",
            "the planning figures still need to be confirmed",
            "yet to be moderated",
        ] {
            assert!(leaves_figures_open(&text.split(' ').collect::<Vec<_>>()), "{text}");
        }
        for text in [
            "these have been moderated",
            "the figures have not changed",
            "please check your diary",
            "let me know if you need to change anything",
            "actions will be reviewed at the board",
            "the plan needs to be updated",
            "we need to confirm the date of the next audit",
            "no need to check these",
            "practice still needs to change",
            "the assessments need to be signed by managers",
            "all moderated and signed",
            "",
        ] {
            assert!(!leaves_figures_open(&text.split(' ').collect::<Vec<_>>()), "{text}");
        }
    }
}

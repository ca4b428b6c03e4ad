//! The line that leads to the figures of an email. `Cases answered No` turns the figures round, and `Forecast for March` has none that are results.

use super::clauses::Clauses;
use crate::exchange::sheets::headings::rest::{MONTHS, is_of_any_heading};
use crate::exchange::sheets::word_list::{SortedWords, is_in};

/// How many words a caption has at most, in which each word must be harmless. A longer line is a sentence.
const MOST_WORDS: usize = 8;

/// Words and phrases by which a line says that the figures below it are those of insufficient work, or no results.
static OTHER_FIGURES: SortedWords = SortedWords::new(
    "amber|ambition|ambitions|applied|approximate|asked|aspiration|aspirations|bad|badly|best case|concern|concerns|\
    could|criticised|deficiencies|difficulties|down|error|errors|expect|expected|fail|failed|failing|failings|fails|failure|failures|\
    fell|forecast|forecasts|from memory|gap|gaps|goal|goals|half|if|improve|improvement|improvements|improving|\
    inadequate|insufficient|issue|issues|lack|lacking|lacks|learning|lost|might|miss|missed|missing|mistakes|need|needed|needing|needs|\
    negative|negatives|no s|nos|not|opinion|opinions|partly|poor|poorly|predicted|prediction|predictions|problem|problems|projected|projection|\
    red|relevant|rough|roughly|said|scenario|short|shortcomings|shortfall|shortfalls|should|so far|struggle|struggled|target|targets|think|\
    thought|told|unless|unmet|views|want|weak|weaker|weakest|weakness|weaknesses|what if|work to do|worried|worry|worrying|worse|worst|would|wrong",
);

/// Words of captions that say nothing of the figures, beside those that headings have.
static OF_CAPTIONS: SortedWords = SortedWords::new(
    "according|across|after|and|area|areas|attached|authority|autumn|average|averages|based|below|board|borough|breakdown|bullet|by|came|come|comes|correct|count|\
    counts|county|current|currently|dashboard|detail|details|dip|district|draw|each|east|eight|eleven|email|excel|extract|figure|figures|finally|find|first|five|following|follows|for|form|found|four|\
    forms|full|gave|general|get|give|gives|go|got|half year|head|headline|headlines|heads|here|including|information|internal|it|latest|let|list|local|locality|looks|main|meeting|\
    message|midlands|month|monthly|multi|my|nb|new|nine|north|now|number|numbers|office|order|orders|our|out of|over|page|pages|performance|period|please|pm|post|practice|present|\
    promised|provisional|publish|published|quality|quarter|quarterly|quarters|quick|re|recent|record|records|referral|report|reporting|reports|request|requested|return|returns|running|sample|sampled|samples|\
    scores|second|section|see|seven|send|sent|series|services|set|share|sheet|short version|show|showing|shown|shows|side|simple|six|snapshot|south|spreadsheet|stand|stands|\
    statistics|stats|submission|subject|subtotal|summary|table|tables|team|teams|tell|ten|term|them|then|these|they|third|thematic|those|three|to|today|tool|total|twelve|two|unit|\
    up|update|updated|us|we|week|weekly|west|what|work|year|yearly|years|yesterday|yots|you|your",
);

/// Words of lines that greet and thank.
const GREETS: &str = "hi|hello|hey|dear|morning|afternoon|evening|thanks|thank|cheers|regards|hope|sorry|welcome";

/// Names for the figures of an audit. In a line that has one, the other words say which figures those are.
const NAMES: &str = "result|results|figure|figures|score|scores|outcomes|findings|ratings|numbers|stats|statistics";

/// Further words of lines that call the figures below results, and with which “audited”, “agreed” and “moderated” say which results.
const RESULTS: &str = "percentage|percentages|%|outcome|finding|answer|answers|yes|sufficient|met|rating|grades|judgements";

/// Words that say which cases the figures are about, or what was done with those, unless the line names results.
const OF_CASES: &str = "audited|agree|agreed|moderated|moderation|asked|question|questions|checked|sampled|reviewed|answered|completed|assessed|per";

/// Whether a line right above the figures of an email can say that those are no results, or turn them round. A sentence that has ended says nothing
/// of the figures.
pub fn can_turn_figures(line: &str) -> bool {
    let line = line.trim();
    if line.ends_with(['.', '!', '?', ',']) || !line.contains(char::is_alphabetic) {
        return false;
    }
    let lower = line.to_lowercase();
    let clauses = Clauses::of(&lower);
    let words = clauses.words();
    if words.iter().any(|word| is_in(GREETS, word)) {
        return false;
    }
    let names_number =
        |at: usize| words.get(at + 1).is_some_and(|next| *next == "of" || next.starts_with(|c: char| c.is_ascii_digit()));
    // “No. of cases” has a number, and “yes or no” both answers.
    let says_no = |at: usize| words.get(at) == Some(&"no") && !names_number(at) && !words.contains(&"yes");
    let says_other = |at: usize| words.get(at..).is_some_and(|rest| OTHER_FIGURES.longest_at(rest) > 0) || says_no(at);
    if (0..words.len()).any(says_other) {
        return true;
    }
    let has = |list| words.iter().any(|word| is_in(list, word));
    let names_results = has(RESULTS);
    let is_harmless = |(at, word): (usize, &&str)| {
        let is_of_cases = is_in(OF_CASES, word);
        is_of_cases && names_results
            || !is_of_cases && (is_of_caption(word) || is_name(line, word) && (at > 0 || is_of_service(words.get(1))))
    };
    words.len() <= MOST_WORDS && !has(NAMES) && !words.iter().enumerate().all(is_harmless)
}

/// Whether any caption can have a word.
fn is_of_caption(word: &str) -> bool {
    word.bytes().any(|b| b.is_ascii_digit())
        || word.len() == 1
        || is_in(MONTHS, word)
        || OF_CAPTIONS.has(word)
        || is_of_any_heading(word)
}

/// Whether a word of a line is written as a name.
fn is_name(line: &str, word: &str) -> bool {
    let mut found = line.split(|c: char| !c.is_alphanumeric()).filter(|own| own.to_lowercase() == word);
    found.next().is_some_and(|own| own.starts_with(char::is_uppercase))
}

/// Whether a word behind the first word of a line shows that the first is the name of a service or place.
fn is_of_service(second: Option<&&str>) -> bool {
    second.is_some_and(|second| is_in("yjs|yot|yos|yjss|team|council|service|borough|county|city|audit|area|dip", second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_can_turn_the_figures_below() {
        for line in [
            "We found problems in",
            "Issues were seen in",
            "We were let down in",
            "Learning needed in:",
            "Where we fell down:",
            "Cases needing work:",
            "Cases to improve",
            "The ones that worry me:",
            "Red cases:",
            "Missed in:",
            "Fails:",
            "Areas for improvement (cases):",
            "No's:",
            "Nos by key question:",
            "Cases answered No",
            "Weak in:",
            "Cases with concerns:",
            "Forecast for March",
            "Where we want to be by March:",
            "Our ambition for next year",
            "Best case:",
            "If the two appeals succeed:",
            "Audited so far:",
            "Cases audited per question:",
            "Cases where the question applied:",
            "Number moderated:",
            "Cases in which auditors agreed:",
            "Rough figures from memory:",
            "What the children said:",
            "First half of the sample:",
            "Disappointing in:",
            "Hmm, the ones to watch:",
            "Parents' survey",
            "Eligible:",
            "Work to do",
            "Weak figures",
            "No answers by key question",
        ] {
            assert!(can_turn_figures(line), "{line}");
        }
        for line in [
            "Results for Q2",
            "Percentage of cases sufficient:",
            "Here are our figures",
            "Yes answers by key question:",
            "Cases rated sufficient:",
            "Results of the September audit:",
            "Thanks for all the hard work",
            "Hi all",
            "Dear Ms O'Neill, hope you are well",
            "Case audit, May 2026",
            "Court disposals",
            "Assessment",
            "Please find the figures below",
            "As promised, the numbers from the dip sample",
            "Key question - % yes",
            "Anytown YJS",
            "Figures for Anytown and Otherville:",
            "North team",
            "Results of the nine cases audited in June:",
            "Agreed results",
            "Q2 headline figures",
            "No. of cases sufficient",
            "Number of yes answers",
            "TextSubject: Audit results",
            "Scores by KQ",
            "See below:",
            "Figures for the board paper:",
            "Here you go",
            "✓ = yes, ✗ = no",
            "Yes / no answers",
            "Sorry this is late, here is the audit for June.",
            "We have now finished the nine cases that were drawn for this quarter:",
            "Domain 2",
            "",
        ] {
            assert!(!can_turn_figures(line), "{line}");
        }
    }
}

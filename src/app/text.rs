//! All words that the calculator shows. A second language is one more [`Text`].
//!
//! The sentences of the explanation and the rules come through here too, so that a language can give its own. Names of
//! standards, domains and reports are names, and stay as the reports print them.

mod bring_in;
mod line;
mod sentences;
mod take_out;
mod what_if;

pub use bring_in::BringInText;
pub use line::LineText;
pub use take_out::TakeOutText;
pub use what_if::WhatIfText;

use self::sentences::{distance, part_sentence, possible_ratings, problem, score_sentence, why};
use super::form::StandardForm;
use super::question_form::{Entry, Part, Problem};
use crate::engine::{
    Answer, Band, Basis, Capitalised, Framework, KeyQuestion, KeyQuestionId, Outcome, Place, ProfessionalDiscretion, Range,
    Rating, Rule, Standard, StandardOutcome, Step,
};
use crate::published::PublishedInspection;

/// The words of one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after the words it holds")]
pub struct Text {
    /// The language's tag, as in `lang`.
    pub language: &'static str,

    pub notice: &'static str,
    pub nobody_is_told: &'static str,
    pub page_is_told: &'static str,
    pub limits_title: &'static str,
    pub limits: &'static [&'static str],

    pub choose_title: &'static str,
    pub framework: &'static str,
    pub framework_option: fn(&Framework) -> String,
    pub framework_named: fn(&Framework) -> String,
    pub framework_about: fn(&Framework) -> &'static str,
    pub framework_kept: &'static str,
    pub which_framework: &'static str,
    pub open_published: &'static str,
    pub service: &'static str,
    pub published_figures: fn(&PublishedInspection, as_published: bool) -> String,
    pub published_link: fn(&PublishedInspection) -> String,
    pub published_note: fn(&PublishedInspection) -> String,

    pub enter_as: &'static str,
    pub enter_percentages: &'static str,
    pub enter_cases: &'static str,
    pub tools: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub reset: &'static str,
    pub print: &'static str,
    pub wait: &'static str,
    pub wait_hint: &'static str,
    pub update: &'static str,
    pub stale: &'static str,
    pub figures_hint: fn(Entry) -> &'static str,

    pub label: fn(&KeyQuestion) -> String,
    pub note: fn(&'static str) -> String,
    pub field_label: fn(&KeyQuestion, Part) -> String,
    pub of: &'static str,
    pub answered_how: fn(&KeyQuestion) -> String,
    pub unit: fn(Entry) -> &'static str,
    pub error: &'static str,
    pub problem: fn(Problem) -> String,
    pub percent: fn(u8) -> String,
    pub rounded_up: &'static str,
    pub under_one: &'static str,
    pub answer: fn(Answer) -> String,
    pub left_out: &'static str,
    pub not_entered: &'static str,
    pub not_counted: &'static str,

    pub band: fn(Band) -> String,
    pub no_such_part: fn(&Framework, &str) -> String,
    pub part_sentence: fn(&Outcome, &str) -> String,

    pub rating: fn(Rating) -> &'static str,
    pub not_rated: &'static str,
    pub possible_ratings: fn(Range<Rating>) -> String,
    pub possible: fn(Option<Range<Rating>>) -> String,
    pub why: fn(&Framework, &Standard, &StandardForm, &StandardOutcome) -> String,
    pub enter_rating: &'static str,
    pub enter_figures: &'static str,
    pub of_standard: fn(&Standard) -> String,
    pub discretion: &'static str,
    pub no_discretion: &'static str,
    pub discretion_rating: &'static str,
    pub discretion_hint: &'static str,
    pub discretion_reason: &'static str,

    pub summary_title: &'static str,
    pub score: fn(&Outcome) -> String,
    pub of_max: fn(&Outcome) -> String,
    pub distance: fn(&Outcome) -> String,
    pub score_sentence: fn(&Outcome) -> String,
    pub problems: fn(&Framework, &[KeyQuestionId]) -> String,
    pub go_to: fn(&Framework, KeyQuestionId) -> String,
    pub show_ratings: &'static str,
    pub hide_ratings: &'static str,
    pub ratings_caption: fn(Option<&str>) -> String,
    pub standard: &'static str,
    pub rating_column: &'static str,
    pub rated_apart: &'static str,
    pub by_discretion: &'static str,
    pub by_discretion_title: &'static str,
    pub discretion_note: fn(&Standard, &StandardOutcome, &ProfessionalDiscretion) -> String,
    pub rules_of: fn(&Framework) -> String,

    pub bring_in: &'static BringInText,
    pub take_out: &'static TakeOutText,
    pub line: &'static LineText,
    pub what_if: &'static WhatIfText,
    pub ladder: fn(&Outcome, Option<&Outcome>, Option<u8>) -> String,

    pub how_worked_out: &'static str,
    pub rules_in_short: &'static [&'static str],
    pub whole_service: &'static str,
    pub step: fn(&Step<'_>) -> String,
    pub rule_of_step: fn(&Rule) -> String,
    pub all_rules: &'static str,
    pub rules_headings: [&'static str; 4],
    pub rule_statement: fn(&Rule) -> &'static str,
    pub rule_source: fn(&Rule) -> &'static str,
    pub basis: fn(Basis) -> &'static str,
}

/// There is one table for a language.
impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

/// All languages; the first is for those that are not here.
pub static LANGUAGES: [&Text; 1] = [&ENGLISH];

/// The words of the language of a tag, whatever the region: `en`, `EN-au`.
#[must_use]
pub fn in_language(tag: &str) -> &'static Text {
    let language = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let asked = language(tag);
    LANGUAGES.into_iter().find(|text| language(text.language) == asked).unwrap_or(LANGUAGES[0])
}

/// English.
pub static ENGLISH: Text = Text {
    language: "en-GB",

    notice: "An unofficial calculator. Inspectors use judgement, so a real rating can differ.",
    nobody_is_told: "Nothing you enter leaves this browser.",
    page_is_told: "The calculator sends nothing itself, but shares what you enter with the page around it.",
    limits_title: "What this does, and what it does not",
    limits: &[
        "It turns figures into ratings using the rules that HM Inspectorate of Probation has published, and says where a rule is \
         inferred from results or assumed.",
        "It does not judge cases, organisations or policy: you enter those ratings.",
        "It does not decide professional discretion. You can record it, and see the calculated rating beside it.",
        "It is not made, checked or endorsed by the inspectorate.",
        "It sends nothing anywhere. On its own page, the page’s address holds the figures, but not names or reasons, so your browser \
         history may keep them. After you close the page, nothing else is kept except what you chose to keep on this device.",
    ],

    choose_title: "Choose the inspection",
    framework: "Inspection standards",
    // What is told apart first: a list that is closed may show no more.
    framework_option: |framework| format!("{}: {}", Capitalised(framework.in_force), framework.name),
    framework_named: |framework| format!("{} ({})", framework.name, framework.in_force),
    framework_about: |framework| framework.about,
    framework_kept: "If you switch, figures already entered are kept.",
    which_framework: "Which should I choose?",
    open_published: "Or open a published inspection",
    service: "Service (optional)",
    published_figures: |published, as_published| {
        let service = published.service;
        if as_published {
            format!("These are the published figures of {service}.")
        } else {
            format!("Based on {service}’s published figures, with your changes.")
        }
    },
    published_link: |published| format!("The inspectorate’s page on {} (opens in a new tab)", published.title),
    published_note: |published| format!("In the report: {}. {}", published.printed_at, published.note),

    enter_as: "Enter figures as",
    enter_percentages: "Percentages",
    enter_cases: "Numbers of cases",
    tools: "Tools",
    undo: "Undo",
    redo: "Redo",
    reset: "Reset",
    print: "Print",
    wait: "Update ratings only when I ask",
    wait_hint: "Then use “Update ratings” beside the score, or press Ctrl+Enter (⌘Enter on a Mac).",
    update: "Update ratings",
    stale: "These ratings do not include your latest changes.",
    figures_hint: |entry| match entry {
        Entry::Cases => {
            "Enter how many cases were sufficient, then how many were inspected. Leave blank any you do not know. Press Enter to \
             go to the next figure."
        }
        Entry::Percentage | Entry::NotAsked => {
            "Enter the percentage yes of each key question. Leave blank any you do not know. Press Enter to go to the next figure."
        }
    },

    label: |question| Capitalised(question.label).to_string(),
    note: |note| Capitalised(note).to_string(),
    field_label: |question, part| {
        let what = match part {
            Part::Percent => "percentage yes",
            Part::Yes => "sufficient cases",
            Part::Of => "cases inspected",
        };
        format!("{} {}: {what}", question.number, question.label)
    },
    of: "of",
    answered_how: |question| format!("How {} is answered", question.number),
    unit: |entry| match entry {
        Entry::Percentage => "% yes",
        Entry::Cases => "Cases",
        Entry::NotAsked => "Not asked",
    },
    error: "Error: ",
    problem,
    percent: |percent| format!("{percent}%"),
    rounded_up: "Rounded up into this band",
    under_one: "Under 1%. For 72%, enter 72",
    answer: |answer| match answer {
        Answer::Percentage(percentage) => format!("{percentage}% yes"),
        Answer::Cases(cases) => format!("{} of {} cases", cases.yes(), cases.of()),
        Answer::NotAsked => "Not asked".into(),
        Answer::Rating(_) | Answer::NotRated => "Judged".into(),
    },
    left_out: "Left out",
    not_entered: "Not entered",
    not_counted: "Not counted",

    band: |band| format!("{} to {}%", band.from, band.to),
    part_sentence,
    no_such_part: |framework, number| format!("There is no {number} in {}.", framework.name),

    rating: |rating| match rating {
        Rating::Inadequate => "Inadequate",
        Rating::RequiresImprovement => "Requires improvement",
        Rating::Good => "Good",
        Rating::Outstanding => "Outstanding",
    },
    not_rated: "Not rated",
    possible_ratings,
    possible: |possible| match possible {
        None => ENGLISH.not_rated.into(),
        Some(possible) => possible.settled().map_or_else(|| possible_ratings(possible), |rating| rating.to_string()),
    },
    why,
    enter_rating: "Enter the rating instead",
    enter_figures: "Enter the figures instead",
    of_standard: |standard| format!(" of {} {}", standard.number, standard.name),
    discretion: "Professional discretion",
    no_discretion: "None",
    discretion_rating: "Rating set by the ratings panel",
    discretion_hint: "This replaces the calculated rating, which is still shown beside it.",
    discretion_reason: "Reason",

    summary_title: "Ratings",
    score: |outcome| {
        let Range { lowest, highest } = outcome.score.possible;
        if lowest == highest { lowest.to_string() } else { format!("{lowest} to {highest}") }
    },
    of_max: |outcome| format!("of {}", outcome.score.max),
    distance,
    score_sentence,
    problems: |framework, ids| {
        let numbers: Vec<_> = ids.iter().map(|id| framework.number(Place::KeyQuestion(*id))).collect();
        let (errors, they_are) = if numbers.len() == 1 { ("is an error", "it is") } else { ("are errors", "they are") };
        format!("There {errors} in {}, so {they_are} not counted.", and(&numbers))
    },
    go_to: |framework, id| format!("Go to {}", framework.number(Place::KeyQuestion(id))),
    show_ratings: "Show all ratings",
    hide_ratings: "Hide all ratings",
    ratings_caption: |service| service.map_or_else(|| "Ratings".into(), |service| format!("Ratings: {service}")),
    standard: "Standard",
    rating_column: "Rating",
    rated_apart: "Rated separately: adds no points",
    by_discretion: " by professional discretion",
    by_discretion_title: "By professional discretion",
    discretion_note: |standard, outcome, discretion| {
        let calculated = match outcome.calculated {
            Some(calculated) => format!("{calculated} by its figures"),
            None => "no rating calculated".into(),
        };
        let reason = match discretion.reason.as_str() {
            "" => "No reason given yet.",
            reason => reason,
        };
        format!("{} {}: {calculated}, {} by discretion. {reason}", standard.number, standard.name, discretion.rating)
    },
    rules_of: |framework| {
        let basis = match framework.basis {
            Basis::Published if framework.rules.overall_bands.basis == Basis::Published => {
                "as published in inspection reports"
            }
            Basis::Published => "as published in inspection reports; the bands of the score are inferred",
            Basis::Inferred => "partly inferred: its names and bands are not printed in the reports we have",
            Basis::Assumed => "assumed",
        };
        let combined = framework.standards().find(|located| located.standard.is_partly_judged());
        let assumed = combined.map(|located| format!("; how the parts of {} combine is assumed", located.standard.number));
        let assumed = assumed.unwrap_or_default();
        format!("{}. Rules {basis}{assumed}. Unofficial: inspectors use judgement.", framework.name)
    },

    bring_in: &bring_in::ENGLISH,
    take_out: &take_out::ENGLISH,
    line: &line::ENGLISH,
    what_if: &what_if::ENGLISH,
    ladder: |outcome, baseline, target| {
        let baseline = baseline.map(|baseline| format!(". Baseline: {}", score_sentence(baseline))).unwrap_or_default();
        let target = target.map(|target| format!(". Target: {target}")).unwrap_or_default();
        format!("{}{baseline}{target}", score_sentence(outcome))
    },

    how_worked_out: "How was this worked out?",
    rules_in_short: &[
        "Inspectors read cases. For each key question, they count the cases where the work was sufficient: the percentage yes. The \
         percentage falls into one of four bands, and each band has a rating.",
        "The lowest band among its key questions decides the rating of a standard. Some standards are judged directly instead. Each \
         rating is worth 0 to 3 points. The points of all the standards add up to the score, which decides the overall rating.",
    ],
    whole_service: "The whole service",
    step: |step| step.to_string(),
    rule_of_step: |rule| format!("Rule {}, {}", rule.number, rule.basis.id()),
    all_rules: "All the rules, and what each rests on",
    rules_headings: ["Rule", "What it says", "Basis", "Source"],
    rule_statement: |rule| rule.statement,
    rule_source: |rule| rule.source,
    basis: |basis| match basis {
        Basis::Published => "Published",
        Basis::Inferred => "Inferred",
        Basis::Assumed => "Assumed",
    },
};

/// "2.1.1, 2.1.2 and 2.1.3".
fn and(items: &[impl AsRef<str>]) -> String {
    listed(items, " and ")
}

/// With commas between, and before the last one what it says.
fn listed(items: &[impl AsRef<str>], last: &str) -> String {
    let mut list = String::new();
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            list += if place + 1 == items.len() { last } else { ", " };
        }
        list += item.as_ref();
    }
    list
}

//! Percentages become counts where a person knows how many cases were read.

use super::*;
use inspection_ratings::app::state::Unfit;
use inspection_ratings::engine::Percentage;

fn cases_read(domain: usize, text: &str) -> Action {
    Entered(Field::CasesRead(DomainPlace(domain)), text.into())
}

/// The percentages of the two domains with cases, after 9 cases were read in one and 14 in the other.
fn percentages() -> Rc<State> {
    let figures = [("2.1.1", "67"), ("2.1.2", "56"), ("2.1.3", "70"), ("3.1.1", "64"), ("3.1.2", "100")];
    after(&empty(), figures.map(|(number, typed)| percentage(number, typed)))
}

fn answer(state: &State, number: &str) -> Option<Answer> {
    let inspection = state.form().inspection();
    inspection.answer(inspection.framework().place(number).unwrap())
}

fn count(yes: u32, of: u32) -> Option<Answer> {
    Some(Answer::Cases(CaseCount::new(yes, of).unwrap()))
}

#[test]
fn percentages_that_fit_become_counts_and_the_others_stay() {
    let before = after(&percentages(), [cases_read(1, "9"), cases_read(2, " 14 ")]);
    let score = outcome(&before).score;
    let done = assert_one_step(&before, [PercentagesCounted]);
    assert_eq!(answer(&done, "2.1.1"), count(6, 9));
    assert_eq!(answer(&done, "2.1.2"), count(5, 9));
    assert_eq!(answer(&done, "2.1.3"), Some(percent(70)), "no count of 9 cases is 70%");
    assert_eq!(answer(&done, "3.1.1"), count(9, 14));
    assert_eq!(answer(&done, "3.1.2"), count(14, 14));
    let unfit = vec![Unfit { number: "2.1.3", percentage: Percentage::from_hundredths(70_00).unwrap() }];
    assert_eq!(done.message.as_deref(), Some(&Message::PercentagesCounted { counted: 4, unfit }));
    assert_eq!(outcome(&done).score, score, "no rating changes");

    // A key question that was asked in fewer cases takes another number, and the counts stay.
    let again = assert_one_step(&done, [cases_read(1, "10"), PercentagesCounted]);
    assert_eq!(answer(&again, "2.1.3"), count(7, 10));
    assert_eq!(answer(&again, "2.1.1"), count(6, 9));
}

#[test]
fn without_a_number_of_cases_nothing_changes() {
    for text in ["", "many", "0", "10000", "9.5"] {
        let before = after(&percentages(), [cases_read(1, text)]);
        assert_no_step(&before, [PercentagesCounted]);
    }
}

/// The baseline and the scenario are compared, and a percentage beside a count would be a difference that nobody made.
#[test]
fn a_scenario_and_its_baseline_are_counted_together() {
    let scenario = after(&percentages(), [ScenarioStarted, typed("2.1.2", Part::Percent, "67"), cases_read(1, "9")]);
    let done = after(&scenario, [PercentagesCounted]);
    assert_eq!(answer(&done, "2.1.2"), count(6, 9));
    let baseline = done.versions().compared().unwrap().inspection();
    assert_eq!(baseline.answer(baseline.framework().place("2.1.2").unwrap()), count(5, 9));
    assert_eq!(after(&done, [Undone]).versions(), scenario.versions());
}

/// The domains of another framework are others.
#[test]
fn another_framework_forgets_the_numbers_of_cases() {
    let typed = after(&percentages(), [cases_read(1, "9")]);
    assert_eq!(typed.what_if.cases_read.typed(DomainPlace(1)), "9");
    let other = after(&typed, [FrameworkChosen(&iyjwcv_2025::FRAMEWORK)]);
    assert_eq!(other.what_if.cases_read.typed(DomainPlace(1)), "");
}

//! A scenario that was saved as a table or as a workbook, and is brought in again: it is a scenario still.

use std::rc::Rc;

use crate::support::page::{after, starting};
use inspection_ratings::app::state::{Action, Form, State};
use inspection_ratings::engine::{Answer, CaseCount, Inspection, rate};
use inspection_ratings::exchange::NamedInspection;
use inspection_ratings::exchange::csv::{TableNotes, write_comparison_csv, write_csv};
use inspection_ratings::exchange::import::{Import, ImportPreview};
use inspection_ratings::published::{BEXLEY_2024, PUBLISHED};

/// Names of scenarios: from the page, from people, and names that a spreadsheet would take for numbers or formulas.
const NAMES: [&str; 7] =
    ["Scenario 1", "One more case in 2.2.3, “planning”", "=SUM(A1)", "'quoted", "scenario", "with\nlines", "a, \"b\""];

fn table(inspection: &Inspection, scenario: Option<&str>) -> String {
    write_csv(inspection, &rate(inspection), &TableNotes { scenario, ..TableNotes::default() })
}

fn figures(text: &str, framework: &'static inspection_ratings::engine::Framework) -> (Inspection, Option<String>) {
    match ImportPreview::from(&Import::new(text, framework)) {
        ImportPreview::Figures(preview) => (preview.inspection, preview.scenario),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_table_keeps_the_name_of_its_scenario() {
    for published in PUBLISHED {
        let inspection = published.inspection();
        let framework = inspection.framework();
        for name in NAMES {
            let (read, scenario) = figures(&table(&inspection, Some(name)), framework);
            let expected = name.trim_start_matches('\'');
            assert_eq!(scenario.as_deref(), Some(expected), "{}", published.id);
            assert_eq!(read.key_questions(), inspection.key_questions(), "{}", published.id);
        }
        // A service of that name makes no scenario.
        for service in ["scenario", "Scenario 1"] {
            let mut named = published.inspection();
            named.service = Some(service.into());
            assert_eq!(figures(&table(&named, None), framework).1, None, "{}", published.id);
        }
    }
}

#[test]
fn a_comparison_saved_as_a_table_is_not_read_as_actual_figures() {
    let (before, after) = (BEXLEY_2024.inspection(), PUBLISHED[1].inspection());
    if before.framework() != after.framework() {
        return;
    }
    let sides = [
        NamedInspection { name: "Baseline", inspection: &before },
        NamedInspection { name: "Scenario 1", inspection: &after },
    ];
    let csv = write_comparison_csv(sides, None, true);
    let preview = ImportPreview::from(&Import::new(&csv, before.framework()));
    assert!(preview.inspection().is_none_or(|read| read.answered() == 0), "{preview:?}");
}

/// Bexley with one more sufficient case in 2.2.3.
fn better() -> Inspection {
    let mut better = BEXLEY_2024.inspection();
    better.answer_number("2.2.3", Answer::Cases(CaseCount::new(6, 9).unwrap())).unwrap();
    better
}

#[test]
fn it_is_opened_as_a_scenario_beside_the_figures_of_the_page() {
    let text = table(&better(), Some("One more"));
    let page: Rc<State> = Rc::new(starting(Form::of_published(&BEXLEY_2024)));
    let offer = |action| {
        let preview = ImportPreview::from(&Import::new(&text, BEXLEY_2024.framework));
        after(&page, [Action::TextOffered(text.clone()), Action::OfferRead(Rc::new(preview), None), action])
    };
    let opened = offer(Action::OfferTaken);
    assert_eq!(opened.versions().baseline().inspection().key_questions(), BEXLEY_2024.inspection().key_questions());
    let scenario = opened.versions().scenario().expect("a scenario is shown");
    assert_eq!((scenario.name.as_str(), scenario.form.inspection().key_questions()), ("One more", better().key_questions()));
    // The figures to compare with say that they are a scenario, too.
    let compared = offer(Action::OfferCompared);
    let side = compared.compared_figures().expect("there are figures to compare with");
    assert_eq!((side.name.as_deref(), side.is_scenario), (Some("One more"), true));
    assert!(compared.versions().scenario().is_none());
}

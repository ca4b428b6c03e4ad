//! Scenarios beside their baseline, and comparisons.

use super::*;

fn question(number: &str) -> KeyQuestionId {
    question_id(framework("yjs-2021").unwrap(), number)
}

fn enters(number: &str, part: Part, text: &str) -> Action {
    Action::Entered(Field::Figure(question(number), part), text.into())
}

#[tokio::test(flavor = "current_thread")]
async fn a_scenario_beside_its_baseline() {
    let bexley = || Form::of_published(&BEXLEY_2024);
    let name = |text: &str| Action::Entered(Field::ScenarioName, text.into());
    let started = vec![Action::ScenarioStarted, name("Better planning "), enters("2.2.3", Part::Yes, "6")];
    for (file, drawn, form, actions) in [
        ("scenarios-none", Drawn::Scenarios, bexley(), vec![]),
        ("scenarios-named", Drawn::Scenarios, bexley(), started.clone()),
        ("scenarios-two", Drawn::Scenarios, bexley(), [started.clone(), vec![Action::ScenarioStarted]].concat()),
        (
            "scenarios-baseline-at-hand",
            Drawn::Scenarios,
            bexley(),
            [started.clone(), vec![Action::VersionChosen(Version::Baseline)]].concat(),
        ),
        ("summary", Drawn::Summary, bexley(), started.clone()),
        ("summary-open", Drawn::Summary, empty("iyjwcv-2025"), vec![Action::ScenarioStarted]),
        ("comparison", Drawn::Comparison, bexley(), started.clone()),
        ("comparison-same", Drawn::Comparison, empty("iyjwcv-2025"), vec![Action::ScenarioStarted]),
    ] {
        let html = part_after(drawn, form, &actions).await;
        expect_file![format!("../../snapshots/what-if/{file}.html")].assert_eq(&html);
        if drawn == Drawn::Comparison {
            expect_file![format!("../../snapshots/what-if/{file}.txt")].assert_eq(&rows(&html));
        }
    }
}

/// The rows marked as changed, by their number; the first has none.
fn changed(html: &str) -> Vec<String> {
    let rows = html.split("<tr").filter(|row| row.contains("ir-comparison__changed"));
    rows.map(|row| words(&format!("<{row}")).lines().next().unwrap_or_default().to_owned()).collect()
}

#[tokio::test(flavor = "current_thread")]
async fn exactly_the_differing_rows_are_marked() {
    let score = "Score and overall rating";
    for (name, form, actions, expected) in [
        ("nothing", bexley(), vec![], vec![]),
        ("a figure in its band", bexley(), vec![enters("2.1.1", Part::Yes, "8")], vec!["2.1.1"]),
        ("a figure of no cases changes", bexley(), vec![enters("2.1.1", Part::Of, "9")], vec![]),
        // One key question limited the standard before, and two limit it now.
        ("what holds it down", bexley(), vec![enters("2.2.1", Part::Yes, "5")], vec!["2.2.1"]),
        ("a rating", bexley(), vec![enters("2.2.3", Part::Yes, "6")], vec![score, "2.2", "2.2.3"]),
        ("under discretion", bexley(), vec![enters("2.3.3", Part::Yes, "8")], vec!["2.3.3"]),
        (
            "discretion that changes nothing",
            Form { published: None, ..of(&without_discretion(&CAMDEN_2020)) },
            vec![],
            vec![],
        ),
    ] {
        let actions = [vec![Action::ScenarioStarted], actions].concat();
        let html = part_after(Drawn::Comparison, form, &actions).await;
        assert_eq!(changed(&html), expected, "{name}");
        assert_eq!(html.contains(ENGLISH.words().no_difference), expected.is_empty(), "{name}");
    }
    let Some(Place::Standard(planning)) = bexley().framework.place("1.1") else { panic!() };
    let discretion = [Action::ScenarioStarted, Action::DiscretionRecorded(planning, Some(Good))];
    let html = part_after(Drawn::Comparison, bexley(), &discretion).await;
    assert_eq!(changed(&html), ["1.1"], "the same rating, by discretion");
}

#[tokio::test(flavor = "current_thread")]
async fn a_scenario_shows_the_figures_of_the_baseline() {
    let percentages = || percentage(empty("yjs-2021"), "2.2.1", "64.5");
    let judges = |number, judgement| {
        let Some(Place::Standard(id)) = bexley().framework.place(number) else { panic!() };
        Action::StandardJudged(id, judgement)
    };
    let changed = "was Requires improvement";
    for (name, form, action, standard, expected, rating) in [
        ("cases", bexley(), enters("2.2.3", Part::Yes, "6"), "2.2", vec!["was 5\u{a0}of\u{a0}9"], Some(changed)),
        ("the same cases", bexley(), enters("2.2.3", Part::Yes, "5"), "2.2", vec![], None),
        ("another standard", bexley(), enters("2.2.3", Part::Yes, "6"), "2.1", vec![], Some(changed)),
        ("a percentage", percentages(), enters("2.2.1", Part::Percent, "80"), "2.2", vec!["was 64.5%"], None),
        ("one not entered", percentages(), enters("2.2.2", Part::Percent, "80"), "2.2", vec!["was not entered"], None),
        (
            "a judgement",
            bexley(),
            judges("1.1", Some(Judgement::Rated(Outstanding))),
            "1.1",
            vec!["was Good"],
            Some("was Good"),
        ),
        ("one taken back", bexley(), judges("1.1", None), "1.1", vec!["was Good"], Some("was Good")),
    ] {
        let was =
            |html: &str| words(html).lines().filter(|line| line.starts_with("was ")).map(str::to_owned).collect::<Vec<_>>();
        let html = part_after(Drawn::Standard(standard), form.clone(), &[Action::ScenarioStarted, action.clone()]).await;
        assert_eq!(was(&html), expected, "{name}");
        let alone = part_after(Drawn::Standard(standard), form.clone(), std::slice::from_ref(&action)).await;
        assert_eq!(was(&alone), Vec::<String>::new(), "{name}, without a scenario");
        let printed = part_after(Drawn::Printout, form, &[Action::ScenarioStarted, action]).await;
        let of_standard = was(&printed).iter().any(|line| Some(&**line) == rating);
        assert_eq!(of_standard, rating.is_some(), "{name}, printed: the rating of the standard");
        assert_eq!(was(&printed).is_empty(), name == "the same cases", "{name}, printed");
        assert!(printed.contains("Actual figures: "), "{name}, printed");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_scenario_that_reaches_the_target_is_named() {
    let outstanding = WhatIf { rating: Some((Direction::Up, Outstanding)), ..WhatIf::default() };
    let good = WhatIf { rating: Some((Direction::Up, Good)), ..WhatIf::default() };
    let better = ["2.2.3", "2.4.3", "3.1.1", "3.1.3"].map(|number| enters(number, Part::Yes, "9"));
    let better = [&better[..], &["2.2.2", "2.1.2", "2.1.3"].map(|number| enters(number, Part::Yes, "9"))].concat();
    let better = [better, vec![enters("3.1.1", Part::Yes, "14"), enters("3.1.3", Part::Yes, "14")]].concat();
    let started = [vec![Action::ScenarioStarted], better.clone()].concat();
    let keeping = |numbers: &[&str]| {
        let locked = numbers.iter().filter_map(|number| yjs_2021::FRAMEWORK.place(number)).collect();
        WhatIf { freedom: Freedom { judged_step: None, locked }, ..outstanding.clone() }
    };
    let judged = Action::StandardJudged(standard_id(&yjs_2021::FRAMEWORK, "1.1"), Some(Judgement::Rated(Outstanding)));
    let judged = [started.clone(), vec![judged]].concat();
    for (name, actions, asked, expected) in [
        (
            "the scenario alone does",
            started.clone(),
            outstanding.clone(),
            "“Scenario 1” meets the target. The ways start from the actual figures.",
        ),
        (
            "it changes what was to stay, which other ways do not",
            started.clone(),
            keeping(&["2.2.3", "2.2.1"]),
            "“Scenario 1” meets the target, but it changes 2.2.3, which you asked to leave as it is. From the actual figures, no way leads to the target without such changes.",
        ),
        (
            "a standard keeps its key questions",
            started.clone(),
            keeping(&["3.1"]),
            "but it changes 3.1.1 and 3.1.3, which you asked to leave as they are.",
        ),
        (
            "it changes a rating that inspectors judge",
            judged.clone(),
            outstanding.clone(),
            "but it changes 1.1, which inspectors judge. The ways start from",
        ),
        (
            "both",
            judged,
            keeping(&["3.1.1"]),
            "but it changes 3.1.1, which you asked to leave as it is, and 1.1, which inspectors judge.",
        ),
        ("so does the baseline", started, good, "The target is already met."),
        ("no scenario", better, outstanding, "The target is already met."),
    ] {
        let actions = [actions, vec![Action::WhatIfChanged(asked)]].concat();
        let html = part_after(Drawn::Reach, bexley(), &actions).await;
        assert!(words(&html).contains(expected), "{name}: {}", words(&html));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn scenarios_are_drawn_soundly() {
    for form in forms_of_every_framework() {
        for actions in [
            vec![Action::ScenarioStarted],
            vec![Action::ScenarioStarted, Action::FiguresReset, Action::ScenarioStarted],
            vec![Action::ScenarioStarted, Action::VersionChosen(Version::Baseline)],
            asked(asking(Some("2.2"), (Direction::Down, Inadequate))),
        ] {
            let html = app_after(form.clone(), &actions).await;
            assert_well_formed(&html);
            assert_eq!(tags(&html, "role=\"status\"").len(), 1, "what is announced comes from one place");
        }
    }
    // The question about a standard of another framework is gone.
    let elsewhere =
        [asked(asking(Some("4.1"), (Direction::Up, Good))), vec![Action::FrameworkChosen(FRAMEWORKS[0])]].concat();
    assert_well_formed(&app_after(Form::of_published(&BEXLEY_2024), &elsewhere).await);
}

proptest! {
    #![proptest_config(keeping_slow(32, "tests/render.regressions"))]

    #[test]
    fn whatever_is_put_in_is_drawn_soundly(inspection in any_inspection(true)) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let form = Form::of_inspection(&inspection);
        assert_well_formed(&runtime.block_on(app_unfolded(form.clone())));
        let scenario = [Action::ScenarioStarted, Action::FiguresReset];
        assert_well_formed(&runtime.block_on(app_after(form, &scenario)));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_comparison_is_printed_while_it_is_shown() {
    let others = ComparedFigures::named("Quarter 3, 12 Nov 2026".into(), Rc::new(Form::of_published(&ISLINGTON_2024)));
    let state = Rc::new(starting(Form::of_published(&BEXLEY_2024))).reduce(Action::ComparedWith(Some(Rc::new(others))));
    let printed = |state: &State| {
        let mut props = AppProps::new(state.clone(), Settings::default());
        props.printed = Some("24 November 2026".into());
        async move {
            let html = LocalServerRenderer::<App>::with_props(props).render().await;
            html.split_once("ir-report__title").map(|(_, report)| report.to_owned()).unwrap()
        }
    };
    let report = printed(&state).await;
    for words in ["Bexley, July 2024 and Quarter 3, 12 Nov 2026", "Bexley has 7 points fewer than Islington"] {
        assert!(report.contains(words), "{words}");
    }
    assert!(!report.contains("compare-all"), "nothing is to be pressed on paper");
    let folded = state.reduce(Action::Shown(Foldable::Panel(Panel::Comparison), false));
    assert!(!printed(&folded).await.contains("Quarter 3"));
}

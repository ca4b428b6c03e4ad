//! The texts, files and reports that leave the calculator.

use super::*;

#[tokio::test(flavor = "current_thread")]
async fn copies_of_a_scenario_are_marked_as_a_scenario() {
    let sentence = ENGLISH.figures_of("Scenario 1");
    for (name, actions, is_marked) in [
        ("the baseline alone", vec![], false),
        ("a scenario", vec![Action::ScenarioStarted], true),
        ("the baseline beside it", vec![Action::ScenarioStarted, Action::VersionChosen(Version::Baseline)], false),
    ] {
        let html = part_after(Drawn::TakeOut, bexley(), &actions).await;
        assert_eq!(words(&html).contains(&sentence), is_marked, "{name}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_name_that_is_left_out_and_recognised_all_the_same_is_reported() {
    let changed = crate::support::page::typed("2.2.3", Part::Yes, "6");
    for (name, actions, is_recognised) in [
        ("with the name", vec![], false),
        ("without it", vec![Action::NamesIncluded(false)], true),
        ("a scenario without it", vec![Action::ScenarioStarted, changed.clone(), Action::NamesIncluded(false)], true),
        ("changed figures without it", vec![changed, Action::NamesIncluded(false)], true),
    ] {
        let html = part_after(Drawn::TakeOut, bexley(), &actions).await;
        assert_eq!(words(&html).contains(ENGLISH.words().names_recognised.trim()), is_recognised, "{name}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn each_task_shows_its_result() {
    for (name, message) in [
        ("nothing-asked", None),
        ("copied", Some(Message::Done(Task::CopyRatings))),
        ("fetching", Some(Message::Begun(Task::SaveWorkbook))),
        ("refused", Some(Message::Failed(Task::CopyRatings))),
    ] {
        let message: Vec<_> = message.map(Action::MessageArrived).into_iter().collect();
        let html = part_after(Drawn::TakeOut, empty("yjs-2021"), &message).await;
        expect_file![format!("../../snapshots/take-out/panel-{name}.html")].assert_eq(&html);
    }
}

#[test]
fn each_way_out_has_its_own_sentences() {
    let tasks = [
        Task::CopyRatings,
        Task::CopyComparison,
        Task::SaveComparison,
        Task::SaveJson,
        Task::SaveCsv,
        Task::SaveWorkbook,
        Task::SaveSvg,
        Task::SavePng,
    ];
    for task in tasks {
        for (name, words) in [("what it is for", ENGLISH.task_purpose(task)), ("its button", ENGLISH.task_label(task))] {
            assert!(!words.is_empty(), "{name}: {task:?}");
        }
        let sentences =
            [Message::Begun(task), Message::Done(task), Message::Failed(task)].map(|message| ENGLISH.message(&message));
        let different: BTreeSet<_> = sentences.iter().collect();
        assert_eq!(different.len(), 3, "{sentences:?}");
        assert_eq!(Message::Failed(task).task(), Some(task));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_report_by_example() {
    let tried = [Action::ScenarioStarted, Action::Entered(Field::ScenarioName, "Better planning".into())];
    let partly = percentage(percentage(empty("iyjwcv-2025"), "V1.1", "64.7"), "2.1.1", "104");
    for (name, form, actions) in [
        ("bexley-2024", Form::of_published(&BEXLEY_2024), &[][..]),
        ("camden-2020", Form::of_published(&CAMDEN_2020), &[]),
        ("nothing-entered", empty("yjs-2021"), &[]),
        ("partly-entered", judged(partly, "2.2", Judgement::Rated(Inadequate)), &[]),
        ("a-scenario", Form::of_published(&CAMDEN_2025), &tried),
    ] {
        let html = part_after(Drawn::Printout, form, actions).await;
        expect_file![format!("../../snapshots/take-out/report-{name}.txt")].assert_eq(&words(&html));
    }
    let html = part(Drawn::Printout, empty("iyjwcv-2025")).await;
    expect_file!["../../snapshots/take-out/report.html"].assert_eq(&html);
}

#[tokio::test(flavor = "current_thread")]
async fn the_report_is_there_only_while_it_is_printed() {
    for (name, attributes, is_there) in [
        ("on the screen", &[][..], false),
        ("the whole", &[("printed", "today")], true),
        ("one column", &[("printed", "today"), ("view", "compact")], true),
        ("to be read", &[("printed", "today"), ("readonly", "")], true),
        ("the ratings alone", &[("printed", "today"), ("view", "result")], false),
        ("one standard", &[("printed", "today"), ("only", "2.1")], false),
    ] {
        let mut settings = Settings::default();
        let mut printed = None;
        for (attribute, value) in attributes {
            if *attribute == "printed" {
                printed = Some((*value).into());
            } else {
                settings.set(attribute, Some(value));
            }
        }
        let start = starting(Form::of_published(&BEXLEY_2024));
        let html = drawn::<App>(AppProps { printed, ..AppProps::new(start, settings) }).await;
        assert_eq!(html.contains("ir-report"), is_there, "{name}");
        assert_eq!(html.contains("ir-calculator--printed"), is_there, "{name}");
    }
}

#[test]
fn the_table_of_ratings_is_as_in_the_snapshots() {
    let with_tabs = {
        let mut form = Form::of_published(&BEXLEY_2024);
        form.service = "A\tservice\nof <two> & three lines".into();
        form
    };
    for (name, form) in [("bexley-2024", with_tabs), ("nothing-entered", empty("iyjwcv-2025"))] {
        let table = RatingsTable::of(ENGLISH, &Rated::new(&Rc::new(form)), None);
        let json = serde_json::to_string_pretty(&table).unwrap() + "\n";
        expect_file![format!("../../snapshots/take-out/table-{name}.json")].assert_eq(&json);
    }
}

/// Whoever reads the report must know the meaning that was given to the words of the sheet, because the figures depend on it.
#[tokio::test(flavor = "current_thread")]
async fn the_counting_of_words_is_explained_wherever_the_ratings_are() {
    let sentence = "In the sheet of cases, “Partly met” counted as no, “✓” counted as yes, blank cells not counted, “maybe” \
         and “Yess” not clear and left out.";
    let counted = || {
        let mut form = Form::of_published(&BEXLEY_2024);
        let counted = |word: &str, meaning| CountedWord { word: word.into(), meaning: Some(meaning) };
        let unclear = |word: &str| CountedWord { word: word.into(), meaning: None };
        form.count_words(&[counted("Partly\tmet", WordMeaning::Yes)]);
        form.count_words(&[
            counted("Partly\tmet", WordMeaning::No),
            counted("✓", WordMeaning::Yes),
            unclear("maybe"),
            counted("", WordMeaning::NotCounted),
            unclear("Yess"),
        ]);
        form
    };
    let read = [Action::ModeChosen(Mode::Reading)];
    for (name, html) in [
        ("the form", app(counted(), Unfolded::default()).await),
        ("the ratings to read", app_after(counted(), &read).await),
        ("the printed report", part(Drawn::Printout, counted()).await),
    ] {
        assert!(words(&html).contains(sentence), "{name}");
    }
    let table = RatingsTable::of(ENGLISH, &Rated::new(&Rc::new(counted())), None);
    assert!(table.unofficial.starts_with(sentence), "{}", table.unofficial);
    let without = RatingsTable::of(ENGLISH, &Rated::new(&Rc::new(Form::of_published(&BEXLEY_2024))), None);
    assert!(!without.unofficial.contains("sheet of cases"));
}

#[tokio::test(flavor = "current_thread")]
async fn a_part_alone_has_its_bands_and_the_rules_that_matter_to_it() {
    let bands = "Inadequate 0 to 49% Requires improvement 50 to 64% Good 65 to 79% Outstanding 80 to 100%";
    let (published, names) = (
        "Rules as published in inspection reports",
        ", but the names of the standards are not printed in the reports we have",
    );
    let rounded = "; how percentages are rounded is inferred";
    let combine = "; how the parts of V1 combine is assumed";
    for (framework, only, has_bands, rules) in [
        (&iyjs_2025::FRAMEWORK, "2.1", true, format!("{published}{names}{rounded}.")),
        (&iyjs_2025::FRAMEWORK, "2.1.1", true, format!("{published}{names}{rounded}.")),
        (&iyjs_2025::FRAMEWORK, "1.1", false, format!("{published}{names}.")),
        (&iyjs_2025::FRAMEWORK, "V1", true, format!("{published}{names}{rounded}{combine}.")),
        (&iyjs_2025::FRAMEWORK, "V1.1", true, format!("{published}{names}{rounded}.")),
        (&iyjs_2025::FRAMEWORK, "V1.2", false, format!("{published}{names}.")),
        (&iyjwcv_2025::FRAMEWORK, "V1", true, format!("{published}{rounded}{combine}.")),
        (&yjs_2021::FRAMEWORK, "2.2", true, format!("{published}{rounded}.")),
        (&yjs_2021::FRAMEWORK, "1.1", false, format!("{published}.")),
    ] {
        let mut settings = Settings::default();
        assert!(settings.set("only", Some(only)));
        let mut filled = Form::new(framework);
        filled.service = "Filled".into();
        for form in [Form::new(framework), filled] {
            let props = AppProps::new(starting(form), settings.clone());
            let html = LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await;
            let words = words(&html).replace('\n', " ");
            assert_eq!(words.contains(bands), has_bands, "{only}: {words}");
            assert!(words.contains(&rules), "{only}: {words}");
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_part_alone_names_whose_figures_it_shows() {
    let link = BEXLEY_2024.link;
    for only in ["2.2", "2.2.3", "1.1", "9.9"] {
        let mut settings = Settings::default();
        assert!(settings.set("only", Some(only)));
        for (form, words, has_report) in [
            (Form::of_published(&BEXLEY_2024), "Bexley Youth Justice Service. As published: <a", true),
            (
                {
                    let mut form = Form::of_published(&BEXLEY_2024);
                    form.set_inspected(&[standard_id(&yjs_2021::FRAMEWORK, "1.1")], false);
                    form
                },
                "Bexley Youth Justice Service. Changed from the published figures. See: <a",
                true,
            ),
            (
                {
                    let mut form = Form::new(&yjs_2021::FRAMEWORK);
                    form.service = "Our own audit".into();
                    form
                },
                "Our own audit. </p>",
                false,
            ),
            (Form::new(&yjs_2021::FRAMEWORK), "Unofficial", false),
        ] {
            let props = AppProps::new(starting(form), settings.clone());
            let html = LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await;
            assert!(html.contains(words), "{only}, {words}: {html}");
            assert_eq!(html.contains(link), has_report, "{only}, {words}");
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_result_alone_names_the_report_of_its_figures() {
    let mut settings = Settings::default();
    assert!(settings.set("view", Some("result")));
    let state = State::new(&yjs_2021::FRAMEWORK);
    for (form, words) in [
        (Form::of_published(&BEXLEY_2024), "As published: "),
        (
            {
                let mut form = Form::of_published(&BEXLEY_2024);
                form.set_inspected(&[standard_id(&yjs_2021::FRAMEWORK, "1.1")], false);
                form
            },
            "Changed from the published figures. See: ",
        ),
    ] {
        let opened = Rc::new(state.clone()).reduce(Action::FiguresOpened(Rc::new(Versions::new(form))));
        let html = LocalServerRenderer::<App>::with_props(AppProps::new((*opened).clone(), settings.clone())).render().await;
        assert!(html.contains(words) && html.contains(BEXLEY_2024.link), "{words}");
    }
}

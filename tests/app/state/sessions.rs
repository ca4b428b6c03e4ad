//! Random sessions: whatever a person does, undo and redo return exactly the figures that were there.

use super::*;

/// Any place of any framework, also of one that is not chosen.
fn any_question() -> impl Strategy<Value = KeyQuestionId> {
    let all: Vec<_> = yos_2018::FRAMEWORK.key_questions().map(|located| located.id).collect();
    select(all)
}

fn any_standard() -> impl Strategy<Value = StandardId> {
    let all: Vec<_> = yjs_2021::FRAMEWORK.standards().map(|located| located.id).collect();
    select(all)
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => select(vec!["", "7", "72", "72 %", "1.", "1.05", "9", "12", "104", "most"]).prop_map(String::from),
        1 => "\\PC{0,6}",
    ]
}

fn any_field() -> impl Strategy<Value = Field> {
    prop_oneof![
        1 => Just(Field::Service),
        6 => (any_question(), select(vec![Part::Percent, Part::Yes, Part::Of])).prop_map(|(id, part)| Field::Figure(id, part)),
        1 => any_standard().prop_map(Field::Reason),
    ]
}

fn any_entry() -> impl Strategy<Value = Entry> {
    select(vec![Entry::Percentage, Entry::Cases, Entry::NotAsked])
}

fn any_judgement() -> impl Strategy<Value = Option<Judgement>> {
    prop::option::weighted(0.8, prop_oneof![any_rating().prop_map(Judgement::Rated), Just(Judgement::NotRated)])
}

/// A plan for a published inspection. The plan may not fit the figures that it is tried on.
fn any_plan() -> impl Strategy<Value = Rc<Plan>> {
    let plans = PUBLISHED.iter().flat_map(|published| {
        let inspection = published.inspection();
        let freedom = Freedom { judged_step: Some(1), locked: vec![] };
        let targets = Rating::ALL.map(|rating| Target::at_least(RatingOf::Overall, rating));
        targets.into_iter().chain(Rating::ALL.map(|rating| Target::at_most(RatingOf::Overall, rating))).flat_map(
            move |target| match reach(&inspection, target, &freedom, 3) {
                Reach::By { plans, .. } => plans,
                _ => vec![],
            },
        )
    });
    select(plans.map(Rc::new).collect::<Vec<_>>())
}

fn any_what_if() -> impl Strategy<Value = WhatIf> {
    let rating = (select(vec![Direction::Up, Direction::Down]), any_rating());
    let of = select(vec!["1.1", "2.2", "3.4", "4.1", "V1"]);
    let locked = prop::collection::vec(any_question().prop_map(Place::KeyQuestion), 0..2);
    (prop::option::of(of), prop::option::of(rating), prop::option::of(1..4u16), locked).prop_map(
        |(of, rating, step, locked)| WhatIf {
            of,
            rating,
            freedom: Freedom { judged_step: step, locked },
            ..WhatIf::default()
        },
    )
}

/// Figures from elsewhere.
fn any_form() -> impl Strategy<Value = Rc<Form>> {
    prop_oneof![
        1 => select(PUBLISHED.to_vec()).prop_map(|published| Rc::new(Form::of_published(published))),
        1 => any_inspection(true).prop_map(|inspection| Rc::new(Form::of_inspection(&inspection))),
    ]
}

/// Figures that the page or a link opens: figures as they are, or a scenario beside its baseline.
fn any_versions() -> impl Strategy<Value = Rc<Versions>> {
    prop_oneof![
        2 => any_form().prop_map(|form| Rc::new(Versions::new((*form).clone()))),
        1 => any_shared().prop_map(|shared| Rc::new(Versions::of_shared(&shared))),
    ]
}

/// Texts that someone might bring in: sheets of cases, whole inspections, ratings strings, and texts of no kind.
fn any_offer() -> impl Strategy<Value = String> {
    let cell = select(vec!["2.1.1", "2.1.2 Safety", "V1.1", "y", "no", "n/a", "", "partly", "1", "Total", "\"", "67"]);
    let row = prop::collection::vec(cell, 0..6).prop_map(|cells| cells.join(","));
    prop_oneof![
        prop::collection::vec(row, 0..6).prop_map(|rows| rows.join("\n")),
        any_form().prop_map(|form| inspection_text(&form.inspection())),
        any_form().prop_map(|form| encode(&form.inspection(), true)),
        any_text(),
    ]
}

/// Texts of several lines that someone might paste into a field.
fn any_column() -> impl Strategy<Value = String> {
    let line = select(vec!["72", "8 of 9", "8/9", "8\t9", "n/a", "", "104", "what", "72,5"]);
    prop::collection::vec(line, 0..30).prop_map(|lines| lines.join("\n"))
}

/// Mostly typing, because steps of typing are joined; often in the same few fields.
fn any_action() -> impl Strategy<Value = Action> {
    let few = select(vec![
        Field::Service,
        Field::ScenarioName,
        Field::Figure(q("2.1.1"), Part::Percent),
        Field::Figure(q("2.1.2"), Part::Percent),
    ]);
    prop_oneof![
        8 => (few, any_text()).prop_map(|(field, text)| Entered(field, text)),
        4 => (any_field(), any_text()).prop_map(|(field, text)| Entered(field, text)),
        2 => select(vec![q("2.1.1"), q("2.1.2")]).prop_map(FigureLeft),
        1 => any_question().prop_map(FigureLeft),
        1 => any_framework().prop_map(FrameworkChosen),
        1 => select(PUBLISHED.to_vec()).prop_map(PublishedOpened),
        2 => (any_question(), any_entry()).prop_map(|(id, entry)| EntryChosen(id, entry)),
        1 => any_entry().prop_map(EntryChosenForAll),
        1 => (any_question(), prop::option::of(any_rating())).prop_map(|(id, rating)| QuestionJudged(id, rating)),
        2 => (any_standard(), any_judgement()).prop_map(|(id, judgement)| StandardJudged(id, judgement)),
        2 => (any_standard(), any::<bool>()).prop_map(|(id, directly)| RatingEnteredDirectly(id, directly)),
        2 => (any_standard(), prop::option::of(any_rating())).prop_map(|(id, rating)| DiscretionRecorded(id, rating)),
        1 => (any_standard(), any::<bool>()).prop_map(|(id, inspected)| Inspected(vec![id], inspected)),
        1 => Just(FiguresReset),
        1 => any_versions().prop_map(FiguresOpened),
        1 => any_versions().prop_map(PageOpened),
        1 => select(vec![Message::Begun(Task::SaveCsv), Message::Done(Task::CopyLink), Message::Failed(Task::SavePng)]).prop_map(MessageArrived),
        1 => any::<bool>().prop_map(NamesIncluded),
        1 => any::<bool>().prop_map(ReasonsIncluded),
        1 => any::<bool>().prop_map(RatingsMadeToWait),
        1 => Just(RatingsRequested),
        2 => any_offer().prop_map(TextOffered),
        1 => any_offer().prop_map(|text| FileOffered(text, Some("audit.csv".into()))),
        1 => Just(FileRefused(FileRefusal::Workbook)),
        3 => any_offer().prop_map(|text| OfferRead(Rc::new(ImportPreview::from(&Import::new(&text, &yjs_2021::FRAMEWORK))), None)),
        3 => Just(OfferTaken),
        2 => (any_question(), select(vec![Part::Percent, Part::Yes, Part::Of]), any_column())
            .prop_map(|(from, part, text)| ColumnPasted { from, part, text, only: None }),
        1 => any::<bool>().prop_map(|shown| Shown(Foldable::Ratings, shown)),
        1 => any::<bool>().prop_map(|shown| Shown(Foldable::Panel(Panel::Steps), shown)),
        3 => Just(ScenarioStarted),
        2 => any_plan().prop_map(PlanTried),
        3 => select(vec![Version::Baseline, Version::Scenario(0), Version::Scenario(1), Version::Scenario(7)]).prop_map(VersionChosen),
        2 => select(vec![ScenarioSwapped, ScenarioKept, ScenarioDropped]),
        1 => any_text().prop_map(|text| Entered(Field::Eligible, text)),
        2 => (0_usize..3, select(vec!["", "1", "9", "many"]))
            .prop_map(|(place, text)| Entered(Field::CasesRead(DomainPlace(place)), text.into())),
        2 => Just(PercentagesCounted),
        1 => any_what_if().prop_map(WhatIfChanged),
        4 => Just(Undone),
        3 => Just(Redone),
    ]
}

/// The states that undo and redo must return: the versions before and after each step, kept apart from the state.
#[derive(Default)]
struct History {
    past: Vec<Versions>,
    future: Vec<Versions>,
    typing: Option<Field>,
    /// Whether the history of the browser has brought other figures, before which undo does not reach.
    is_cut: bool,
}

impl History {
    fn record(&mut self, action: &Action, before: &Versions, now: &Versions) {
        match action {
            Undone => {
                if self.past.pop().is_some() {
                    self.future.push(before.clone());
                    self.typing = None;
                }
            }
            Redone => {
                if self.future.pop().is_some() {
                    self.past.push(before.clone());
                    self.typing = None;
                }
            }
            Shown(..)
            | WhatIfChanged(_)
            | MessageArrived(_)
            | NamesIncluded(_)
            | ReasonsIncluded(_)
            | RatingsMadeToWait(_)
            | RatingsRequested
            | TextOffered(_)
            | FileOffered(..)
            | FileRefused(_)
            | OfferRead(..)
            | Entered(Field::Eligible | Field::CasesRead(_), _) => {}
            FiguresOpened(_) => *self = Self { is_cut: true, ..Self::default() },
            FigureLeft(id) => self.typing = self.typing.filter(|_| before.form().question(*id).is_none()),
            _ => {
                let field = match action {
                    Entered(field, _) => Some(*field),
                    _ => None,
                };
                let goes_on = field.is_some() && field == self.typing;
                if before == now {
                    self.typing = self.typing.filter(|_| goes_on);
                    return;
                }
                if !goes_on {
                    self.past.push(before.clone());
                }
                self.future.clear();
                self.typing = field;
            }
        }
    }
}

/// The form before any field was left, because leaving a field is no step.
fn unchecked(form: &Form) -> Form {
    let mut form = form.clone();
    for standard in form.standards.iter_mut().map(Rc::make_mut) {
        standard.questions.iter_mut().for_each(|question| Rc::make_mut(question).left = false);
    }
    form
}

/// The inspection as a person would type it: with no spaces around the texts.
fn trimmed(mut inspection: Inspection) -> Inspection {
    inspection.service = inspection.service.map(|service| service.trim().to_owned()).filter(|service| !service.is_empty());
    let standards: Vec<_> = inspection.framework().standards().map(|located| located.id).collect();
    for id in standards {
        if let Some(mut discretion) = inspection.discretion(id).cloned() {
            discretion.reason = discretion.reason.trim().into();
            inspection.set_discretion(id, Some(discretion)).unwrap();
        }
    }
    inspection
}

/// The texts of the paragraphs or cells with a class.
#[cfg(feature = "ssr")]
fn texts(html: &str, class: &str) -> Vec<String> {
    let text = |rest: &str| {
        let ends = ["</p>", "</td>", r#"<span class="ir-row__why""#].map(|end| rest.find(end));
        let end = ends.into_iter().flatten().min().unwrap();
        rest[..end].split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
    };
    html.split(&format!(r#"class="{class}">"#)).skip(1).map(text).collect()
}

/// The calculator shows the ratings of the figures that were written, read again and rated; where ratings wait, once the person requests
/// them.
#[cfg(feature = "ssr")]
fn assert_shown(state: &Rc<State>) -> Result<(), TestCaseError> {
    let props = AppProps::new((*after(state, [RatingsRequested])).clone(), Settings::default());
    let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let html = tokio::task::LocalSet::new().block_on(&runtime, renderer.render());
    let written = inspection_json(&state.form().inspection());
    let outcome = rate(&read_inspection(&value(&written)).unwrap());

    let Range { lowest, highest } = outcome.score.possible;
    let points = if lowest == highest { lowest.to_string() } else { format!("{lowest} to {highest}") };
    prop_assert_eq!(texts(&html, "ir-score"), [format!("{points} of {}", outcome.score.max)]);
    let shown = texts(&html, if state.is_read() { "ir-row__rating" } else { "ir-table__rating" });
    prop_assert_eq!(shown.len(), outcome.standards.len());
    for (shown, standard) in shown.iter().zip(&outcome.standards) {
        let expected = match (standard.possible, standard.rating()) {
            (None, _) if standard.is_not_inspected() => "Not inspected".into(),
            (None, _) => "Not rated".into(),
            (_, Some(rating)) => rating.to_string(),
            _ => continue,
        };
        prop_assert!(shown.starts_with(&expected), "{} and not {}", shown, expected);
        prop_assert_eq!(shown.contains("by professional discretion"), standard.discretion);
    }
    Ok(())
}

proptest! {
    #![proptest_config(keeping("tests/state.regressions"))]

    #[test]
    fn an_inspection_put_in_comes_out_again(inspection in any_inspection(true)) {
        let inspection = trimmed(inspection);
        prop_assert_eq!(Form::of_inspection(&inspection).inspection(), inspection);
    }

    #[test]
    fn a_switch_to_percentages_never_changes_a_rating(inspection in any_inspection(true)) {
        let mut form = Form::of_inspection(&inspection);
        let before = rate(&form.inspection());
        form.enter_all_by(Entry::Percentage);
        let after = rate(&form.inspection());
        prop_assert_eq!(after.standards, before.standards);
    }

    #[test]
    fn whatever_is_done_is_undone_and_redone_exactly(actions in prop::collection::vec(any_action(), 0..60)) {
        let first = empty();
        let (mut state, mut history) = (first.clone(), History::default());
        for action in actions {
            let (before, what_if) = (state.clone(), state.what_if.clone());
            state = state.reduce(action.clone());
            history.record(&action, before.versions(), state.versions());
            if let PlanTried(_) = &action {
                // A plan that fits is tried too, because the random plan may not fit.
                let inspection = before.form().inspection();
                let freedom = Freedom { judged_step: Some(1), locked: vec![] };
                if let Reach::By { plans, .. } = reach(&inspection, Target::at_least(RatingOf::Overall, Good), &freedom, 1) {
                    let tried = after(&before, [PlanTried(Rc::new(plans[0].clone()))]);
                    prop_assert_eq!(tried.form().inspection(), plans[0].apply(&inspection));
                }
            }
            if let Undone | Redone = action && state.framework() == before.framework() {
                prop_assert_eq!(&state.what_if, &what_if);
            }
            if state.versions().scenario().is_some() && state.framework() == before.framework() && matches!(action, Entered(..)) {
                prop_assert_eq!(state.versions().compared(), before.versions().compared(), "the baseline is left alone");
            }
            prop_assert_eq!((state.can_undo(), state.can_redo()), (!history.past.is_empty(), !history.future.is_empty()));
            if let Some(earlier) = history.past.last() {
                let undone = after(&state, [Undone]);
                prop_assert_eq!(&**undone.versions(), earlier, "undone after {:?}", action);
                let redone = after(&undone, [Redone]);
                prop_assert_eq!(redone.versions(), state.versions(), "redone after {:?}", action);
            }
            if let Some(later) = history.future.last() {
                let redone = after(&state, [Redone]);
                prop_assert_eq!(&**redone.versions(), later, "redone after {:?}", action);
            }
            let rated = Rated::new(state.form());
            prop_assert_eq!(&rated.outcome, &rate(&rated.form.inspection()));
        }
        #[cfg(feature = "ssr")]
        assert_shown(&state)?;
        // Every step back, to nothing put in, and every step forward again.
        let (mut undone, mut undone_from) = (state, vec![]);
        for earlier in history.past.iter().rev() {
            undone_from.push(undone.clone());
            undone = undone.reduce(Undone);
            prop_assert_eq!(&**undone.versions(), earlier);
        }
        for framework in FRAMEWORKS.into_iter().filter(|_| !history.is_cut) {
            let versions = after(&undone, [FrameworkChosen(framework)]).versions().clone();
            prop_assert_eq!((versions.shown(), versions.scenarios()), (Version::Baseline, &[][..]), "{}", framework.id);
            prop_assert_eq!(unchecked(versions.form()), Form::new(framework), "{}", framework.id);
        }
        prop_assert!(history.is_cut || undone.framework() == first.framework());
        let later = undone_from.iter().rev().map(|state| &**state.versions()).chain(history.future.iter().rev());
        let mut redone = undone;
        for later in later {
            redone = redone.reduce(Redone);
            prop_assert_eq!(&**redone.versions(), later);
        }
        prop_assert!(!redone.can_redo());
    }

    #[test]
    fn a_field_with_a_problem_is_no_answer(text in any_text(), yes in any_text(), of in any_text(), entry in any_entry()) {
        let form = QuestionForm { entry, percent: text, yes, of, left: true, ..QuestionForm::default() };
        let answer = form.answer(AnsweredBy::Cases);
        prop_assert_eq!(form.problem(AnsweredBy::Cases), answer.err());
        let unseen = QuestionForm { left: false, ..form };
        prop_assert_eq!(unseen.problem(AnsweredBy::Cases), None);
    }
}

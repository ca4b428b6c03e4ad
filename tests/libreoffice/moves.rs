//! The workbook's cells moved about: cut, copied, dragged, filled, sorted, deleted, taken back, and filled with contents that
//! are no figures. After each step the workbook shows the ratings that the engine gives to the cells, and names cells that are no figure.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::office::{At, Content, INSPECTIONS, Job, Report, Step, Stepped, ask_office, expected, live_rows};
use crate::support::Dice;
use inspection_ratings::engine::{
    Answer, AnsweredBy, CaseCount, Framework, Inspection, Percentage, ProfessionalDiscretion, Rating, rate,
};
use inspection_ratings::exchange::csv::{TableNotes, write_csv};
use inspection_ratings::frameworks::{FRAMEWORKS, framework};

/// How many random sessions there are of each framework.
static SESSIONS: LazyLock<u64> = LazyLock::new(|| *INSPECTIONS as u64 / 6);
/// How many steps a random session has.
const STEPS: usize = 20;

fn typed(at: At, text: &str) -> Step {
    Step { action: "type", at, rows: 1, text: Some(text.into()), ..Step::default() }
}

fn moved(action: &'static str, at: At, to: At) -> Step {
    Step { action, at, rows: 1, to: Some(to), ..Step::default() }
}

fn done(action: &'static str, at: At, rows: usize) -> Step {
    Step { action, at, rows, ..Step::default() }
}

/// Sessions of the youth justice standards of 2021: the steps of a person, with a name.
fn sessions() -> Vec<(&'static str, Vec<Step>)> {
    let (one, two, three) = (("percent", "2.1.1"), ("percent", "2.1.2"), ("percent", "2.1.3"));
    let (yes, of, yes_below) = (("yes", "2.1.1"), ("of", "2.1.1"), ("yes", "2.1.2"));
    let (judged, judged_below) = (("rating", "1.1"), ("rating", "1.2"));
    let three_figures = || vec![typed(one, "90%"), typed(two, "70%"), typed(three, "40%")];
    let after = |mut steps: Vec<Step>, more: Vec<Step>| {
        steps.extend(more);
        steps
    };
    vec![
        ("cut, pasted below, typed anew", vec![typed(one, "90%"), moved("cut", one, two), typed(one, "30%")]),
        ("cut, pasted above, typed anew", vec![typed(two, "90%"), moved("cut", two, one), typed(two, "30%")]),
        ("cut over a figure", after(three_figures(), vec![moved("cut", one, two), typed(one, "55%"), typed(two, "66%")])),
        (
            "cases cut one by one",
            vec![
                typed(yes, "6"),
                typed(of, "9"),
                moved("cut", yes, yes_below),
                moved("cut", of, ("of", "2.1.2")),
                typed(yes, "1"),
                typed(of, "9"),
            ],
        ),
        ("cut into another column", vec![typed(yes, "6"), moved("cut", yes, of), typed(yes, "5")]),
        (
            "a rating cut and pasted",
            vec![typed(judged, "Good"), moved("cut", judged, judged_below), typed(judged, "Inadequate")],
        ),
        (
            "discretion cut and pasted",
            vec![
                typed(("discretion", "1.1"), "Outstanding"),
                moved("cut", ("discretion", "1.1"), ("discretion", "1.2")),
                typed(("discretion", "1.1"), "Good"),
            ],
        ),
        ("a word cut among the figures", vec![typed(judged, "Good"), moved("cut", judged, one), typed(judged, "Good")]),
        ("dragged", after(three_figures(), vec![moved("drag", one, two), typed(one, "20%")])),
        (
            "dragged there and back",
            after(
                three_figures(),
                vec![moved("drag", one, ("percent", "2.2.1")), moved("drag", ("percent", "2.2.1"), one), typed(two, "66%")],
            ),
        ),
        ("copied", after(three_figures(), vec![moved("copy", one, three), typed(one, "5%")])),
        ("values alone pasted", after(three_figures(), vec![moved("values", three, one), typed(three, "81%")])),
        (
            "formats alone pasted",
            vec![typed(yes, "6"), typed(of, "9"), typed(two, "70%"), moved("formats", two, yes), typed(yes, "7")],
        ),
        (
            "pasted across",
            vec![typed(yes, "1"), typed(yes_below, "2"), Step { rows: 2, ..moved("across", yes, ("yes", "2.1.3")) }],
        ),
        ("filled down", vec![typed(one, "50%"), done("fill", one, 3), typed(two, "70%")]),
        ("sorted", after(three_figures(), vec![done("sort", one, 3), typed(one, "12%")])),
        ("deleted", after(three_figures(), vec![done("delete", one, 2), typed(two, "70%")])),
        (
            "undone and done again",
            after(
                three_figures(),
                vec![
                    moved("cut", one, two),
                    done("Undo", one, 1),
                    done("Undo", one, 1),
                    done("Redo", one, 1),
                    done("Redo", one, 1),
                    typed(one, "30%"),
                    done("Undo", one, 1),
                ],
            ),
        ),
        (
            "rows and columns inserted and deleted",
            after(
                three_figures(),
                vec![
                    done("InsertRowsBefore", one, 1),
                    done("InsertRowsAfter", one, 1),
                    done("DeleteRows", one, 1),
                    done("InsertColumnsBefore", one, 1),
                    done("InsertColumnsAfter", one, 1),
                    done("DeleteColumns", one, 1),
                ],
            ),
        ),
    ]
}

/// Contents that are no figure, no rating, or not allowed in their column: each alone in its cell.
fn oddities() -> Vec<Step> {
    let mut steps = Vec::new();
    let odd =
        ["*", "?", "~", "????", "G*", "I*", "=NA()", "=1/0", "=\"\"", "=TRUE()", "FALSE", " ", "'", "-1", "1E+99", "x"];
    for at in [("yes", "2.1.1"), ("of", "2.1.1"), ("percent", "2.1.1"), ("notAsked", "2.1.1")] {
        steps.extend(odd.map(|text| typed(at, text)));
        let dates = ["2026-05-09", "=DATE(1905;5;9)", "=TODAY()", "12:00", "150%", "1.5", "9.99", "101%", "1000%", "10001%"];
        steps.extend(dates.map(|text| typed(at, text)));
    }
    for at in [("rating", "1.1"), ("rating", "4.1"), ("discretion", "1.1")] {
        steps.extend(odd.map(|text| typed(at, text)));
        steps.extend(["2", "50%", "2026-05-09", "Goodish", "Good*"].map(|text| typed(at, text)));
    }
    steps
}

/// Steps on random cells, the same each time. More often than not they move something.
fn random_session(framework: &'static Framework, seed: u64) -> Vec<Step> {
    let mut random = Dice::new(seed);
    let mut cells: Vec<At> = Vec::new();
    for located in framework.key_questions() {
        let columns: &[_] = match located.question.answered_by {
            AnsweredBy::Cases => &["yes", "of", "percent", "percent", "percent", "notAsked"],
            AnsweredBy::Judgement => &["rating"],
        };
        cells.extend(columns.iter().map(|column| (*column, located.question.number)));
    }
    for located in framework.standards() {
        cells.push(("discretion", located.standard.number));
        if located.standard.is_judged() {
            cells.push(("rating", located.standard.number));
        }
    }
    let text = |column: &str, random: &mut Dice| match column {
        _ if random.one_in(12) => ["*", "=NA()", "TRUE", "-3", "150%", "x"][random.below(6)].to_owned(),
        "yes" => random.below(10).to_string(),
        "of" => (9 + random.below(9)).to_string(),
        "percent" => format!("{}%", random.below(101)),
        "notAsked" => "Not asked".into(),
        "rating" if random.one_in(4) => "Not inspected".into(),
        _ => Rating::ALL[random.below(4)].to_string(),
    };
    let mut steps = Vec::new();
    for _ in 0..STEPS {
        let (at, to) = (cells[random.below(cells.len())], cells[random.below(cells.len())]);
        steps.push(match random.below(12) {
            0..4 => typed(at, &text(at.0, &mut random)),
            4 | 5 => moved("cut", at, to),
            6 => moved("drag", at, to),
            7 => moved("copy", at, to),
            8 => moved(["values", "formats"][random.below(2)], at, to),
            9 => done("delete", at, 1),
            10 => done("Undo", at, 1),
            _ => done("Redo", at, 1),
        });
    }
    steps
}

/// The inspection that cells make, and the places whose cells cannot be used.
fn inspection_of(framework: &'static Framework, cells: &[(String, String, Content)]) -> (Inspection, BTreeSet<String>) {
    let mut inspection = Inspection::new(framework);
    let mut wrong = BTreeSet::new();
    let mut rows: BTreeMap<&str, BTreeMap<&str, &Content>> = BTreeMap::new();
    for (column, number, content) in cells {
        rows.entry(number).or_default().insert(column, content);
    }
    for located in framework.key_questions() {
        let number = located.question.number;
        let row = rows.get(number).cloned().unwrap_or_default();
        if row.is_empty() {
            continue;
        }
        match if located.question.answered_by == AnsweredBy::Cases {
            by_cases(&row)
        } else {
            rating(row["rating"]).map(Answer::Rating)
        } {
            Some(answer) => inspection.answer_number(number, answer).unwrap(),
            None => assert!(wrong.insert(number.into())),
        }
    }
    for located in framework.standards() {
        let number = located.standard.number;
        let row = rows.get(number).cloned().unwrap_or_default();
        let answer = row.get("rating").map(|content| match content {
            Content::Text(text) if text == "Not rated" && !located.standard.counts => Some(Answer::NotRated),
            Content::Text(text) if text == "Not inspected" && located.standard.counts => Some(Answer::NotInspected),
            content => rating(content).map(Answer::Rating),
        });
        match answer {
            Some(Some(answer)) => inspection.answer_number(number, answer).unwrap(),
            Some(None) => assert!(wrong.insert(number.into())),
            None => {}
        }
        match row.get("discretion").map(|content| rating(content)) {
            Some(Some(rating)) => {
                let discretion = ProfessionalDiscretion { rating, reason: String::new() };
                if inspection.record_discretion(number, discretion).is_err() {
                    // The standard is not rated or not inspected.
                    wrong.insert(number.into());
                }
            }
            Some(None) => drop(wrong.insert(number.into())),
            None => {}
        }
    }
    (inspection, wrong)
}

fn rating(content: &Content) -> Option<Rating> {
    let Content::Text(text) = content else { return None };
    Rating::ALL.into_iter().find(|rating| rating.to_string() == *text)
}

fn by_cases(row: &BTreeMap<&str, &Content>) -> Option<Answer> {
    let number = |name: &str| match row.get(name) {
        Some(Content::Number(number)) => Some(*number),
        _ => None,
    };
    if let Some(content) = row.get("notAsked") {
        let is_not_asked = matches!(content, Content::Text(text) if text == "Not asked");
        return (is_not_asked && row.len() == 1).then_some(Answer::NotAsked);
    }
    if row.contains_key("percent") {
        let share = number("percent").filter(|_| row.len() == 1)?;
        let hundredths = match share {
            0.0..=1.0 => share * 10_000.0,
            10.0..=100.0 => share * 100.0,
            _ => return None,
        };
        let is_exact = (hundredths - hundredths.round()).abs() < 0.000_001;
        return is_exact.then(|| Answer::Percentage(Percentage::from_hundredths(hundredths.round() as u32).unwrap()));
    }
    let whole = |number: f64| (number.fract() == 0.0 && (0.0..10_000.0).contains(&number)).then_some(number as u32);
    CaseCount::new(whole(number("yes")?)?, whole(number("of")?)?).ok().map(Answer::Cases)
}

fn check(framework: &'static Framework, steps: &[Step], found: &[Stepped], name: &str) {
    assert_eq!(steps.len(), found.len(), "{name}");
    for (at, (step, Stepped { cells, shown, .. })) in steps.iter().zip(found).enumerate() {
        let (inspection, wrong) = inspection_of(framework, cells);
        let step = format!("{name}, step {at}: {step:?}, after which there is {cells:?}");
        assert_eq!(*shown, expected(&inspection, shown), "{step}");
        let checked = shown.places.iter().filter(|(_, place)| place.note.starts_with("Check: "));
        assert_eq!(checked.map(|(number, _)| number.clone()).collect::<BTreeSet<_>>(), wrong, "{step}");
    }
}

/// The standards of the named sessions.
fn standards() -> &'static Framework {
    framework("yjs-2021").unwrap()
}

/// The states that LibreOffice reports for the sessions above, the oddities, and the random sessions of each framework.
static REPORTS: LazyLock<Vec<Report>> = LazyLock::new(|| {
    let job = |name: &str, framework, sessions| Job { sessions, ..Job::new("moves", name, &Inspection::new(framework)) };
    let oddities = oddities().into_iter().map(|step| vec![step]).collect();
    let mut jobs = vec![
        job("named", standards(), sessions().into_iter().map(|(_, steps)| steps).collect()),
        job("oddities", standards(), oddities),
    ];
    for framework in FRAMEWORKS {
        jobs.push(job(framework.id, framework, (0..*SESSIONS).map(|seed| random_session(framework, seed)).collect()));
    }
    ask_office("moves", &jobs)
});

#[test]
fn each_row_reads_its_own_cells_whatever_is_moved() {
    for ((name, steps), found) in sessions().iter().zip(&REPORTS[0].sessions) {
        check(standards(), steps, found, name);
    }
}

#[test]
fn a_cell_without_a_figure_is_named_and_affects_no_other_row() {
    for (step, found) in oddities().into_iter().zip(&REPORTS[1].sessions) {
        check(standards(), &[step], found, "alone");
    }
}

#[test]
fn random_sessions_stay_with_the_engine() {
    let mut moves = 0;
    for (framework, report) in FRAMEWORKS.into_iter().zip(&REPORTS[2..]) {
        for (seed, found) in (0..*SESSIONS).zip(&report.sessions) {
            let steps = random_session(framework, seed);
            moves += steps.iter().filter(|step| step.to.is_some()).count();
            check(framework, &steps, found, &format!("{} {seed}", framework.id));
        }
    }
    assert!(moves > 20, "{moves}");
}

#[test]
fn rows_and_columns_stay_where_they_are() {
    let (at, _) =
        sessions().iter().enumerate().find_map(|(at, (name, _))| name.starts_with("rows").then_some((at, ()))).unwrap();
    let [.., before, _, _, _, _, _, after] = REPORTS[0].sessions[at].as_slice() else { panic!("too few steps") };
    assert_eq!(before.shown, after.shown);
    assert_eq!(before.cells.len(), 3);
    assert_eq!(after.cells.len(), 3);
}

/// A person's text stays a text in the office, whatever character is before it. The table is opened there with every character that programs
/// leave out, turn into a space or take for a sign.
#[test]
fn no_text_of_a_table_is_a_formula() {
    let spaced = (0x00..0x3100).chain(0xA000..0xA100).chain(0xF000..=0xFFFF).chain(0xE_0000..0xE_0200);
    let characters: Vec<char> = spaced.filter_map(char::from_u32).collect();
    let signs = |c: &char| if *c < '\u{300}' { &["=1+1", "+1+1", "-1+1", "@A1"][..] } else { &["=1+1"] };
    let rows = characters.iter().flat_map(|c| signs(c).iter().map(move |formula| format!("{c}{formula}")));
    let mut table = String::from("\u{FEFF}number,name\r\n");
    let mut texts = Vec::new();
    for text in rows.chain(["\0\0=1+1".into(), "\0 \0=1+1".into(), "'\0=1+1".into(), "\u{1}\u{FEFF}\0@A1".into()]) {
        let mut inspection = Inspection::new(standards());
        inspection.service = Some(text.clone());
        let csv = write_csv(&inspection, &rate(&inspection), &TableNotes::default());
        // The third row, which may have ends of lines inside.
        let from = csv.match_indices("\r\n").nth(1).unwrap().0 + 2;
        let to = from + csv[from..].find(",service").unwrap();
        table.push_str(&csv[from..to]);
        table.push_str("\r\n");
        texts.push(text);
    }
    assert!(texts.len() > 15_000);
    assert_eq!(live_rows(&table).first().map(|row| &texts[*row as usize - 1]), None);
}

//! An auditor and a moderator who read the same cases; and sheets whose dates do not fit the edition.

use crate::support::cases;
use inspection_ratings::engine::{Answer, Framework};
use inspection_ratings::exchange::import::{
    ByCase, CasesPreview, Count, CountOf, Import, ImportPreview, OtherFramework, QuestionCounts, QuestionReadings,
};
use inspection_ratings::exchange::sheets::{Agreement, CountedDisposals, DoubtfulCases, WordMeaning};
use inspection_ratings::frameworks::{FRAMEWORKS, framework, months_in_force};
use proptest::prelude::*;

const AUDITOR: &str =
    "Case,Worker,2.1.1,2.1.2,2.2.3\nA1,Kim,yes,no,yes\nA2,Kim,yes,yes,no\nA3,Ali,no,n/a,yes\nA4,Ali,yes,yes,yes\n";

fn read(text: &str, id: &str) -> Import {
    Import::new(text, framework(id).unwrap())
}

fn agreement(first: &str, second: &str) -> Option<Agreement> {
    read(first, "yjs-2021").agreement_with(&read(second, "yjs-2021"))
}

/// The rows: the number of the key question, in both, agreed, yes and no, no and yes, in one only.
fn rows(agreement: &Agreement, framework: &'static Framework) -> Vec<(String, [usize; 5])> {
    let row = |question: &inspection_ratings::exchange::sheets::QuestionAgreement| {
        let number = framework.key_questions().find(|located| located.id == question.id).unwrap().question.number;
        (
            number.to_owned(),
            [question.both, question.agreed, question.yes_no.len(), question.no_yes.len(), question.one_only],
        )
    };
    agreement.questions.iter().map(row).collect()
}

#[test]
fn two_readers_are_compared_case_by_case() {
    // The rows and columns stand in another order, the names are written otherwise, and each sheet has a case of its own.
    let moderator =
        "Moderator,case,2.2.3,2.1.2,2.1.1\nSam,a2 ,yes,yes,yes\nSam,A1,yes,yes,yes\nSam,a3,no,yes,no\nSam,B9,yes,yes,yes\n";
    let found = agreement(AUDITOR, moderator).unwrap();
    assert_eq!(found.cases, 3);
    assert_eq!(
        (found.only_first.as_slice(), found.only_second.as_slice()),
        (&["A4".to_owned()][..], &["B9".to_owned()][..])
    );
    assert_eq!(
        rows(&found, framework("yjs-2021").unwrap()),
        [
            ("2.1.1".to_owned(), [3, 3, 0, 0, 0]),
            ("2.1.2".to_owned(), [2, 1, 0, 1, 1]),
            ("2.2.3".to_owned(), [3, 1, 1, 1, 0]),
        ]
    );
    assert_eq!(found.agreed(), (5, 8));
    let words = ByCase::new(&found, framework("yjs-2021").unwrap()).named("audit", "moderator");
    assert_eq!(words.headings()[2..4], ["Yes in audit, no in moderator", "No in audit, yes in moderator"]);
    assert_eq!(words.agreed, "By case: 3 cases are in both sheets. Of 8 answers that both give, 5 agree (63%).");
    assert_eq!(
        words.sentences,
        [
            "Read differently most: 2.2.3 Planning: keeping other people safe (2 of 3), 2.1.2 Assessment: keeping the child safe (1 of 2).",
            "Only in audit: A4.",
            "Only in moderator: B9.",
        ]
    );
    assert_eq!(
        words.notes().next(),
        words.cases.as_deref().or(Some(words.agreed.as_str())),
        "which cases are compared comes first"
    );
    assert_eq!(words.questions[0].cases(), ["", "", "A3", "A2", ""]);
    assert_eq!(words.questions.iter().map(QuestionReadings::is_alike).collect::<Vec<_>>(), [false, false, true]);
    let second = &words.questions[1];
    assert_eq!((second.number.as_str(), second.called.as_str()), ("2.1.2", "2.1.2 Assessment: keeping the child safe"));
    assert_eq!(second.numbers(), [2, 1, 0, 1, 1]);
}

#[test]
fn figures_of_other_cases_are_not_compared_as_they_are() {
    let by_case = |first: &str, second: &str| {
        ByCase::new(&agreement(first, second).unwrap(), framework("yjs-2021").unwrap()).named("audit", "moderator")
    };
    let few = "Case,2.1.1,2.1.2,2.2.3\nA1,yes,no,yes\nA3,yes,n/a,yes\n";
    let found = by_case(AUDITOR, few);
    assert_eq!(found.cases.as_deref(), Some("2 of the 4 cases are in both sheets. The comparison is over those 2 alone."));
    assert_eq!(found.only.as_deref(), Some("the 2 cases in both sheets"));
    let answers = |of| {
        let figures = found.figures(of, framework("yjs-2021").unwrap()).unwrap();
        ["2.1.1", "2.1.2", "2.2.3"].map(|number| figures.answer(figures.framework().place(number).unwrap()).unwrap())
    };
    assert_eq!(answers(CountOf::PageOverBoth), [cases(1, 2), cases(0, 1), cases(2, 2)]);
    assert_eq!(answers(CountOf::OtherOverBoth), [cases(2, 2), cases(0, 1), cases(2, 2)]);
    assert_eq!(answers(CountOf::Page), [cases(3, 4), cases(2, 3), cases(3, 4)]);
    assert_eq!(by_case(few, AUDITOR).cases, found.cases, "from either side");

    // Each sheet has cases of its own.
    let others = "Case,2.1.1\nA1,yes\nA2,no\nA3,no\nB7,no\n";
    assert_eq!(
        by_case(AUDITOR, others).cases.as_deref(),
        Some(
            "3 cases are in both sheets, of 4 in audit and of 4 in moderator. The comparison is over those 3 \
             alone."
        )
    );
    // Two quarters with a case in both.
    let quarter = "Case,2.1.1\nA1,yes\nB2,no\nB3,no\nB7,no\n";
    let found = by_case(AUDITOR, quarter);
    assert!(found.cases.unwrap().starts_with("Only 1 case is in both sheets, of 4 in"));
    assert_eq!(found.only, None);

    let whole = by_case(AUDITOR, &AUDITOR.replace("A3,Ali,no", "A3,Ali,yes"));
    assert_eq!((whole.cases, whole.only), (None, None), "both sheets have the same cases");
}

#[test]
fn an_agreement_is_about_figures_until_one_of_them_is_changed() {
    let found = agreement(AUDITOR, AUDITOR).unwrap();
    let words = ByCase::new(&found, framework("yjs-2021").unwrap());
    let mut inspection = read(AUDITOR, "yjs-2021").audit().unwrap().inspection();
    assert!(words.is_about(&inspection));
    for (name, count) in [
        ("of another framework", QuestionCounts { number: "9.9.9".into(), ..words.counts[0].clone() }),
        ("of a standard", QuestionCounts { number: "2.1".into(), ..words.counts[0].clone() }),
        (
            "more sufficient cases than cases",
            QuestionCounts { other_over_both: Some(Count { yes: 3, of: 2 }), ..words.counts[0].clone() },
        ),
        ("of no case", QuestionCounts { page_over_both: Some(Count { yes: 0, of: 0 }), ..words.counts[0].clone() }),
    ] {
        let kept = ByCase { counts: vec![count], ..words.clone() };
        assert!(!kept.is_about(&inspection), "a count that another version kept, {name}");
    }
    inspection.answer_number("1.1", Answer::NotInspected).unwrap();
    assert!(words.is_about(&inspection), "a standard that the sheet does not answer");
    inspection.answer_number("2.1.1", cases(1, 4)).unwrap();
    assert!(!words.is_about(&inspection));
}

#[test]
fn answers_that_agree_by_the_meaning_of_a_word_are_named() {
    let sentence = |first: &str, second: &str, meanings: &[(&str, WordMeaning)]| {
        let sheets = [first, second].map(|text| {
            let mut import = read(text, "yjs-2021");
            for (word, meaning) in meanings {
                import.give_meaning(word, Some(*meaning));
            }
            import
        });
        let found = sheets[0].agreement_with(&sheets[1]).unwrap();
        ByCase::new(&found, framework("yjs-2021").unwrap()).agreed
    };
    let one = "Case,2.1.1\nA1,Partly\nA2,No\nA3,Yes\nA4,Partly\n";
    let other = "Case,2.1.1\nA1,No\nA2,Partly\nA3,Yes\nA4,Partly\n";
    assert_eq!(
        sentence(one, other, &[("partly", WordMeaning::No)]),
        "By case: 4 cases are in both sheets. Of 4 answers that both give, 4 agree (100%). “Partly” counts as no, so No and Partly agree \
         (in 2 answers: 2.1.1 of A1, 2.1.1 of A2)."
    );
    assert!(!sentence(one, one, &[("partly", WordMeaning::No)]).contains("counts as"), "the words are alike");
    assert!(!sentence(one, other, &[("partly", WordMeaning::NotCounted)]).contains("counts as"), "the word is no answer");
    let blank =
        sentence("Case,2.1.1\nA1,\nA2,No\nA3,Yes\n", "Case,2.1.1\nA1,Yes\nA2,No\nA3,Yes\n", &[("", WordMeaning::Yes)]);
    assert!(
        blank.ends_with("A blank cell counts as yes, so Yes and a blank cell agree (in 1 answer: 2.1.1 of A1)."),
        "{blank}"
    );
}

#[test]
fn key_questions_that_are_read_differently_come_first() {
    let other = AUDITOR.replace("A1,Kim,yes,no,yes", "A1,Kim,yes,yes,no").replace("A2,Kim,yes,yes,no", "A2,Kim,yes,yes,yes");
    let words = ByCase::new(&agreement(AUDITOR, &other).unwrap(), framework("yjs-2021").unwrap());
    let numbers: Vec<_> = words.questions.iter().map(|readings| readings.number.as_str()).collect();
    assert_eq!(numbers, ["2.2.3", "2.1.2", "2.1.1"]);
}

#[test]
fn no_case_is_matched_by_guessing() {
    for (name, second) in [
        ("other cases", "Case,2.1.1\nB1,yes\nB2,no\n"),
        ("no names", "2.1.1,2.1.2\nyes,no\nno,yes\n"),
        ("no sheet of cases", "Number,Percentage yes\n2.1.1,72\n2.1.2,80\n"),
        ("a ratings string", "ratings:1/yjs-2021/2.1.1=72"),
        ("the initials of other children", "Case,Initials,2.1.1\nB1,A1,yes\nB2,A2,no\nB3,A3,no\n"),
        // Everybody has the same worker.
        ("the workers alone", "Worker,2.1.1\nKim,yes\nKim,no\nAli,no\nAli,yes\n"),
    ] {
        assert_eq!(agreement(AUDITOR, second), None, "{name}");
    }
    assert_eq!(read(AUDITOR, "yjs-2021").agreement_with(&read(AUDITOR, "yos-2018")), None, "under two editions");
    // Two audits that number their rows, of whatever cases.
    for heading in ["No.", "No", "#", "", "Number", "Row", "S/N", "ID", "Response ID", "Comment", "Name"] {
        let sheet = format!("{heading},Worker,2.1.1\n1,Kim,yes\n2,Kim,no\n3,Ali,yes\n4,Ali,no\n");
        assert_eq!(agreement(&sheet, &sheet), None, "{heading:?}");
        let cases = format!("{heading},Case,2.1.1\n1,A1,yes\n2,A2,no\n3,A3,yes\n4,A4,no\n");
        let others = cases.replace(",A", ",B");
        assert_eq!(agreement(&cases, &others), None, "{heading:?} beside the cases");
        assert_eq!(agreement(&cases, &sheet), None, "{heading:?} beside the cases of one sheet");
    }
}

#[test]
fn cases_are_matched_by_what_names_them() {
    for heading in
        ["Case", "Case no.", "Case ID", "Reference", "Ref", "URN", "Child", "Child ID", "Young person", "YJ number"]
    {
        let sheet = format!("No.,{heading},2.1.1\n7,1,yes\n8,2,no\n9,3,yes\n");
        assert_eq!(agreement(&sheet, &sheet).map(|found| found.cases), Some(3), "{heading}");
    }
    // Each person numbers the cases in an order of their own, and the references say which case is which.
    let one = "Case,Reference,2.1.1,2.1.2\n1,YJ-70,yes,no\n2,YJ-71,no,yes\n3,YJ-72,yes,yes\n";
    let other = "Case,Reference,2.1.1,2.1.2\n1,YJ-72,yes,yes\n2,YJ-70,yes,no\n3,YJ-71,no,yes\n";
    assert_eq!(agreement(one, other).map(|found| found.agreed()), Some((6, 6)));
    assert_eq!(agreement(one, &other.replace("YJ-7", "YJ-8")), None, "other cases with the same numbers");
    // The cases have names, and not the numbers of their rows.
    for heading in ["", "ID", "Name"] {
        let sheet = format!("{heading},2.1.1\nK-17,yes\nK-18,no\nP-2,yes\n");
        assert_eq!(agreement(&sheet, &sheet).map(|found| found.cases), Some(3), "{heading}");
    }
}

#[test]
fn a_name_that_stands_twice_names_no_case() {
    let small = "Case,2.1.1\nA1,yes\nA2,no\nA3,no\nA2,yes\n";
    assert_eq!(agreement(AUDITOR, small).map(|found| found.cases), Some(2), "in a sheet of few cases");
    let twice = "Case,2.1.1\nA1,yes\nA2,no\nA3,no\nA4,yes\nA5,yes\nA6,yes\nA7,yes\nA8,yes\nA9,yes\nA1,no\n";
    let found = agreement(AUDITOR, twice).unwrap();
    assert_eq!(found.cases, 3);
    assert_eq!((found.only_first.len(), found.repeated_first.len()), (0, 0));
    assert_eq!(found.only_second, ["A5", "A6", "A7", "A8", "A9"]);
    assert_eq!(found.repeated_second, ["A1"]);
    let most = "Read differently most: 2.1.1 Assessment: supporting the child's desistance (1 of 3).";
    let sentences =
        |agreement: &Agreement| ByCase::new(agreement, framework("yjs-2021").unwrap()).named("audit", "moderator").sentences;
    assert_eq!(
        sentences(&found),
        [most, "Only in moderator: A5, A6, A7, A8, A9.", "More than once in moderator, so not compared: A1."]
    );
    let turned = agreement(twice, AUDITOR).unwrap();
    assert_eq!(
        sentences(&turned),
        [most, "Only in audit: A5, A6, A7, A8, A9.", "More than once in audit, so not compared: A1."]
    );
}

#[test]
fn cases_that_do_not_count_are_not_compared() {
    let mixed = "Case,Type,Assessment: child's safety\nA1,Court,yes\nA2,Out of court,no\nA3,Court,no\nA4,Out of court,yes\n";
    let other = mixed.replace("A1,Court,yes", "A1,Court,no").replace("A2,Out of court,no", "A2,Out of court,yes");
    let chosen = |text: &str, disposals| {
        let mut import = read(text, "yjs-2021");
        import.choose_disposals(disposals);
        import
    };
    for (disposals, number, differing) in
        [(CountedDisposals::Court, "2.1.2", "A1"), (CountedDisposals::OutOfCourt, "3.1.2", "A2")]
    {
        let [first, second] = [mixed, other.as_str()].map(|text| chosen(text, Some(disposals)));
        let found = first.agreement_with(&second).unwrap();
        assert_eq!(found.cases, 2);
        assert_eq!(rows(&found, framework("yjs-2021").unwrap())[0].0, number);
        let question = &found.questions[0];
        let names: Vec<&str> = question.yes_no.iter().chain(&question.no_yes).map(String::as_str).collect();
        assert_eq!((found.agreed(), names), ((1, 2), vec![differing]));
    }
    // Each case for the key questions of its own disposal.
    let [first, second] = [mixed, other.as_str()].map(|text| read(text, "yjs-2021"));
    let found = first.agreement_with(&second).unwrap();
    assert_eq!((found.cases, found.agreed()), (4, (2, 4)));
    let numbers: Vec<_> = rows(&found, framework("yjs-2021").unwrap()).into_iter().map(|row| row.0).collect();
    assert_eq!(numbers, ["2.1.2", "3.1.2"]);
    // Court cases here, out-of-court cases there.
    assert_eq!(
        chosen(mixed, Some(CountedDisposals::Court)).agreement_with(&chosen(&other, Some(CountedDisposals::OutOfCourt))),
        None
    );

    // A copy of a case, which the person leaves out.
    let copied = "Case,2.1.1\nA1,yes\nA2,no\nA3,no\nA4,yes\nA3 v2,yes\n";
    let mut first = read(copied, "yjs-2021");
    first.choose_doubtful_cases(Some(DoubtfulCases::LeftOut));
    let second = read(&copied.replace(" v2", "b"), "yjs-2021");
    assert_eq!(first.agreement_with(&second).unwrap().only_first, [""; 0], "the copy is left out");
}

#[test]
fn words_count_with_the_meanings_that_the_person_chose() {
    let mut moderator = read("Case,2.1.1\nA1,partly\nA2,yes\nA3,no\nA4,yes\n", "yjs-2021");
    let auditor = read(AUDITOR, "yjs-2021");
    let both = |moderator: &Import| auditor.agreement_with(moderator).unwrap().questions[0].both;
    assert_eq!(both(&moderator), 3);
    moderator.give_meaning("partly", Some(WordMeaning::No));
    let found = auditor.agreement_with(&moderator).unwrap();
    assert_eq!(rows(&found, framework("yjs-2021").unwrap()), [("2.1.1".to_owned(), [4, 3, 1, 0, 0])]);
}

/// A sheet compared with itself must agree in each answer that its counts have: the counts and the comparison read cells alike.
#[test]
fn every_answer_that_is_counted_is_compared() {
    use WordMeaning::{No, NotCounted, Yes};
    type Meanings = [(&'static str, WordMeaning)];
    let cases: [(&str, &str, &Meanings); 5] = [
        (
            "words and blank cells",
            "Case,2.1.1\nA,yes\nB,partly\nC,\nD,no\nE,maybe\n",
            &[("partly", No), ("", Yes), ("maybe", NotCounted)],
        ),
        ("Welsh", "Case,2.1.1\nA,ydy\nB,na\nC,nac ydy\n", &[("na", No)]),
        ("ticks between yes and no", ",2.1.1,,\nCase,Yes,Partly,No\nA,✓,,\nB,,✓,\nC,,,✓\nD,✓,,\n", &[("partly", Yes)]),
        ("ticks without a meaning", ",2.1.1,,\nCase,Yes,Partly,No\nA,✓,,\nB,,✓,\nC,,,✓\nD,✓,,\n", &[]),
        ("two ticks", ",2.1.1,\nCase,Yes,No\nA,✓,\nB,✓,✓\nC,,✓\n", &[]),
    ];
    for (name, text, meanings) in cases {
        let mut sheet = read(text, "yjs-2021");
        for (word, meaning) in meanings {
            sheet.give_meaning(word, Some(*meaning));
        }
        let audit = sheet.audit().unwrap();
        let tally = audit.columns.iter().find(|column| column.key_question.is_some()).unwrap().tally;
        let found = sheet.agreement_with(&sheet).unwrap();
        let answers = (tally.yes + tally.no) as usize;
        assert!(answers > 1, "{name}");
        assert_eq!(found.cases, audit.cases, "{name}");
        let expected = ("2.1.1".to_owned(), [answers, answers, 0, 0, 0]);
        assert_eq!(rows(&found, audit.framework), [expected], "{name}");
    }
}

#[test]
fn the_second_table_of_a_sheet_is_compared_apart_from_the_first() {
    let two = "Case,2.1.1\nA1,yes\nA2,no\n\n\nCase,2.2.3\nB1,no\nB2,yes\n";
    let found = agreement(two, two).unwrap();
    assert_eq!(found.cases, 4);
    assert!(found.questions.iter().all(|question| question.both == 2 && question.agreed == 2), "{found:?}");
}

#[test]
fn a_sheet_gave_figures_until_one_of_them_is_changed() {
    let sheet = read(AUDITOR, "yjs-2021");
    let mut inspection = sheet.audit().unwrap().inspection();
    inspection.service = Some("Bexley".into());
    inspection.answer_number("1.1", inspection_ratings::engine::Answer::NotInspected).unwrap();
    assert!(sheet.gave(&inspection));
    inspection.answer_number("2.1.1", crate::support::cases(1, 4)).unwrap();
    assert!(!sheet.gave(&inspection));
    assert!(!read("ratings:1/yjs-2021/2.1.1=72", "yjs-2021").gave(&inspection));
}

proptest! {
    #![proptest_config(crate::support::keeping_slow(24, "tests/by_case.regressions"))]
    #[test]
    fn a_sheet_agrees_with_itself_in_any_order(answers in prop::collection::vec((any::<bool>(), any::<bool>()), 2..20), seed in any::<u64>()) {
        let word = |yes: bool| if yes { "yes" } else { "no" };
        let line = |(case, (one, other)): (usize, &(bool, bool))| format!("C{case:03},{},{}\n", word(*one), word(*other));
        let lines: Vec<String> = answers.iter().enumerate().map(line).collect();
        let mut moved = lines.clone();
        moved.rotate_left(seed as usize % lines.len());
        let sheet = |lines: &[String]| format!("Case,2.1.1,2.1.2\n{}", lines.concat());
        let Some(found) = agreement(&sheet(&lines), &sheet(&moved)) else { panic!("no agreement") };
        prop_assert_eq!(found.cases, answers.len());
        prop_assert_eq!(found.questions.len(), 2);
        prop_assert!(found.only_first.is_empty() && found.only_second.is_empty());
        prop_assert!(found.repeated_first.is_empty() && found.repeated_second.is_empty());
        prop_assert!(found.questions.iter().all(|question| question.agreed == question.both && question.one_only == 0));
    }
}

/// The sentence about the dates of a sheet of cases.
fn dates(text: &str, id: &str) -> Option<(String, &'static str)> {
    let preview = ImportPreview::from(&read(text, id));
    let ImportPreview::Cases(CasesPreview { other_framework, .. }) = preview else { panic!("no cases") };
    other_framework.map(|other| match other {
        OtherFramework::Better(better) => (better.sentence, better.framework.id),
        OtherFramework::Contradictory(why) => panic!("{why}"),
    })
}

#[test]
fn dates_outside_the_edition_are_named_with_the_edition_that_they_fit() {
    let sheet = |heading: &str, dates: [&str; 3]| {
        let rows: String = (1..).zip(dates).map(|(case, date)| format!("A{case},{date},yes,no\n")).collect();
        format!("Case,{heading},2.1.1,2.1.2\n{rows}")
    };
    let late = ["3/2/2026", "9/3/2026", "12/4/2026"];
    assert_eq!(
        dates(&sheet("Audited", late), "yjs-2021"),
        Some((
            "The dates in column B are from February 2026 to April 2026, which does not fit Youth justice services, 2021 standards \
             (mid-2021 to early 2025), and fits Youth justice services, 2025 standards (from 2025)."
                .into(),
            "iyjs-2025"
        ))
    );
    let early = ["2019-05-03", "2019-05-04", "2019-05-05"];
    assert_eq!(
        dates(&sheet("Date", early), "iyjs-2025").map(|(sentence, id)| (sentence.contains("are of May 2019"), id)),
        Some((true, "yos-2018"))
    );
    for (name, text, id) in [
        ("they fit", sheet("Audited", late), "iyjs-2025"),
        ("the cases began in the year before the audit", sheet("Start", ["3/6/2024", "9/7/2024", "1/8/2024"]), "iyjs-2025"),
        ("one late date among others", sheet("Audited", ["3/2/2024", "9/3/2024", "1/8/2025"]), "yjs-2021"),
        ("dates of birth", sheet("Date of birth", ["3/2/2018", "9/3/2019", "1/8/2019"]), "iyjs-2025"),
        ("dates of the next review", sheet("Next review", late), "yjs-2021"),
        ("no edition fits", sheet("Born on the", ["3/2/2009", "9/3/2010", "1/8/2011"]), "iyjs-2025"),
        ("no edition fits either", sheet("Date", ["3/2/2009", "9/3/2010", "1/8/2011"]), "iyjs-2025"),
        ("no dates", sheet("Comment", ["good", "3 of 9", "2.1.1"]), "yjs-2021"),
    ] {
        assert_eq!(dates(&text, id), None, "{name}");
    }
}

#[test]
fn dates_that_contradict_the_headings_offer_no_way_in_circles() {
    // The key questions of 2021 have numbers that those of 2025 lack.
    let sheet = "Case,Audited,3.1.1,3.1.2,3.1.3\nA1,3/2/2026,yes,no,yes\nA2,9/3/2026,yes,yes,no\n";
    let preview = |id| match ImportPreview::from(&read(sheet, id)) {
        ImportPreview::Cases(cases) => cases.other_framework,
        other => panic!("{other:?}"),
    };
    let Some(OtherFramework::Better(better)) = preview("iyjs-2025") else { panic!("nothing fits better") };
    assert_eq!(better.framework.id, "yjs-2021");
    assert_eq!(
        preview("yjs-2021"),
        Some(OtherFramework::Contradictory(
                "The dates in column B are from February 2026 to March 2026, which does not fit Youth justice services, 2021 standards \
                 (mid-2021 to early 2025), and fits Youth justice services, 2025 standards (from 2025). But fewer columns, 0 instead of \
                 3, match those. Check which standards the cases were read under."
                    .into()
        ))
    );
}

#[test]
fn each_edition_has_its_months() {
    for framework in FRAMEWORKS {
        let [from, to] = months_in_force(framework).unwrap();
        assert!(from < to, "{}", framework.id);
        let years: Vec<u32> =
            framework.in_force.split(|c: char| !c.is_ascii_digit()).filter_map(|year| year.parse().ok()).collect();
        assert_eq!(from.year_and_month().0, years[0], "{}", framework.id);
        assert!(years.get(1).is_none_or(|year| *year == to.year_and_month().0), "{}", framework.id);
    }
}

//! The questions about a sheet, whose answers change the counts.

use yew::prelude::*;

use crate::app::hooks::CalculatorContext;
use crate::app::markup::{Choice, Select, label, select};
use crate::app::state::ImportRequest;
use crate::exchange::import::{CasesPreview, ImportPreview, WordPreview};
use crate::exchange::sheets::{CountedDisposals, DoubtfulCases, WordMeaning};

/// The questions about a sheet: of any, the disposals that it is about; of a case audit, which of its rows count, and the meaning of its words.
pub fn questions(calculator: &CalculatorContext, preview: &ImportPreview) -> Html {
    match preview {
        ImportPreview::Cases(preview) => questions_about_cases(calculator, preview),
        ImportPreview::Figures(preview) if preview.asks_disposals => html! {
            <div class="ir-questions-in">{ disposals_asked(calculator, preview.disposals, None) }</div>
        },
        ImportPreview::Figures(_) | ImportPreview::Inspection(_) | ImportPreview::Refused(_) => Html::default(),
    }
}

fn questions_about_cases(calculator: &CalculatorContext, preview: &CasesPreview) -> Html {
    let words = calculator.text().words();
    let which_count = [None, Some(DoubtfulCases::Counted), Some(DoubtfulCases::LeftOut)];
    let which_count =
        which_count.map(|choice| (ImportRequest::ChooseDoubtfulCases { choice }, choice == preview.doubtful_cases));
    let unclear = preview.words_asked().enumerate();
    html! {
        <div class="ir-questions-in">
            if preview.asks_disposals {
                { disposals_asked(calculator, preview.disposals, preview.disposal_column.as_deref()) }
            }
            if preview.asks_which_cases_count {
                { asked(
                    calculator,
                    "doubtful-cases".into(),
                    words.doubtful_cases_label.into(),
                    words.doubtful_cases.into_iter().map(AttrValue::from).zip(which_count),
                ) }
            }
            if !preview.words.is_empty() {
                <p class="ir-strong">{ words.words_title }</p>
                <div class="ir-words">for (place, word) in unclear { { word_asked(calculator, place, word) } }</div>
            }
        </div>
    }
}

/// The question whether the cases are court cases. A column that names the disposal of each case gives a further answer.
fn disposals_asked(calculator: &CalculatorContext, chosen: Option<CountedDisposals>, column: Option<&str>) -> Html {
    let text = calculator.text();
    let words = text.words();
    let counted = [None, Some(CountedDisposals::Court), Some(CountedDisposals::OutOfCourt)].into_iter();
    let counted = counted.chain(column.map(|_| Some(CountedDisposals::Each)));
    let requests = counted.map(|disposals| (ImportRequest::ChooseDisposals { disposals }, disposals == chosen));
    let answers = words.disposals.into_iter().map(AttrValue::from);
    let answers = answers.chain(column.map(|column| text.each_disposal(column).into()));
    asked(calculator, "disposals".into(), words.disposals_label.into(), answers.zip(requests))
}

fn word_asked(calculator: &CalculatorContext, place: usize, word: &WordPreview) -> Html {
    let text = calculator.text();
    let meanings = [None, Some(WordMeaning::Yes), Some(WordMeaning::No), Some(WordMeaning::NotCounted)];
    let meanings =
        meanings.map(|meaning| (ImportRequest::GiveMeaning { word: word.plain.clone(), meaning }, meaning == word.meaning));
    asked(
        calculator,
        format!("word-{}", place + 1).into(),
        word.label.clone().into(),
        text.words().word_meanings.into_iter().map(AttrValue::from).zip(meanings),
    )
}

/// A question with its answers to choose from, each with its request and whether it is chosen.
fn asked(
    calculator: &CalculatorContext,
    id: AttrValue,
    question: Html,
    answers: impl Iterator<Item = (AttrValue, (ImportRequest, bool))>,
) -> Html {
    let options = answers.map(|(answer, (request, chosen))| Choice::new(answer, request, chosen));
    let list = Select { class: "govuk-select", id: Some(id.clone()), label: None, options: options.collect() };
    html! { <div>{ label(id, question) }{ select(list, &calculator.import) }</div> }
}

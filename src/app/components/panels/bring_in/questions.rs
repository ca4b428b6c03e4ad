//! The questions about a case audit, whose answers change the counts.

use yew::prelude::*;

use crate::app::hooks::CalculatorContext;
use crate::app::markup::{Choice, Select, label, select};
use crate::app::state::ImportRequest;
use crate::exchange::import::{ImportPreview, WordPreview};
use crate::exchange::sheets::{Disposal, DoubtfulCases, WordMeaning};

/// The questions about a case audit: the disposals that it is about, which of its rows count, and the meaning of its words.
pub fn questions(calculator: &CalculatorContext, preview: &ImportPreview) -> Html {
    let ImportPreview::Cases(preview) = preview else { return Html::default() };
    let text = calculator.text();
    let words = text.words();
    let disposals = [None, Some(Disposal::Court), Some(Disposal::OutOfCourt)];
    let disposals =
        disposals.map(|disposals| (ImportRequest::ChooseDisposals { disposals }, disposals == preview.disposals));
    let which_count = [None, Some(DoubtfulCases::Counted), Some(DoubtfulCases::LeftOut)];
    let which_count =
        which_count.map(|choice| (ImportRequest::ChooseDoubtfulCases { choice }, choice == preview.doubtful_cases));
    let unclear = preview.words_asked().enumerate();
    html! {
        <div class="ir-questions-in">
            if preview.asks_disposals {
                { asked(calculator, "disposals".into(), words.disposals_label.into(), &words.disposals, disposals.into()) }
            }
            if preview.asks_which_cases_count {
                { asked(
                    calculator,
                    "doubtful-cases".into(),
                    words.doubtful_cases_label.into(),
                    &words.doubtful_cases,
                    which_count.into(),
                ) }
            }
            if !preview.words.is_empty() {
                <p class="ir-strong">{ words.words_title }</p>
                <div class="ir-words">for (place, word) in unclear { { word_asked(calculator, place, word) } }</div>
            }
        </div>
    }
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
        &text.words().word_meanings,
        meanings.into(),
    )
}

/// A question with its answers to choose from, and the request of each.
fn asked(
    calculator: &CalculatorContext,
    id: AttrValue,
    question: Html,
    answers: &[&'static str],
    requests: Vec<(ImportRequest, bool)>,
) -> Html {
    let options = requests.into_iter().zip(answers).map(|((request, chosen), answer)| Choice::new(*answer, request, chosen));
    let list = Select { class: "govuk-select", id: Some(id.clone()), label: None, options: options.collect() };
    html! { <div>{ label(id, question) }{ select(list, &calculator.import) }</div> }
}

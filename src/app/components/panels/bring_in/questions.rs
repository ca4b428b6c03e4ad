//! The questions about a case audit, whose answers change the counts.

use yew::prelude::*;

use crate::app::hooks::CalculatorContext;
use crate::app::markup::{Choice, Select, label, select};
use crate::app::state::ImportRequest;
use crate::exchange::import::{ImportPreview, WordPreview};
use crate::exchange::sheets::{CountedDisposals, DoubtfulCases, WordMeaning};

/// The questions about a case audit: the disposals that it is about, which of its rows count, and the meaning of its words.
pub fn questions(calculator: &CalculatorContext, preview: &ImportPreview) -> Html {
    let ImportPreview::Cases(preview) = preview else { return Html::default() };
    let text = calculator.text();
    let words = text.words();
    let each = preview.disposal_column.as_ref();
    let counted = [None, Some(CountedDisposals::Court), Some(CountedDisposals::OutOfCourt)].into_iter();
    let counted = counted.chain(each.map(|_| Some(CountedDisposals::Each)));
    let disposals = counted.map(|disposals| (ImportRequest::ChooseDisposals { disposals }, disposals == preview.disposals));
    let answers = words.disposals.into_iter().map(AttrValue::from);
    let disposal_answers = answers.chain(each.map(|column| text.each_disposal(column).into()));
    let which_count = [None, Some(DoubtfulCases::Counted), Some(DoubtfulCases::LeftOut)];
    let which_count =
        which_count.map(|choice| (ImportRequest::ChooseDoubtfulCases { choice }, choice == preview.doubtful_cases));
    let unclear = preview.words_asked().enumerate();
    html! {
        <div class="ir-questions-in">
            if preview.asks_disposals {
                { asked(
                    calculator,
                    "disposals".into(),
                    words.disposals_label.into(),
                    disposal_answers.zip(disposals),
                ) }
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

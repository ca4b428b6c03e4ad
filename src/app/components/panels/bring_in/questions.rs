//! The questions about a case audit, whose answers change the counts.

use yew::prelude::*;

use crate::app::hooks::CalculatorContext;
use crate::app::markup::{Choice, Select, label, select};
use crate::app::state::ImportRequest;
use crate::exchange::import::{ImportPreview, WordPreview};
use crate::exchange::sheets::{Disposal, WordMeaning};

/// The questions about a case audit: the disposals that it is about, and the meaning of its words.
pub fn questions(calculator: &CalculatorContext, preview: &ImportPreview) -> Html {
    let ImportPreview::Cases(preview) = preview else { return Html::default() };
    let text = calculator.text();
    let disposals = [None, Some(Disposal::Court), Some(Disposal::OutOfCourt)];
    let about = disposals.into_iter().zip(text.words().disposals);
    let about = about.map(|(disposals, label)| {
        Choice::new(label, ImportRequest::ChooseDisposals { disposals }, disposals == preview.disposals)
    });
    let about = Select { class: "govuk-select", id: Some("disposals".into()), label: None, options: about.collect() };
    let words = preview.words_asked().enumerate();
    html! {
        <div class="ir-questions-in">
            if preview.asks_disposals {
                <div>{ label("disposals", text.words().disposals_label.into()) }{ select(about, &calculator.import) }</div>
            }
            if !preview.words.is_empty() {
                <p class="ir-strong">{ text.words().words_title }</p>
                <div class="ir-words">for (place, word) in words { { word_asked(calculator, place, word) } }</div>
            }
        </div>
    }
}

fn word_asked(calculator: &CalculatorContext, place: usize, word: &WordPreview) -> Html {
    let text = calculator.text();
    let meanings = [None, Some(WordMeaning::Yes), Some(WordMeaning::No), Some(WordMeaning::NotCounted)];
    let options = meanings.into_iter().zip(text.words().word_meanings).map(|(meaning, label)| {
        let request = ImportRequest::GiveMeaning { word: word.plain.clone(), meaning };
        Choice::new(label, request, meaning == word.meaning)
    });
    let id = AttrValue::from(format!("word-{}", place + 1));
    let list = Select { class: "govuk-select", id: Some(id.clone()), label: None, options: options.collect() };
    html! {
        <div>
            { label(id, word.label.clone().into()) }
            { select(list, &calculator.import) }
        </div>
    }
}

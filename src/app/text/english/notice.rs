//! The English words about what the calculator is, and what it is not.

use super::phrases::English;
use crate::app::text::notice::NoticeText;

impl NoticeText for English {
    fn notice(&self) -> &'static str {
        "An unofficial calculator. Inspectors use judgement, so a real rating can differ."
    }

    fn nothing_leaves(&self) -> &'static str {
        "Nothing you enter leaves this browser."
    }

    fn page_shares(&self) -> &'static str {
        "The calculator sends nothing itself, but shares what you enter with the page around it."
    }

    fn limits_title(&self) -> &'static str {
        "What this does, and what it does not"
    }

    fn limits(&self) -> &'static [&'static str] {
        &[
            "It turns figures into ratings using the rules that HM Inspectorate of Probation has published, and says where a rule is \
         inferred from results or assumed.",
            "It does not judge cases, organisations or policy: you enter those ratings.",
            "It does not decide professional discretion. You can record it, and see the calculated rating beside it.",
            "It is not made, checked or endorsed by the inspectorate.",
            "It sends nothing anywhere. On its own page, the page’s address holds the figures, but not names or reasons, so your browser \
         history may keep them. After you close the page, nothing else is kept except what you chose to keep on this device.",
        ]
    }
}

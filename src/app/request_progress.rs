//! How a request to the page goes, as the page reports it.

use serde::Deserialize;

use super::state::{Ask, Message};

/// How a request to the page goes.
#[derive(Deserialize)]
pub struct RequestProgress {
    /// The request.
    ask: Ask,
    progress: Progress,
    /// How many hundredths have arrived of a program that is on its way.
    hundredths: Option<u8>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Progress {
    Begun,
    Coming,
    Done,
    Failed,
    Missing,
    Absent,
    Unreachable,
}

impl From<RequestProgress> for Message {
    fn from(RequestProgress { ask, progress, hundredths }: RequestProgress) -> Self {
        match progress {
            Progress::Begun => Self::Begun(ask),
            Progress::Coming => Self::Coming(ask, hundredths.unwrap_or_default()),
            Progress::Done => Self::Done(ask),
            Progress::Failed => Self::Failed(ask),
            Progress::Missing => Self::Missing(ask),
            Progress::Absent => Self::Absent(ask),
            Progress::Unreachable => Self::Unreachable(ask),
        }
    }
}

//! How far a task of the page is, as the page reports it.

use serde::Deserialize;

use super::state::{Message, Task};

/// How far a task of the page is.
#[derive(Deserialize)]
pub struct TaskProgress {
    /// The task.
    task: Task,
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

impl From<TaskProgress> for Message {
    fn from(TaskProgress { task, progress, hundredths }: TaskProgress) -> Self {
        match progress {
            Progress::Begun => Self::Begun(task),
            Progress::Coming => Self::Coming(task, hundredths.unwrap_or_default()),
            Progress::Done => Self::Done(task),
            Progress::Failed => Self::Failed(task),
            Progress::Missing => Self::Missing(task),
            Progress::Absent => Self::Absent(task),
            Progress::Unreachable => Self::Unreachable(task),
        }
    }
}

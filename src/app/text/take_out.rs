//! The sentences about copying, saving and printing.

use crate::app::state::{Message, Task};

pub trait TakeOutText {
    fn link_message(&self, message: &Message) -> Option<String>;
    fn more_link_problems(&self, count: usize) -> String;
    fn task_label(&self, task: Task) -> &'static str;
    fn task_purpose(&self, task: Task) -> &'static str;
    fn page_message(&self, message: &Message) -> String;
    fn figures_of(&self, name: &str) -> String;
    fn standards_left_out(&self, count: usize) -> String;
    fn worked_out_on(&self, date: &str) -> String;
}

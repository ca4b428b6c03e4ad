//! The context that the components share, and the effects beside drawing: announcements, the focus, and reports to the page.

mod announcement;
mod calculator;
mod changed;
mod drawing;
mod focus;
mod import;

pub use self::announcement::use_announcement;
pub use self::calculator::{CalculatorContext, use_calculator};
pub use self::changed::{ChangedPart, use_changed};
pub use self::drawing::{Drawing, use_drawing};
pub use self::focus::use_focus;
pub use self::import::use_import;

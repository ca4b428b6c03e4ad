//! The components of the calculator, one a file. A component draws itself again only when its props or its context change.

mod chooser;
mod chosen;
mod discretion;
mod figures;
mod heat_strip;
mod inspected;
mod ladder;
mod link_problems;
mod notes;
mod notice;
mod one_case;
mod only;
mod panels;
mod printout;
mod question;
mod ratings_table;
mod scenarios;
mod score;
mod standard;
mod standard_shown;
mod summary;
mod toolbar;
mod was_before;

pub use self::chooser::Chooser;
pub use self::chosen::Chosen;
pub use self::figures::Figures;
pub use self::link_problems::LinkProblems;
pub use self::notice::Notice;
pub use self::only::Only;
pub use self::panels::{BringIn, Comparison, Headroom, Panels, Reach, Sampling, Steps, TakeOut};
pub use self::printout::Printout;
pub use self::scenarios::{ScenarioName, Scenarios, ScenariosProps};
pub use self::standard::StandardFigures;
pub use self::standard_shown::StandardShown;
pub use self::summary::Summary;
pub use self::toolbar::Toolbar;

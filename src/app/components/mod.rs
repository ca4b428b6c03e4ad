//! The parts of the calculator, each in a file. A part that is costly to draw, or that has a state, is a component: Yew draws it again only
//! when its props or its context change. Any other part is a function, which is drawn with the component around it.

mod chooser;
mod chosen;
mod discretion;
mod figures;
mod heat_strip;
mod inspected;
mod link_problems;
mod notes;
mod notice;
mod one_case;
mod only;
mod panels;
mod places;
mod printout;
mod question;
mod ratings_table;
mod reading;
mod rule_named;
mod scenario_mark;
mod scenarios;
mod score;
mod sentences;
mod settings_menu;
mod standard;
mod standard_shown;
mod summary;
mod toolbar;
mod was_before;

pub use self::chooser::Chooser;
pub use self::chosen::chosen;
pub use self::figures::Figures;
pub use self::link_problems::link_problems;
pub use self::notice::notice;
pub use self::only::Only;
pub use self::panels::{
    BringInPanel, ComparisonPanel, HeadroomPanel, Panels, ReachPanel, SamplingPanel, StepsPanel, TakeOutPanel,
};
pub use self::places::{Places, Turn, turn_button, way_to_figures};
pub use self::printout::Printout;
pub use self::reading::Reading;
pub use self::scenarios::{Scenarios, ScenariosProps};
pub use self::settings_menu::settings_menu;
pub use self::standard::StandardFigures;
pub use self::standard_shown::StandardShown;
pub use self::summary::{Summary, next_link};
pub use self::toolbar::toolbar;

//! How HM Inspectorate of Probation rates youth justice services: from percentages yes to the overall rating.

pub mod engine;
pub mod exchange;
pub mod frameworks;
pub mod published;

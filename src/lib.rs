//! How HM Inspectorate of Probation rates youth justice services: from percentages yes to the overall rating.

#[cfg(feature = "app")]
pub mod app;
pub mod engine;
pub mod exchange;
pub mod frameworks;
#[cfg(feature = "js")]
pub mod js;
pub mod published;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

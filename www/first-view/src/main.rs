//! Prints the calculator without any figures, for the built page to show until the program is there and takes the elements over.

use inspection_ratings::app::state::State;
use inspection_ratings::app::{App, AppProps, START, Settings};
use yew::LocalServerRenderer;

fn main() -> std::io::Result<()> {
    let props = AppProps::new(State::new(START), Settings::default());
    let drawing = LocalServerRenderer::<App>::with_props(props).render();
    let html = tokio::runtime::Builder::new_current_thread().build()?.block_on(drawing);
    println!("{html}");
    Ok(())
}

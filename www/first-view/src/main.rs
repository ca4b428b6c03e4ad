//! Prints the calculator as it is before anything is entered, for the built page to show while the program is on its way.

use inspection_ratings::app::state::State;
use inspection_ratings::app::{App, AppProps, Settings};
use inspection_ratings::frameworks::yjs_2021;
use yew::LocalServerRenderer;

fn main() -> std::io::Result<()> {
    let start = State::new(&yjs_2021::FRAMEWORK);
    let props = AppProps::new(start, Settings::default());
    // Not to be hydrated: the program draws its own and puts it in the place of this.
    let drawing = LocalServerRenderer::<App>::with_props(props).hydratable(false).render();
    let html = tokio::runtime::Builder::new_current_thread().build()?.block_on(drawing);
    println!("{html}");
    Ok(())
}

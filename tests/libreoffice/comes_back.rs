//! The workbook opened again: as it was saved, and after LibreOffice has saved it in each format.

use inspection_ratings::engine::{Inspection, rate};
use inspection_ratings::exchange::import::{Import, ImportContent};
use inspection_ratings::exchange::office::Workbook;
use inspection_ratings::exchange::workbook::write_workbook;
use inspection_ratings::frameworks::yjs_2021;
use inspection_ratings::published::PUBLISHED;

use crate::office::convert;

fn opened(name: &str, bytes: Vec<u8>) -> (Inspection, Vec<String>) {
    let mut book = Workbook::open(bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(book.sheets()[0].name, "Figures", "{name}");
    match Import::new(&book.text(0).unwrap(), &yjs_2021::FRAMEWORK).content {
        Ok(ImportContent::Inspection { shared, problems }) => (shared.inspection, problems),
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn comes_back_as_the_figures_that_stand_in_it() {
    for published in PUBLISHED {
        let inspection = published.inspection();
        let (found, problems) = opened(published.id, write_workbook(&inspection, "2026-11-29").unwrap());
        assert_eq!((&found, problems), (&inspection, vec![]), "{}", published.id);
        assert_eq!(rate(&found).overall, rate(&inspection).overall);
    }
}

#[test]
fn a_workbook_that_libreoffice_saved_in_another_format_comes_back() {
    let saved = PUBLISHED.map(|published| (published.id, write_workbook(&published.inspection(), "2026-11-29").unwrap()));
    for format in ["ods", "xlsx", "xls"] {
        for (published, bytes) in PUBLISHED.iter().zip(convert(&saved, format)) {
            let (found, problems) = opened(published.id, bytes);
            assert_eq!((found, problems), (published.inspection(), vec![]), "{} as {format}", published.id);
        }
    }
}

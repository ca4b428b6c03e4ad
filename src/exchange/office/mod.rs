//! Excel files and OpenDocument spreadsheets: `.xlsx`, `.xlsm`, `.xlsb`, `.xls` and `.ods`. A sheet of them becomes a text with tabs, as a
//! spreadsheet copies it, which is then read like any other text.

mod archive;
mod binary;
mod cells;
mod compound;
mod error;
mod layout;
mod number_format;
mod ods_sheet;
mod xls_sheet;
mod xlsb_sheet;
mod xlsx_sheet;

use std::io::Cursor;
use std::rc::Rc;

use calamine::{
    Data, DataRef, Ods, OdsError, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError,
};

use self::cells::Cells;
pub use self::error::WorkbookError;
use self::layout::{Region, SheetLayout};
use super::sheets::{MAX_BYTES, NOT_WORKED_OUT};

/// The bytes of a file. All readers have the same type, because the program would hold their code twice otherwise.
type Bytes = Cursor<Rc<[u8]>>;

/// An open workbook.
pub struct Workbook {
    book: Book,
    /// The file, in which the layout of a sheet is looked up.
    bytes: Rc<[u8]>,
    sheets: Vec<SheetName>,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetName {
    /// The name on its tab.
    pub name: String,
    /// Whether the tab is not shown.
    pub is_hidden: bool,
}

enum Book {
    Xlsx(Box<Xlsx<Bytes>>),
    Xlsb(Box<Xlsb<Bytes>>),
    Xls(Box<Xls<Bytes>>),
    Ods(Box<Ods<Bytes>>),
}

impl Workbook {
    /// Opens a file. The bytes decide the kind of the file, and not its name.
    ///
    /// # Errors
    /// A file that is no workbook, is protected, damaged or too large, or has no sheet.
    pub fn open(bytes: Vec<u8>) -> Result<Self, WorkbookError> {
        if bytes.len() > MAX_BYTES {
            return Err(WorkbookError::TooLong { bytes: bytes.len() });
        }
        let bytes: Rc<[u8]> = bytes.into();
        let cursor = || Cursor::new(bytes.clone());
        let kind = archive::kind_of(cursor())?;
        let book = match kind {
            archive::Kind::Xlsx => Book::Xlsx(Box::new(Xlsx::new(cursor()).map_err(of_xlsx)?)),
            archive::Kind::Xlsb => Book::Xlsb(Box::new(Xlsb::new(cursor()).map_err(of_xlsb)?)),
            archive::Kind::Ods => Book::Ods(Box::new(Ods::new(cursor()).map_err(of_ods)?)),
            archive::Kind::Compound => match Xls::new(cursor()) {
                Ok(book) => Book::Xls(Box::new(book)),
                // A protected .xlsx is in a container of the same kind.
                Err(error) => match Xlsx::new(cursor()) {
                    Err(XlsxError::Password) => return Err(WorkbookError::Protected),
                    _ => return Err(of_xls(error)),
                },
            },
        };
        let metadata = book.sheets();
        let with_cells = metadata.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let name = |sheet: &calamine::Sheet| SheetName {
            name: sheet.name.clone(),
            is_hidden: sheet.visible != SheetVisible::Visible,
        };
        let sheets: Vec<_> = with_cells.map(name).collect();
        if sheets.is_empty() { Err(WorkbookError::NoSheets) } else { Ok(Self { book, bytes, sheets }) }
    }

    /// The sheets with cells, in the order of their tabs.
    pub fn sheets(&self) -> &[SheetName] {
        &self.sheets
    }

    /// The cells of a sheet, as a text that names its sign between cells. Rows and columns stand where they do in the spreadsheet.
    ///
    /// # Errors
    /// A sheet that is not there, is damaged, or is larger than a table may be.
    pub fn text(&mut self, sheet: usize) -> Result<String, WorkbookError> {
        let name = self.sheets.get(sheet).map(|sheet| sheet.name.clone()).ok_or(WorkbookError::NoSheets)?;
        let place = self.book.sheets().iter().position(|other| other.name == name).unwrap_or(0);
        let mut layout = self.layout(place);
        layout.percentages.sort_unstable();
        let mut cells = Cells::default();
        match &mut self.book {
            Book::Xlsx(book) => read_xlsx(book, &name, layout.waits_for_calculation, &mut cells)?,
            Book::Xlsb(book) => {
                let mut reader = book.worksheet_cells_reader(&name).map_err(of_xlsb)?;
                while let Some(cell) = reader.next_cell().map_err(of_xlsb)? {
                    let place = cell.get_position();
                    cells.add_lent(place, cell.get_value(), layout.shows_percent(place))?;
                }
            }
            Book::Xls(book) => add_range(&mut cells, &book.worksheet_range(&name).map_err(of_xls)?, &layout)?,
            Book::Ods(book) => add_range(&mut cells, &book.worksheet_range(&name).map_err(of_ods)?, &layout)?,
        }
        cells.lay_out(layout);
        cells.into_text()
    }

    /// The layout of a sheet. A sheet whose layout cannot be read has an empty layout.
    fn layout(&self, place: usize) -> SheetLayout {
        let file = || Cursor::new(self.bytes.clone());
        let mut layout = match &self.book {
            Book::Xlsx(_) => xlsx_sheet::layout(file(), place),
            Book::Xlsb(_) => xlsb_sheet::layout(file(), place),
            Book::Xls(_) => xls_sheet::layout(&self.bytes, place),
            Book::Ods(_) => ods_sheet::layout(file(), place),
        }
        .unwrap_or_default();
        if let Book::Xls(book) = &self.book {
            let merged = book.merge_cells_by_sheet_id(place).unwrap_or_default();
            layout.merged = merged.iter().map(|merged| Region { first: merged.start, last: merged.end }).collect();
        }
        layout
    }
}

impl Book {
    /// All sheets, also those without cells, such as charts.
    fn sheets(&self) -> &[calamine::Sheet] {
        match self {
            Self::Xlsx(book) => book.sheets_metadata(),
            Self::Xlsb(book) => book.sheets_metadata(),
            Self::Xls(book) => book.sheets_metadata(),
            Self::Ods(book) => book.sheets_metadata(),
        }
    }
}

fn add_range(cells: &mut Cells, range: &calamine::Range<Data>, layout: &SheetLayout) -> Result<(), WorkbookError> {
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        let at = (first_row + row as u32, first_column + column as u32);
        let words = layout.words.binary_search_by_key(&at, |(place, _)| *place).ok().and_then(|at| layout.words.get(at));
        match words {
            Some((_, words)) => cells.add(at, Data::String(words.clone()), false)?,
            None => cells.add(at, value.clone(), layout.shows_percent(at))?,
        }
    }
    Ok(())
}

/// How the cells of a style of an `.xlsx` are shown.
#[derive(Default)]
struct Look {
    shows_percent: bool,
    /// The number format, if it shows some numbers as words.
    words: Option<String>,
    is_struck_through: bool,
}

impl Look {
    fn of(style: &calamine::Style) -> Self {
        let format = style.number_format.as_ref().map(|format| format.format_code.as_str());
        Self {
            shows_percent: format.is_some_and(layout::shows_percent),
            words: format.filter(|format| number_format::shows_words(format)).map(Into::into),
            is_struck_through: style.font.as_ref().is_some_and(|font| font.strikethrough),
        }
    }

    /// Adds a cell as it is shown. What is struck through is named, because people strike through what no longer counts.
    fn add(&self, cells: &mut Cells, place: (u32, u32), value: &DataRef<'_>) -> Result<(), WorkbookError> {
        let number = match value {
            DataRef::Float(number) => Some(*number),
            DataRef::Int(number) => Some(*number as f64),
            _ => None,
        };
        let words = self.words.as_ref().zip(number).and_then(|(format, number)| number_format::words_shown(format, number));
        if !self.is_struck_through && words.is_none() {
            return cells.add_lent(place, value, self.shows_percent);
        }
        let struck = if self.is_struck_through { STRUCK_THROUGH } else { "" };
        match (words, Data::from(value.clone())) {
            (Some(words), _) => cells.add(place, Data::String(words + struck), false),
            (None, value @ (Data::Empty | Data::Error(_) | Data::DateTime(_))) => cells.add(place, value, false),
            (None, value) => cells.add(place, Data::String(value.to_string() + struck), false),
        }
    }
}

/// What stands behind the text of a cell that is struck through.
const STRUCK_THROUGH: &str = " (struck through)";

/// Reads a sheet of an `.xlsx`. A formula that no program has worked out yet has no value; or its value is 0, while the workbook
/// waits for the working out of its formulas.
fn read_xlsx(book: &mut Xlsx<Bytes>, name: &str, waits: bool, cells: &mut Cells) -> Result<(), WorkbookError> {
    let mut reader = book.worksheet_cells_reader(name).map_err(of_xlsx)?;
    let looks: Vec<Look> = reader.styles().iter().map(Look::of).collect();
    let plain = Look::default();
    let look = |style: usize| looks.get(style).unwrap_or(&plain);
    let mut has_empty = false;
    let mut zeros = Vec::new();
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(of_xlsx)? {
        let place = cell.get_position();
        has_empty |= *cell.get_value() == DataRef::Empty;
        if waits && *cell.get_value() == DataRef::Float(0.0) {
            zeros.push((place, style));
        } else {
            look(style).add(cells, place, cell.get_value())?;
        }
    }
    drop(reader);
    // Both readers go through the cells in the order of the file.
    let mut zeros = zeros.into_iter().peekable();
    if has_empty || zeros.peek().is_some() {
        let mut formulas = book.worksheet_cells_reader(name).map_err(of_xlsx)?;
        while let Some(cell) = formulas.next_cell_with_formula_metadata().map_err(of_xlsx)? {
            let zero = zeros.next_if(|(place, _)| *place == cell.pos);
            if cell.formula.is_some() && (cell.value == DataRef::Empty || zero.is_some()) {
                cells.add(cell.pos, Data::String(NOT_WORKED_OUT.into()), false)?;
            } else if let Some((place, style)) = zero {
                look(style).add(cells, place, &DataRef::Float(0.0))?;
            }
        }
    }
    Ok(())
}

fn of_xlsx(error: XlsxError) -> WorkbookError {
    if matches!(error, XlsxError::Password) { WorkbookError::Protected } else { WorkbookError::Damaged }
}

fn of_xlsb(error: XlsbError) -> WorkbookError {
    if matches!(error, XlsbError::Password) { WorkbookError::Protected } else { WorkbookError::Damaged }
}

fn of_xls(error: XlsError) -> WorkbookError {
    if matches!(error, XlsError::Password) { WorkbookError::Protected } else { WorkbookError::Damaged }
}

fn of_ods(error: OdsError) -> WorkbookError {
    if matches!(error, OdsError::Password) { WorkbookError::Protected } else { WorkbookError::Damaged }
}

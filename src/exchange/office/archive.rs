//! The kind of a file, and its unpacked size, from its bytes.

use std::io::{Read, copy, sink};

use zip::ZipArchive;

use super::{Bytes, WorkbookError};

/// The most bytes that a workbook may have when it is unpacked.
const MAX_UNPACKED: u64 = 300_000_000;
/// How many times deflate can make a part larger.
const MAX_RATIO: u64 = 1032;

/// The kinds of workbooks.
pub enum Kind {
    /// An archive of XML: `.xlsx` and `.xlsm`.
    Xlsx,
    /// An archive of binary parts: `.xlsb`.
    Xlsb,
    /// An OpenDocument spreadsheet.
    Ods,
    /// A container of Microsoft's, which holds an `.xls`, a protected `.xlsx`, or another document.
    Compound,
}

/// The kind of a workbook.
pub fn kind_of(file: Bytes) -> Result<Kind, WorkbookError> {
    let bytes = file.get_ref();
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Ok(Kind::Compound);
    }
    if !bytes.starts_with(b"PK") {
        return Err(WorkbookError::NotAWorkbook);
    }
    let mut archive = ZipArchive::new(file).map_err(|_| WorkbookError::Damaged)?;
    let mut is_one_encrypted = false;
    let mut large = Vec::new();
    let mut unpacked: u64 = 0;
    for place in 0..archive.len() {
        let part = archive.by_index_raw(place).map_err(|_| WorkbookError::Damaged)?;
        is_one_encrypted |= part.encrypted();
        unpacked = unpacked.saturating_add(part.size());
        if part.compressed_size().saturating_mul(MAX_RATIO) > MAX_UNPACKED {
            large.push(place);
        }
    }
    if is_one_encrypted {
        return Err(WorkbookError::Protected);
    }
    if unpacked > MAX_UNPACKED {
        return Err(WorkbookError::Packed);
    }
    // An archive can say that a part is smaller than it is.
    let mut left = MAX_UNPACKED;
    for place in large {
        let part = archive.by_index(place).map_err(|_| WorkbookError::Damaged)?;
        let read = copy(&mut part.take(left + 1), &mut sink()).map_err(|_| WorkbookError::Damaged)?;
        left = left.checked_sub(read).ok_or(WorkbookError::Packed)?;
    }
    let names: Vec<String> = archive.file_names().flatten().map(Into::into).collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let has_end = |end: &str| names.iter().any(|name| name.ends_with(end));
    if has("xl/workbook.bin") {
        Ok(Kind::Xlsb)
    } else if has("xl/workbook.xml") {
        Ok(Kind::Xlsx)
    } else if has("content.xml") {
        let mut kind = String::new();
        let is_read = archive.by_name("mimetype").is_ok_and(|part| part.take(100).read_to_string(&mut kind).is_ok());
        if is_read && kind.starts_with("application/vnd.oasis.opendocument.text") {
            return Err(WorkbookError::OtherDocument { kind: "a text document" });
        }
        Ok(Kind::Ods)
    } else if has("word/document.xml") {
        Err(WorkbookError::OtherDocument { kind: "a Word document" })
    } else if has("ppt/presentation.xml") {
        Err(WorkbookError::OtherDocument { kind: "a presentation" })
    } else if has_end("Index/Document.iwa") || has_end("index.xml") {
        Err(WorkbookError::OtherDocument { kind: "a document of Numbers or Pages" })
    } else if has("[Content_Types].xml") || names.iter().any(|name| name.starts_with("xl/")) {
        Err(WorkbookError::Damaged)
    } else {
        Err(WorkbookError::NotAWorkbook)
    }
}

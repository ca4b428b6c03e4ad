//! Whole numbers and texts in the binary parts of Microsoft's workbooks. Each is None where the bytes end too early.

/// A whole number of two bytes, at a place.
pub fn u16_at(bytes: &[u8], place: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(place..)?.first_chunk()?))
}

/// A whole number of four bytes, at a place.
pub fn u32_at(bytes: &[u8], place: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(place..)?.first_chunk()?))
}

/// A text with two bytes for each letter. Names and formats that are searched for have no letter of more bytes.
pub fn utf16(bytes: &[u8]) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    char::decode_utf16(pairs.iter().map(|pair| u16::from_le_bytes(*pair))).map(|c| c.unwrap_or('\u{FFFD}')).collect()
}

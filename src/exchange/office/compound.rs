//! The streams in a container of Microsoft's, in which an `.xls` is saved. calamine reads them too, and does not give access to them.

use super::binary::{u16_at, u32_at, utf16};

/// The first number that stands for no sector.
const FIRST_UNUSED: u32 = 0xFFFF_FFFA;
/// The length of an entry of the directory.
const ENTRY: usize = 128;

/// The bytes of the first of the streams that the file has.
pub fn stream(file: &[u8], names: [&str; 2]) -> Option<Vec<u8>> {
    let sectors = Sectors::of(file)?;
    let directory = sectors.chain(u32_at(file, 48)?);
    let entries = || directory.chunks_exact(ENTRY);
    let entry = names.iter().find_map(|name| {
        entries().find(|entry| {
            let length = usize::from(u16_at(entry, 64).unwrap_or(0)).saturating_sub(2);
            entry.get(..length).is_some_and(|text| utf16(text) == **name)
        })
    })?;
    let (first, length) = (u32_at(entry, 116)?, u32_at(entry, 120)? as usize);
    let mut bytes = if length >= u32_at(file, 56)? as usize {
        sectors.chain(first)
    } else {
        // Short streams share the stream of the first entry, the root.
        let shared = sectors.chain(u32_at(entries().next()?, 116)?);
        let next = sectors.chain(u32_at(file, 60)?);
        Sectors { bytes: &shared, size: 1 << u16_at(file, 32)?.min(16), next: numbers(&next).collect() }.chain(first)
    };
    bytes.truncate(length);
    Some(bytes)
}

/// The sectors of a file, and their order.
struct Sectors<'a> {
    /// The bytes, from the first sector on.
    bytes: &'a [u8],
    size: usize,
    next: Vec<u32>,
}

impl<'a> Sectors<'a> {
    fn of(file: &'a [u8]) -> Option<Self> {
        let size = 1 << u16_at(file, 30)?.min(16);
        let mut sectors = Self { bytes: file.get(size..)?, size, next: Vec::new() };
        // The header lists the first sectors of the table, and each sector of a further list ends with the number of the next.
        let mut table: Vec<u32> = numbers(file.get(76..512)?).collect();
        let mut further = u32_at(file, 68)?;
        while let Some(sector) = sectors.sector(further).filter(|_| table.len() * size < file.len()) {
            table.extend(numbers(sector));
            further = table.pop()?;
        }
        sectors.next = table.into_iter().filter_map(|sector| sectors.sector(sector)).flat_map(numbers).collect();
        Some(sectors)
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = (number as usize).checked_mul(self.size).filter(|_| number < FIRST_UNUSED)?;
        let end = start.saturating_add(self.size).min(self.bytes.len());
        self.bytes.get(start..end)
    }

    /// The bytes of a sector and all that follow it. A chain that is longer than the file goes round in a circle.
    fn chain(&self, first: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut number = first;
        while let Some(sector) = self.sector(number).filter(|_| bytes.len() <= self.bytes.len()) {
            bytes.extend_from_slice(sector);
            number = self.next.get(number as usize).copied().unwrap_or(u32::MAX);
        }
        bytes
    }
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.as_chunks::<4>().0.iter().map(|number| u32::from_le_bytes(*number))
}

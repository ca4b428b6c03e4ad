//! How an answer about a case is spelt, and that none was asked for, in sheets and in columns alike.

/// What a cell says of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelt {
    /// The work was sufficient.
    Yes,
    /// It was not.
    No,
    /// The question was not asked in that case.
    NotApplicable,
    /// Nothing.
    Blank,
    /// None of these, or either: a lone x ticks a box in one sheet, and fails the work in another.
    Unclear,
}

/// Reads cells, one after the other.
#[derive(Debug, Default)]
pub struct Spelling(String);

impl Spelling {
    /// What a cell says.
    pub fn of(&mut self, cell: &str) -> Spelt {
        match self.plain(cell) {
            "y" | "yes" | "1" | "1.0" | "true" | "sufficient" | "met" | "✓" | "✔" | "☑" | "✅" => Spelt::Yes,
            "n" | "no" | "0" | "0.0" | "false" | "insufficient" | "not sufficient" | "not met" | "unmet" | "✗" | "✘"
            | "❌" => Spelt::No,
            "" => Spelt::Blank,
            plain if is_not_asked(plain) => Spelt::NotApplicable,
            _ => Spelt::Unclear,
        }
    }

    /// Whether the cell read last begins with a digit, as `8`, `0.89` and `89%` do.
    pub fn is_number(&self) -> bool {
        self.0.as_bytes().first().is_some_and(u8::is_ascii_digit)
    }

    /// In lower case, with single spaces, and without marks that cannot be seen.
    pub fn plain(&mut self, cell: &str) -> &str {
        self.0.clear();
        let mut spaced = false;
        for c in cell.chars() {
            match c {
                // Joiners, marks of direction, the byte order mark, and what makes a tick a picture.
                '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FE0F}' => {}
                c if c.is_whitespace() => spaced = !self.0.is_empty(),
                c => {
                    if std::mem::take(&mut spaced) {
                        self.0.push(' ');
                    }
                    self.0.push(c.to_ascii_lowercase());
                }
            }
        }
        &self.0
    }
}

/// Whether what was made [plain](Spelling::plain) says that it was not asked.
pub fn is_not_asked(plain: &str) -> bool {
    matches!(plain, "-" | "–" | "—" | "n/a" | "na" | "n.a." | "n.a" | "n a" | "not applicable" | "not asked")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_as_people_spell_them() {
        for (spelt, cells) in [
            (Spelt::Yes, "y,Y,Yes, YES ,1,1.0,TRUE,True,Sufficient,met,✓,✔️,☑,✅,\u{200F}yes\u{200E},\u{a0}y"),
            (Spelt::No, "n,N,No,NO ,0,0.0,FALSE,insufficient,Not  sufficient,not met,Unmet,✗,✘,❌"),
            (Spelt::NotApplicable, "-, – ,—,n/a,N/A,NA,n.a.,Not applicable,NOT\u{a0}ASKED"),
            (Spelt::Blank, ", ,\u{a0},\u{200B}"),
            (Spelt::Unclear, "x,X,?,yes?,y/n,partly,2,10,0.5,#N/A,=TRUE(),t,nil,none,Y N,not,☒,yes.,да"),
        ] {
            for cell in cells.split(',') {
                assert_eq!(Spelling::default().of(cell), spelt, "{cell:?}");
            }
        }
    }
}

//! The months of dates.

use crate::frameworks::Month;

/// The month of a date, as people in Britain and spreadsheets write it: `9/3/2026`, `09.03.26`, `2026-03-09`, `9 March 2026`, `9-Mar-26`,
/// each with a time behind it or without.
pub fn month_of(text: &str) -> Option<Month> {
    let text = text.trim();
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let text = text.to_ascii_lowercase();
    // Behind a space or a T there can be a time.
    let date =
        text.split_once('t').filter(|(date, time)| date.len() == 10 && time.contains(':')).map_or(&*text, |(date, _)| date);
    let parts: Vec<&str> = date.split(|c: char| c.is_whitespace() || matches!(c, '/' | '.' | '-' | ',')).collect();
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let [first, second, third, rest @ ..] = parts.as_slice() else { return None };
    if !rest
        .iter()
        .all(|part| part.contains(':') || matches!(*part, "am" | "pm") || part.bytes().all(|b| b.is_ascii_digit()))
    {
        return None;
    }
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 2);
    // A year has two or four digits: `2.1.1` is a key question. A year long before every edition is read too, because it tells dates of
    // birth from dates of inspection.
    let year = |text: &str| text.parse::<u32>().ok().filter(|_| matches!(text.len(), 2 | 4));
    let (year, month, day) = match (number(first), number(second), year(third)) {
        (None, Some(month), _) => (year(first)?, month, number(third)?),
        (Some(day), Some(month), Some(year)) => (year, month, day),
        (Some(day), None, Some(year)) => (year, named_month(second)?, day),
        _ => return None,
    };
    let year = if year < 100 { 2000 + year } else { year };
    ((1..=12).contains(&month) && (1..=31).contains(&day) && (1900..2100).contains(&year)).then(|| Month::new(year, month))
}

/// The month that a name or its beginning names, from 1.
pub fn named_month(text: &str) -> Option<u32> {
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    (1..).zip(names).find(|(_, name)| text.starts_with(name)).map(|(month, _)| month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        for text in [
            "9/3/2026",
            "09/03/2026",
            "09.03.26",
            "2026-03-09",
            "2026-03-09T00:00:00",
            "2026-03-09 10:30",
            "9 March 2026",
            "9-Mar-26",
            "9 mar 2026 10:30:00",
        ] {
            assert_eq!(month_of(text), Some(Month::new(2026, 3)), "{text}");
        }
        for text in [
            "",
            "2.1.1",
            "yes",
            "12",
            "45/99/2026",
            "9 of 14",
            "1.2.3.4.5.6a",
            "2026",
            "March 2026",
            "1 2 3 four",
            "1.2.205",
        ] {
            assert_eq!(month_of(text), None, "{text}");
        }
    }
}

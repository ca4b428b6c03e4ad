//! Tables as spreadsheets write them, and texts that are no table.

use inspection_ratings::exchange::sheets::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Table, TableError, letters};

fn rows(text: &str) -> Vec<Vec<String>> {
    let table = Table::read(text).unwrap();
    (0..table.rows()).map(|row| table.row_cells(row).map(str::to_owned).collect()).collect()
}

#[test]
fn every_way_to_write_a_table_is_the_same_table() {
    let expected = [vec!["Case", "2.1.1, or so", "2.1.2"], vec!["1", "Y\nN", "say \"no\""], vec![], vec!["2", "", "é"]];
    for (name, text) in [
        ("commas", "Case,\"2.1.1, or so\",2.1.2\n1,\"Y\nN\",\"say \"\"no\"\"\"\n\n2,,é\n"),
        ("no line end", "Case,\"2.1.1, or so\",2.1.2\n1,\"Y\nN\",\"say \"\"no\"\"\"\n\n2,,é"),
        ("semicolons", "Case;2.1.1, or so;2.1.2\n1;\"Y\nN\";\"say \"\"no\"\"\"\n\n2;;é\n"),
        ("tabs", "Case\t2.1.1, or so\t2.1.2\n1\t\"Y\nN\"\t\"say \"\"no\"\"\"\n\n2\t\té\n"),
        ("Windows", "Case,\"2.1.1, or so\",2.1.2\r\n1,\"Y\nN\",\"say \"\"no\"\"\"\r\n\r\n2,,é\r\n"),
        ("old Macintosh", "Case,\"2.1.1, or so\",2.1.2\r1,\"Y\nN\",\"say \"\"no\"\"\"\r\r2,,é\r"),
        ("BOM", "\u{FEFF}Case,\"2.1.1, or so\",2.1.2\n1,\"Y\nN\",\"say \"\"no\"\"\"\n\n2,,é\n"),
        ("named by Excel", "sep=;\r\nCase;2.1.1, or so;2.1.2\n1;\"Y\nN\";\"say \"\"no\"\"\"\n\n2;;é\n"),
    ] {
        assert_eq!(rows(text), expected, "{name}");
    }
}

#[test]
fn what_divides_cells_is_found_by_looking() {
    let sheet = |lines: &[(&str, usize)]| lines.iter().map(|(line, times)| format!("{line}\n").repeat(*times)).collect();
    for (name, text, width) in [
        ("signs in quotation marks are texts", "\"a;b;c;d\",x\n\"e;f\",y\n".to_owned(), 2),
        ("an apostrophe is no quotation mark", sheet(&[("5';6;7,8", 3)]), 3),
        ("the sign that more lines have", sheet(&[("a;b", 3), ("a,b,c,d,e,f,g", 1)]), 2),
        ("of two that all lines have, the one they have more of", sheet(&[("a;b,c;d", 3)]), 3),
        ("a sheet that was copied, with many commas", sheet(&[("a, b, c\td", 4)]), 2),
        ("half of its lines are enough", sheet(&[("a, b, c\td", 2), ("a, b, c", 2)]), 2),
        ("a third is not", sheet(&[("a, b, c\td", 2), ("a, b, c", 4)]), 3),
        ("fifty lines are looked at", sheet(&[("a;b", 50), ("a,b,c,d", 100)]), 2),
        ("and not the next", sheet(&[("a", 50), ("a;b", 1)]), 1),
        ("a cell of many lines is in one", format!("\"{}\"\tb\n1\t2\n", "\n".repeat(60)), 2),
    ] {
        assert_eq!(Table::read(&text).unwrap().width(), width, "{name}");
    }
}

#[test]
fn texts_that_are_hardly_a_table_have_their_cells() {
    for (text, expected) in [
        ("", vec![]),
        ("\n\n", vec![vec![], vec![]]),
        (" ", vec![vec![" "]]),
        ("a", vec![vec!["a"]]),
        ("a,b\nc", vec![vec!["a", "b"], vec!["c"]]),
        (",\n", vec![vec!["", ""]]),
        ("\"\"", vec![vec![""]]),
        ("5\" tall,b", vec![vec!["5\" tall", "b"]]),
        ("a;5\" tall;b\n1;2;3", vec![vec!["a", "5\" tall", "b"], vec!["1", "2", "3"]]),
        ("a\t5\" tall\tb\n1,5\t2\t3", vec![vec!["a", "5\" tall", "b"], vec!["1,5", "2", "3"]]),
        ("\"a \"\"b\"\", c\";d\n1;2", vec![vec!["a \"b\", c", "d"], vec!["1", "2"]]),
        ("\"\"\"a\"\"\";d\n1;2", vec![vec!["\"a\"", "d"], vec!["1", "2"]]),
        ("\"a\"b,c", vec![vec!["ab", "c"]]),
        ("a\0b,\0", vec![vec!["a\0b", "\0"]]),
    ] {
        assert_eq!(rows(text), expected, "{text:?}");
    }
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_named() {
    for (text, row, column) in [("\"", 0, 0), ("a,b\n\nc,\"d\ne,f\n", 2, 1), ("a,\"b\"\"\n", 0, 1)] {
        assert_eq!(Table::read(text).unwrap_err(), TableError::OpenQuote { row, column }, "{text:?}");
    }
}

#[test]
fn every_limit_is_named_with_the_number_that_was_found() {
    let wide = ",".repeat(99_999);
    let deep = "a\n".repeat(MAX_ROWS + 1);
    let long = "a".repeat(MAX_BYTES + 1);
    for (text, code, sentence) in [
        (
            format!("a\n{wide}\n"),
            "too-many-columns",
            "row 2: a table must have at most 500 columns, and this row has 100000",
        ),
        (deep, "too-many-rows", "a table must have at most 100,000 rows, and this one has 100001"),
        (long, "too-long", "the text is 21 MB; the limit is 20 MB"),
        ("a,b\n1,\"Y".into(), "open-quote", "row 2, column B: a quotation mark is opened here, and must be closed"),
    ] {
        let error = Table::read(&text).unwrap_err();
        assert_eq!((error.code(), error.to_string().as_str()), (code, sentence));
    }
    assert_eq!(Table::read(&"a".repeat(MAX_BYTES)).unwrap().width(), 1);
    assert_eq!(Table::read(&",".repeat(MAX_COLUMNS - 1)).unwrap().width(), MAX_COLUMNS);
    assert_eq!(Table::read(&"a\n".repeat(MAX_ROWS)).unwrap().rows(), MAX_ROWS);
}

#[test]
fn columns_are_named_as_spreadsheets_name_them() {
    for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")] {
        assert_eq!(letters(column), name);
    }
}

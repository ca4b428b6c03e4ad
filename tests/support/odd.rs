//! What a hostile or careless page, file or person could give: odd texts, numbers and shapes.

use inspection_ratings::exchange::wire::Value;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Texts that programs have stumbled over: other digits, directions, names of JavaScript's own, markup, formulas.
const ODD: [&str; 36] = [
    "",
    " ",
    "\0",
    "\u{feff}",
    "\u{202e}72",
    "７２",
    "٧٢",
    "−5",
    "-0",
    "+",
    "1e2",
    "0x1F",
    "NaN",
    "Infinity",
    "null",
    "true",
    "72 %",
    "72,5",
    "1,200",
    "1.200",
    "99999999999999999999",
    "__proto__",
    "constructor",
    "toString",
    "length",
    "2.1.1",
    "2.1",
    "good",
    "yjs-2021",
    "and",
    "yes, of",
    "<img src=x onerror=alert(1)>",
    "=1+1",
    "\"",
    "\\u0041",
    "👨‍👩‍👧",
];

const NUMBERS: [f64; 16] = [
    0.0,
    -0.0,
    1.0,
    2.0,
    66.67,
    66.675,
    100.0,
    100.01,
    9_999.0,
    10_000.0,
    4_294_967_296.0,
    1e300,
    f64::MIN_POSITIVE,
    f64::NAN,
    f64::INFINITY,
    f64::NEG_INFINITY,
];

/// The names of the wire format's own fields, and of places.
const NAMES: [&str; 24] = [
    "version",
    "framework",
    "service",
    "answers",
    "discretion",
    "rating",
    "reason",
    "yes",
    "of",
    "percent",
    "notAsked",
    "notRated",
    "atLeast",
    "atMost",
    "judgedStep",
    "locked",
    "limit",
    "1.1",
    "2.1",
    "2.1.1",
    "2.1.2",
    "4.1",
    "V1",
    "V1.2",
];

/// A text with anything in it, also what no keyboard has.
pub fn odd_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => select(ODD.to_vec()).prop_map(String::from),
        2 => vec(select(ODD.to_vec()), 0..4).prop_map(|parts| parts.concat()),
        1 => any::<String>(),
        1 => (select(ODD.to_vec()), 100..2_000usize).prop_map(|(part, times)| part.repeat(times)),
    ]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![6 => select(NAMES.to_vec()).prop_map(String::from), 1 => odd_text()]
}

/// A value of any shape, some as deep as a page's script may nest them.
pub fn odd_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        select(NUMBERS.to_vec()).prop_map(Value::Number),
        any::<f64>().prop_map(Value::Number),
        odd_text().prop_map(Value::Text),
        name().prop_map(Value::Text),
        Just(Value::Other),
    ];
    leaf.prop_recursive(12, 60, 6, |inner| {
        let fields = vec((name(), inner.clone()), 0..6);
        let items =
            vec(inner, 0..6).prop_map(|items| (0..).zip(items).map(|(place, item): (u32, _)| (place.to_string(), item)));
        prop_oneof![fields.prop_map(Value::Object), items.prop_map(|items| Value::List(items.collect()))]
    })
}

/// One thing done to a value at some place in it.
#[derive(Clone, Debug)]
pub enum Spoil {
    Replace(Value),
    Rename(String),
    Add(String, Value),
    Drop,
    Double,
}

pub fn spoil() -> impl Strategy<Value = (Index, Spoil)> {
    let how = prop_oneof![
        3 => odd_value().prop_map(Spoil::Replace),
        2 => name().prop_map(Spoil::Rename),
        2 => (name(), odd_value()).prop_map(|(name, value)| Spoil::Add(name, value)),
        1 => Just(Spoil::Drop),
        1 => Just(Spoil::Double),
    ];
    (any::<Index>(), how)
}

/// A value with something done to it at one of its places, so that it is nearly as it should be.
pub fn spoiled(mut value: Value, at: Index, how: &Spoil) -> Value {
    let mut left = at.index(places(&value));
    spoil_at(&mut value, &mut left, how);
    value
}

fn fields_of(value: &Value) -> &[(String, Value)] {
    match value {
        Value::Object(fields) | Value::List(fields) => fields,
        _ => &[],
    }
}

fn places(value: &Value) -> usize {
    1 + fields_of(value).iter().map(|(_, field)| places(field)).sum::<usize>()
}

fn spoil_at(value: &mut Value, left: &mut usize, how: &Spoil) {
    if *left == 0 {
        *left = usize::MAX;
        return spoil_here(value, how);
    }
    *left -= 1;
    if let Value::Object(fields) | Value::List(fields) = value {
        for (_, field) in fields {
            if *left < usize::MAX / 2 {
                spoil_at(field, left, how);
            }
        }
    }
}

fn spoil_here(value: &mut Value, how: &Spoil) {
    match (how, value) {
        (Spoil::Replace(with), value) => *value = with.clone(),
        (how, Value::Object(fields) | Value::List(fields)) => match (how, fields.first().cloned()) {
            (Spoil::Rename(to), Some((_, value))) => fields[0] = (to.clone(), value),
            (Spoil::Drop, Some(_)) => drop(fields.remove(0)),
            (Spoil::Double, Some(field)) => fields.push(field),
            (Spoil::Add(name, value), _) => fields.push((name.clone(), value.clone())),
            _ => {}
        },
        _ => {}
    }
}

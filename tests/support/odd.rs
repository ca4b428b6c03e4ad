//! Odd input that a hostile or careless page, file or person could send: texts, numbers, and values of odd shapes.

use inspection_ratings::exchange::wire::Value;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Texts that programs have failed on: digits of other scripts, marks of direction, names that JavaScript gives a meaning, markup,
/// formulas.
const ODD_TEXTS: [&str; 36] = [
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

/// Numbers at and beyond the limits of percentages and case counts, and of floating point.
const ODD_NUMBERS: [f64; 16] = [
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

/// The names of fields in the wire format, and numbers of standards and key questions.
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

/// A text of any characters, including characters that no keyboard has.
pub fn odd_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => select(ODD_TEXTS.to_vec()).prop_map(String::from),
        2 => vec(select(ODD_TEXTS.to_vec()), 0..4).prop_map(|parts| parts.concat()),
        1 => any::<String>(),
        1 => (select(ODD_TEXTS.to_vec()), 100..2_000usize).prop_map(|(part, times)| part.repeat(times)),
    ]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![6 => select(NAMES.to_vec()).prop_map(String::from), 1 => odd_text()]
}

/// A value of any shape. Some values are as deeply nested as a page's script may nest a value.
pub fn odd_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        select(ODD_NUMBERS.to_vec()).prop_map(Value::Number),
        any::<f64>().prop_map(Value::Number),
        odd_text().prop_map(Value::Text),
        name().prop_map(Value::Text),
        Just(Value::Other),
    ];
    leaf.prop_recursive(12, 60, 6, |inner| {
        let fields = vec((name(), inner.clone()), 0..6);
        let items =
            vec(inner, 0..6).prop_map(|items| (0..).zip(items).map(|(index, item): (u32, _)| (index.to_string(), item)));
        prop_oneof![fields.prop_map(Value::Object), items.prop_map(|items| Value::List(items.collect()))]
    })
}

/// A damage to a value.
#[derive(Clone, Debug)]
pub enum Damage {
    /// A further value replaces the value.
    Replace(Value),
    /// The first field gets a further name.
    Rename(String),
    /// The value gets a further field.
    Add(String, Value),
    /// The first field is removed.
    Drop,
    /// The first field comes twice.
    Double,
}

/// A damage, and the place in a value where the damage is done.
pub fn spoil() -> impl Strategy<Value = (Index, Damage)> {
    let damage = prop_oneof![
        3 => odd_value().prop_map(Damage::Replace),
        2 => name().prop_map(Damage::Rename),
        2 => (name(), odd_value()).prop_map(|(name, value)| Damage::Add(name, value)),
        1 => Just(Damage::Drop),
        1 => Just(Damage::Double),
    ];
    (any::<Index>(), damage)
}

/// A value with a damage at one of its places. The rest of the value stays as given.
pub fn spoiled(mut value: Value, place: Index, damage: &Damage) -> Value {
    let mut places_left = place.index(places(&value));
    spoil_at(&mut value, &mut places_left, damage);
    value
}

fn fields_of(value: &Value) -> &[(String, Value)] {
    match value {
        Value::Object(fields) | Value::List(fields) => fields,
        _ => &[],
    }
}

/// The number of values that a value consists of: itself, and the values of its fields at any depth.
fn places(value: &Value) -> usize {
    1 + fields_of(value).iter().map(|(_, field)| places(field)).sum::<usize>()
}

/// Counts the places down to 0, and damages the value there. The count is then out of reach, because only one place is damaged.
fn spoil_at(value: &mut Value, places_left: &mut usize, damage: &Damage) {
    if *places_left == 0 {
        *places_left = usize::MAX;
        return spoil_here(value, damage);
    }
    *places_left -= 1;
    if let Value::Object(fields) | Value::List(fields) = value {
        for (_, field) in fields {
            if *places_left < usize::MAX / 2 {
                spoil_at(field, places_left, damage);
            }
        }
    }
}

fn spoil_here(value: &mut Value, damage: &Damage) {
    match (damage, value) {
        (Damage::Replace(replacement), value) => *value = replacement.clone(),
        (damage, Value::Object(fields) | Value::List(fields)) => match (damage, fields.first().cloned()) {
            (Damage::Rename(name), Some((_, value))) => fields[0] = (name.clone(), value),
            (Damage::Drop, Some(_)) => drop(fields.remove(0)),
            (Damage::Double, Some(field)) => fields.push(field),
            (Damage::Add(name, value), _) => fields.push((name.clone(), value.clone())),
            _ => {}
        },
        _ => {}
    }
}

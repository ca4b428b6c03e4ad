//! Splits a program in two: one that starts, and one that is fetched when it is first needed.
//!
//! What is fetched later are some functions, the gates, and what only they call. The first program calls the gates
//! through its table of functions, where the second puts them: in the place that one has there already, where its address is
//! taken, or at the end. Everything else the second takes from the first, its memory too.
//! Until the second is there, its places in the table are empty: a call would be a fault, so the program must wait to make one.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};
use id_arena::Id;
use walrus::ir::{
    Call, CallIndirect, Const, Instr, InstrSeq, RefFunc, Value, Visitor, VisitorMut, dfs_in_order, dfs_pre_order_mut,
};
use walrus::passes::gc;
use walrus::{
    ConstExpr, Data, Element, ElementItems, ElementKind, ExportItem, Function, FunctionId, FunctionKind, Global, GlobalKind,
    ImportedFunction, Module, ModuleElements, ModuleExports, ModuleImports, Table, TableId,
};

/// What the second program imports from.
const FIRST: &str = "_";

/// The two programs. `gates` are the paths of the functions that the second begins with.
///
/// # Errors
/// Not a program with names, a gate that is not in it, or one that can be reached other than by a call, or has two places in the
/// table.
pub fn split(wasm: &[u8], gates: &[String]) -> Result<(Vec<u8>, Vec<u8>)> {
    // Read twice: what has one place in the first has the same in the second.
    let mut first = Module::from_buffer(wasm)?;
    let mut second = Module::from_buffer(wasm)?;
    let parts = Parts::of(&first, gates)?;
    make_second(&mut second, &parts)?;
    let shared = second.imports.iter().map(|import| import.name.clone()).collect();
    let names = make_first(&mut first, &parts, &shared)?;
    for import in second.imports.iter_mut() {
        import.name.clone_from(&names[&import.name]);
    }
    Ok((first.emit_wasm(), second.emit_wasm()))
}

/// What is in the second program, by the functions' places in the whole.
struct Parts {
    /// The functions that the first program calls, each with its place in the table.
    gates: BTreeMap<usize, u32>,
    /// How many of them have their place at the end, for they had none.
    added: u32,
    /// Those, and what only they call.
    moved: BTreeSet<usize>,
}

impl Parts {
    fn of(module: &Module, paths: &[String]) -> Result<Self> {
        let mut gates = Vec::new();
        for path in paths {
            let is_it = |name: &str| name.strip_prefix(path.as_str()).is_some_and(|rest| rest.starts_with("::h"));
            let gate = module.funcs.iter().find(|function| function.name.as_deref().is_some_and(is_it));
            gates.push(
                gate.with_context(|| format!("{path} is no function, or is inlined: #[inline(never)] keeps it one"))?.id(),
            );
        }
        let table = module.tables.get(module.tables.main_function_table()?.context("there is no table of functions")?);
        let mut roots: Vec<_> = module.start.into_iter().collect();
        for export in module.exports.iter() {
            if let ExportItem::Function(id) = export.item {
                roots.push(id);
            }
        }
        let mut places = BTreeMap::new();
        for element in module.elements.iter() {
            let (start, functions) = placed(element)?;
            for (place, id) in (start..).zip(functions) {
                if !gates.contains(id) {
                    roots.push(*id);
                } else if places.insert(id.index(), place).is_some() {
                    bail!("{:?} has two places in the table", module.funcs.get(*id).name);
                }
            }
        }
        let (end, mut added) = (u32::try_from(table.initial)?, 0);
        for gate in &gates {
            ensure!(!roots.contains(gate), "{:?} is reached other than by a call", module.funcs.get(*gate).name);
            places.entry(gate.index()).or_insert_with(|| {
                added += 1;
                end + added - 1
            });
        }
        let kept = reached(module, roots, &places.keys().copied().collect());
        let moved = reached(module, gates, &kept);
        Ok(Self { gates: places, added, moved })
    }
}

/// The functions that an element puts into the table, and the place of the first.
fn placed(element: &Element) -> Result<(u32, &[FunctionId])> {
    match (&element.kind, &element.items) {
        (ElementKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. }, ElementItems::Functions(functions)) => {
            Ok(((*start).try_into()?, functions))
        }
        _ => bail!("the table is not filled with functions from a number on"),
    }
}

/// Puts functions into the table, from a place on.
fn put(module: &mut Module, table: TableId, start: u32, functions: Vec<FunctionId>) -> Result<()> {
    let offset = ConstExpr::Value(Value::I32(start.try_into()?));
    let element = module.elements.add(ElementKind::Active { table, offset }, ElementItems::Functions(functions));
    module.tables.get_mut(table).elem_segments.insert(element);
    Ok(())
}

/// The functions that are defined here and reached by calls from some of them, without passing through those that are `barred`.
fn reached(module: &Module, mut from: Vec<FunctionId>, barred: &BTreeSet<usize>) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    while let Some(id) = from.pop() {
        let FunctionKind::Local(function) = &module.funcs.get(id).kind else { continue };
        if barred.contains(&id.index()) || !found.insert(id.index()) {
            continue;
        }
        let mut calls = Calls(&mut from);
        dfs_in_order(&mut calls, function, function.entry_block());
    }
    found
}

/// Collects the functions that a function names.
struct Calls<'a>(&'a mut Vec<FunctionId>);

impl<'instr> Visitor<'instr> for Calls<'_> {
    fn visit_call(&mut self, call: &Call) {
        self.0.push(call.func);
    }

    fn visit_ref_func(&mut self, reference: &RefFunc) {
        self.0.push(reference.func);
    }
}

/// Makes the whole program the second: all but what is moved comes from the first.
fn make_second(module: &mut Module, Parts { gates, added, moved }: &Parts) -> Result<()> {
    let table = module.tables.main_function_table()?.context("there is no table of functions")?;
    module.start = None;
    module.exports = ModuleExports::default();
    module.imports = ModuleImports::default();
    module.elements = ModuleElements::default();
    for id in module.data.iter().map(Data::id).collect::<Vec<_>>() {
        module.data.delete(id);
    }
    for memory in module.memories.iter_mut() {
        memory.data_segments.clear();
        memory.import = Some(module.imports.add(FIRST, &name("m", memory.id()), memory.id()));
    }
    for table in module.tables.iter_mut() {
        table.elem_segments.clear();
        table.import = Some(module.imports.add(FIRST, &name("t", table.id()), table.id()));
    }
    for id in module.globals.iter().map(Global::id).collect::<Vec<_>>() {
        let import = module.imports.add(FIRST, &name("g", id), id);
        module.globals.get_mut(id).kind = GlobalKind::Import(import);
    }
    for function in module.funcs.iter_mut().filter(|function| !moved.contains(&function.id().index())) {
        let import = module.imports.add(FIRST, &name("f", function.id()), function.id());
        function.kind = FunctionKind::Import(ImportedFunction { import, ty: function.ty() });
    }
    let of_gate = |id: FunctionId| gates.get(&id.index()).map(|place| (*place, id));
    for (place, gate) in module.funcs.iter().map(Function::id).filter_map(of_gate).collect::<Vec<_>>() {
        put(module, table, place, vec![gate])?;
    }
    grow(module.tables.get_mut(table), *added);
    gc::run(module);
    Ok(())
}

/// Makes the whole program the first: it calls the gates through their places in its table, and exports what is `shared`. Gives
/// what it calls each of that.
fn make_first(
    module: &mut Module,
    Parts { gates, added, moved }: &Parts,
    shared: &BTreeSet<String>,
) -> Result<BTreeMap<String, String>> {
    let table = module.tables.main_function_table()?.context("there is no table of functions")?;
    let mut calls = ThroughTable(BTreeMap::new());
    for function in module.funcs.iter() {
        let Some(place) = gates.get(&function.id().index()) else { continue };
        let call = CallIndirect { ty: function.ty(), table };
        calls.0.insert(function.id(), (Const { value: Value::I32((*place).try_into()?) }, call));
    }
    grow(module.tables.get_mut(table), *added);
    leave_empty(module, table, gates)?;
    for (id, function) in module.funcs.iter_local_mut() {
        if !moved.contains(&id.index()) {
            let entry = function.entry_block();
            dfs_pre_order_mut(&mut calls, function, entry);
        }
    }
    let memories = module.memories.iter().map(|memory| (name("m", memory.id()), ExportItem::from(memory.id())));
    let tables = module.tables.iter().map(|table| (name("t", table.id()), table.id().into()));
    let globals = module.globals.iter().map(|global| (name("g", global.id()), global.id().into()));
    // By their paths, as the program that ships has them: numbers and places that go up together compress best.
    let mut functions: Vec<_> = module.funcs.iter().collect();
    functions.sort_by(|one, other| one.name.cmp(&other.name));
    let functions = functions.into_iter().map(|function| (name("f", function.id()), function.id().into()));
    let all = memories.chain(tables).chain(globals).chain(functions).filter(|(name, _)| shared.contains(name));
    let mut names = BTreeMap::new();
    for (number, (name, item)) in all.enumerate() {
        let short = format!("{number:02x}");
        module.exports.add(&short, item);
        names.insert(name, short);
    }
    gc::run(module);
    Ok(names)
}

/// Takes the gates that are in the table out of it.
fn leave_empty(module: &mut Module, table: TableId, gates: &BTreeMap<usize, u32>) -> Result<()> {
    for id in module.elements.iter().map(Element::id).collect::<Vec<_>>() {
        let (mut start, functions) = placed(module.elements.get(id))?;
        let runs = functions.split(|function| gates.contains_key(&function.index()));
        let runs: Vec<_> = runs.map(<[FunctionId]>::to_vec).collect();
        module.elements.delete(id);
        module.tables.get_mut(table).elem_segments.remove(&id);
        for run in runs {
            let next = start + u32::try_from(run.len())? + 1;
            if !run.is_empty() {
                put(module, table, start, run)?;
            }
            start = next;
        }
    }
    Ok(())
}

/// Calls gates through the table, each by its place there.
struct ThroughTable(BTreeMap<FunctionId, (Const, CallIndirect)>);

impl VisitorMut for ThroughTable {
    fn start_instr_seq_mut(&mut self, seq: &mut InstrSeq) {
        let instrs = std::mem::take(&mut seq.instrs).into_iter();
        let through = |(instr, location)| match &instr {
            Instr::Call(call) if let Some((place, call)) = self.0.get(&call.func) => {
                vec![(place.clone().into(), location), (call.clone().into(), location)]
            }
            _ => vec![(instr, location)],
        };
        seq.instrs = instrs.flat_map(through).collect();
    }
}

fn grow(table: &mut Table, by: u32) {
    table.initial += u64::from(by);
    table.maximum = table.maximum.map(|_| table.initial);
}

/// What tells something from all else that the two programs may share, until what they do share is numbered.
fn name<T>(kind: &str, id: Id<T>) -> String {
    format!("{kind}{}", id.index())
}

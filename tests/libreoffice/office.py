"""Fills in workbooks as a person would, in LibreOffice, and says what they come to.

    python3 tests/libreoffice/office.py JOBS
    python3 tests/libreoffice/office.py --table FILE

The second prints, as JSON, the rows of a table of CSV whose second cell is no text for LibreOffice.
JOBS is a file of JSON: a list of {"file": …, "cells": …, "inspections": [[{"column": …, "number": …, "value": …}, …], …],
"sessions": [[{"do": …, "at": [column, number], …}, …], …]}. An input has its column by its name below and a number of the framework;
"cells" asks which cells can be changed, which takes a while. A workbook is read as it was opened, once it is calculated anew, then
once for each inspection, its inputs replaced by those given, then after each step of each session, which starts with empty cells.
What is read is printed as JSON: a list of {"opened": …, "calculated": …, "open": […], "found": […], "sessions": [[…], …]}.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import suppress

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.sheet.FillDirection import TO_BOTTOM
from com.sun.star.uno import Exception as OfficeException

# The columns that are filled in, by heading, and those that are read, by place.
INPUTS = {"Cases yes": "yes", "of cases": "of", "or % yes": "percent", "or not asked": "notAsked", "or a rating": "rating",
          "Rating set": "discretion", "Reason": "reason"}
RESULTS = {8: "calculated", 7: "percent", 11: "rating", 12: "points", 13: "note"}
HEADINGS, FIRST = 6, 7
# The number formats that make a date, a time or a truth of a number.
DATE, TIME, LOGICAL = 2, 4, 1024
# The type of a formula whose result is a text.
STRING = 2


def connect(pipe, office):
    """The desktop of an office that is starting, and what gives commands as its menus do."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            services = ["com.sun.star.frame.Desktop", "com.sun.star.frame.DispatchHelper"]
            return [context.ServiceManager.createInstanceWithContext(service, context) for service in services]
        except NoConnectException:
            if office.poll() is not None:
                sys.exit(f"LibreOffice has ended with {office.returncode}")
            time.sleep(0.1)
    sys.exit("LibreOffice does not answer")


def properties(**values):
    """Values as the office takes them."""
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


class Workbook:
    """An open workbook, by numbers and headings."""

    def __init__(self, desktop, menus, path):
        self.menus = menus
        self.document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, properties(Hidden=True))
        sheets = self.document.Sheets
        # Behind the figures there can be a comparison with others.
        self.figures, self.rules, self.working = (sheets.getByIndex(i % sheets.Count) for i in (0, -2, -1))
        self.comparison = sheets.getByName("Comparison") if sheets.hasByName("Comparison") else None
        cursor = self.figures.createCursor()
        cursor.gotoEndOfUsedArea(False)
        self.last = cursor.RangeAddress.EndRow
        table = self.figures.getCellRangeByPosition(0, 0, 13, self.last).getDataArray()
        # A heading of a domain stands in the column of numbers, but has no rating.
        self.rows = {row[0]: at for at, row in enumerate(table) if at >= FIRST and row[1]}
        # The office works out blank results when they are first looked at, unless it is not to calculate any more.
        if self.comparison:
            self.compared()
        columns = {heading: at for at, heading in enumerate(table[HEADINGS])}
        self.columns = {name: columns[heading] for heading, name in INPUTS.items()}
        self.filled = []
        # Otherwise each of the figures typed in would be followed by its own calculation.
        self.document.enableAutomaticCalculation(False)

    def fill(self, inputs):
        for cell in self.filled:
            cell.setFormula("")
        self.filled = []
        for place in inputs:
            cell = self.figures.getCellByPosition(self.columns[place["column"]], self.rows[place["number"]])
            if place["column"] == "percent" and str(place["value"]).endswith("%"):
                # As typed: it becomes the number that the office takes it for.
                cell.setFormula(place["value"])
            elif isinstance(place["value"], str):
                cell.setString(place["value"])
            else:
                cell.setValue(place["value"])
            self.filled.append(cell)
        self.document.calculate()

    def at(self, place, rows=1):
        """The cells of a column, from the row of a number down."""
        column, number = place
        row = self.rows[number]
        return self.figures.getCellRangeByPosition(self.columns[column], row, self.columns[column], row + rows - 1)

    def command(self, name, **values):
        self.menus.executeDispatch(self.document.CurrentController.Frame, f".uno:{name}", "", 0, properties(**values))

    def select(self, cells):
        self.document.CurrentController.select(cells)

    def step(self, step):
        """Does what a person does with the mouse, the keyboard or a menu."""
        do, at = step["do"], self.at(step["at"], step.get("rows", 1))
        to = self.at(step["to"]) if "to" in step else None
        if do == "type":
            at.getCellByPosition(0, 0).setFormula(step["text"])
        elif do == "cut":
            self.select(at)
            self.command("Cut")
            self.select(to)
            self.command("Paste")
        elif do == "copy":
            self.select(at)
            self.command("Copy")
            self.select(to)
            self.command("Paste")
        elif do in ("values", "formats", "across"):
            self.select(at)
            self.command("Copy")
            self.select(to)
            flags = {"values": "SVD", "formats": "T", "across": "SVD"}[do]
            self.command("InsertContents", Flags=flags, FormulaCommand=0, SkipEmptyCells=False, Transpose=do == "across",
                         AsLink=False, MoveMode=4)
        elif do == "drag":
            self.figures.moveRange(to.getCellByPosition(0, 0).CellAddress, at.RangeAddress)
        elif do == "fill":
            at.fillAuto(TO_BOTTOM, 1)
        elif do == "sort":
            at.sort(properties(ContainsHeader=False))
        elif do == "delete":
            self.select(at)
            self.command("ClearContents")
        else:
            self.select(at)
            # Undo, Redo, InsertRowsBefore, InsertRowsAfter, DeleteRows, InsertColumnsBefore, DeleteColumns
            self.command(do)
        self.document.calculate()

    def inputs(self):
        """The places of the cells to fill in, with the name of the column and the number of each."""
        return {(column, row): (name, number) for number, row in self.rows.items() for name, column in self.columns.items()
                if not self.figures.getCellByPosition(column, row).CellProtection.IsLocked}

    def filled_cells(self):
        """The cells to fill in that are not empty, by the name of the column and the number."""
        texts = self.figures.getCellRangeByPosition(0, 0, 13, self.last).getFormulaArray()
        return {names: self.figures.getCellByPosition(column, row)
                for (column, row), names in self.fillable.items() if texts[row][column] != ""}

    def content(self, cell):
        kind = self.document.NumberFormats.getByKey(cell.NumberFormat).Type
        if cell.getError():
            return {"other": "error"}
        if cell.Type.value == "TEXT" or (cell.Type.value == "FORMULA" and cell.FormulaResultType2 == STRING):
            return {"text": cell.getString()}
        if kind & (DATE | TIME | LOGICAL):
            return {"other": "date, time or truth"}
        return {"number": cell.getValue()}

    def session(self, steps):
        for cell in self.filled_cells().values():
            cell.clearContents(1 | 2 | 4 | 16)
        found = []
        for step in steps:
            refused = False
            try:
                self.step(step)
            except OfficeException:
                refused = True
            cells = [[*names, self.content(cell)] for names, cell in self.filled_cells().items()]
            found.append({"refused": refused, "cells": cells, "shown": self.read()})
        return found

    def read(self):
        table = self.figures.getCellRangeByPosition(0, 0, 13, self.last).getDataArray()
        working = self.working.getCellRangeByPosition(0, 0, 8, self.last).getDataArray()
        return {
            "score": int(table[1][11]),
            "max": table[1][12],
            "overall": table[2][11],
            "possible": str(table[3][11]).removesuffix(".0"),
            "sums": [int(working[row][2]) for row in (2, 3, 4)],
            "places": {number: self.place(table[at]) for number, at in self.rows.items()},
            "comparison": self.compared() if self.comparison else None,
        }

    def compared(self):
        """The cells of the comparison: of the score, of the overall rating, and of each number."""
        table = self.comparison.getCellRangeByPosition(0, 0, 9, self.last).getDataArray()
        rows = {"score": 2, "overall": 3, **self.rows}
        return {name: [int(cell) if isinstance(cell, float) else cell for cell in table[at][2:]] for name, at in rows.items()}

    def place(self, row):
        read = {name: row[column] for column, name in RESULTS.items()}
        return {name: int(value) if isinstance(value, float) else value for name, value in read.items()}

    def open_cells(self):
        """The cells that can be changed, as a column's name and a number; nothing if a sheet is not protected."""
        sheets = [self.figures, self.rules, self.working]
        if not all(sheet.isProtected() for sheet in sheets):
            return []
        numbers = {at: number for number, at in self.rows.items()}
        names = {at: name for name, at in self.columns.items()}
        found = []
        for sheet in sheets:
            # The office knows ranges of cells of one format. To ask each cell alone would take seconds.
            formats = sheet.getCellFormatRanges()
            for cells in map(formats.getByIndex, range(formats.Count)):
                if not cells.CellProtection.IsLocked:
                    area = cells.RangeAddress
                    found.extend(f"{names.get(column, column)} {numbers.get(row, row)}"
                                 for row in range(area.StartRow, area.EndRow + 1)
                                 for column in range(area.StartColumn, area.EndColumn + 1))
        return found


def run(job, desktop, menus):
    workbook = Workbook(desktop, menus, job["file"])
    opened = workbook.read()
    workbook.document.calculateAll()
    said = {"opened": opened, "calculated": workbook.read(), "open": workbook.open_cells() if job["cells"] else [],
            "found": [], "sessions": []}
    for inspection in job["inspections"]:
        workbook.fill(inspection)
        said["found"].append(workbook.read())
    if job["sessions"]:
        workbook.fill([])
        workbook.fillable = workbook.inputs()
        said["sessions"] = [workbook.session(steps) for steps in job["sessions"]]
    workbook.document.close(True)
    return said


def live_rows(desktop, path):
    """The rows of a table, from 0, whose second cell is no text for the office."""
    # Commas, quotation marks, UTF-8, from the first row, all columns as the office recognises them, also in quoted cells.
    options = properties(Hidden=True, FilterName="Text - txt - csv (StarCalc)", FilterOptions="44,34,76,1,,0,false,true,false")
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, options)
    sheet = document.Sheets.getByIndex(0)
    # Values are 1, dates and times 2, formulas 16.
    found = sheet.getCellRangeByName("B1:B1048576").queryContentCells(1 | 2 | 16)
    rows = [row for area in found.RangeAddresses for row in range(area.StartRow, area.EndRow + 1)]
    document.close(True)
    return rows


def delete_locks(files):
    """Deletes the locks of files, because an office that was killed leaves its locks, and no other office opens a locked file."""
    for file in files:
        folder, name = os.path.split(file)
        with suppress(FileNotFoundError):
            os.remove(os.path.join(folder, f".~lock.{name}#"))


def main(path, is_table):
    with open(path) as file:
        jobs = [] if is_table else json.load(file)
    delete_locks([path] if is_table else [job["file"] for job in jobs])
    pipe = f"inspection-ratings-{os.getpid()}"
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--nologo",
             f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            desktop, menus = connect(pipe, office)
            said = live_rows(desktop, path) if is_table else [run(job, desktop, menus) for job in jobs]
            json.dump(said, sys.stdout)
            try:
                desktop.terminate()
            except Exception:
                pass
            office.wait(30)
        finally:
            if office.poll() is None:
                office.kill()


main(sys.argv[-1], sys.argv[1] == "--table")

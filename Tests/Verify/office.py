"""LibreOffice, driven through its own interface (python3-uno)."""

import os
import shutil
import subprocess
import tempfile
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue

FORMATS = (
    "CharFontName", "CharFontNameComplex", "CharHeight", "CharHeightComplex", "CharWeight", "CharWeightComplex",
    "HoriJustify", "IsTextWrapped", "NumberFormat", "ParaIndent", "VertJustify")


def _property(name, value):
    result = PropertyValue()
    result.Name, result.Value = name, value
    return result


class Office:
    """One LibreOffice with a profile and a fontconfig of its own."""

    def __init__(self, fontconfig):
        self.folder = tempfile.mkdtemp(prefix="sujarit-office-")
        pipe = "sujarit" + uuid.uuid4().hex
        self.process = subprocess.Popen(
            ["soffice", "-env:UserInstallation=file://" + self.folder, "--headless", "--norestore", "--nologo",
             f"--accept=pipe,name={pipe};urp;"],
            env={**os.environ, "FONTCONFIG_FILE": fontconfig, "SAL_USE_VCLPLUGIN": "svp"},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        context = uno.getComponentContext()
        resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
        for _ in range(240):
            try:
                remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                if self.process.poll() not in (None, 0, 81):
                    raise RuntimeError(f"soffice ended with {self.process.returncode}")
                time.sleep(0.25)
        else:
            raise RuntimeError("soffice does not answer")
        self.desktop = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)

    def close(self):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def open(self, path):
        url = uno.systemPathToFileUrl(os.path.abspath(path))
        return self.desktop.loadComponentFromURL(url, "_blank", 0, (_property("Hidden", True),))

    def save(self, document, path, kind):
        filters = {"pdf": "calc_pdf_Export", "xlsx": "Calc MS Excel 2007 XML"}
        url = uno.systemPathToFileUrl(os.path.abspath(path))
        document.storeToURL(url, (_property("FilterName", filters[kind]), _property("Overwrite", True)))


def clipped(document, book):
    """Cells whose text needs more height than their rows have, and numbers that do not fit their width.

    Each cell's text is put into a cell of its own on a scratch sheet, in a column as wide as the cell or the merged
    cells, and LibreOffice is asked for that row's optimal height. `document` is changed; close it without saving.
    """
    document.lockControllers()
    sheets = document.Sheets
    sheets.insertNewByName("scratch", sheets.Count)
    scratch = sheets.getByName("scratch")
    columns, placed = {}, []
    for name, items in book.items.items():
        sheet = sheets.getByName(name)
        # Rows that are folded away must hold their texts when they are unfolded.
        last = max((item.last_row for item in items), default=1)
        sheet.getCellRangeByPosition(0, 0, 0, last - 1).Rows.IsVisible = True
        for item in items:
            area = sheet.getCellRangeByPosition(
                item.column - 1, item.row - 1, item.last_column - 1, item.last_row - 1)
            size, source = area.Size, sheet.getCellByPosition(item.column - 1, item.row - 1)
            if size.Width not in columns:
                columns[size.Width] = len(columns)
                scratch.Columns.getByIndex(columns[size.Width]).Width = size.Width
            target = scratch.getCellByPosition(columns[size.Width], len(placed))
            target.setPropertyValues(FORMATS, source.getPropertyValues(FORMATS))
            if isinstance(item.value, str):
                target.String = source.String
            else:
                target.Value = source.Value
            placed.append((item, size.Height, source))
    if not placed:
        return
    rows = scratch.getCellRangeByPosition(0, 0, 0, len(placed) - 1).Rows
    rows.OptimalHeight = True
    for index, (item, height, source) in enumerate(placed):
        needed = rows.getByIndex(index).Height
        # In hundredths of a millimetre. LibreOffice counts an empty margin of 0.35 mm below the text.
        if needed > height + 35:
            yield f"{item.place}: {height / 35.28:.1f} pt high, its text needs {needed / 35.28:.1f} pt"

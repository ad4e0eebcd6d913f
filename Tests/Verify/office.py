"""LibreOffice, driven through its own interface (python3-uno)."""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue



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

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

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

    @contextlib.contextmanager
    def opened(self, path):
        """A document, closed at the end without saving."""
        url = uno.systemPathToFileUrl(os.path.abspath(path))
        document = self.desktop.loadComponentFromURL(url, "_blank", 0, (_property("Hidden", True),))
        if document is None:
            raise RuntimeError(f"LibreOffice does not open {path}")
        try:
            yield document
        finally:
            document.close(True)

    def save(self, document, path, kind):
        """Saves a copy. A PDF gets a bookmark for each sheet, at its first page."""
        filters = {"pdf": "calc_pdf_Export", "xlsx": "Calc MS Excel 2007 XML"}
        url = uno.systemPathToFileUrl(os.path.abspath(path))
        document.storeToURL(url, (_property("FilterName", filters[kind]), _property("Overwrite", True)))


def page_ends(document):
    """The last row of each page of each sheet, and the last columns of its pages within what is printed, as
    LibreOffice has them: it knows them once the document has been saved as PDF."""
    result = {}
    for sheet in document.Sheets:
        if not sheet.IsVisible:
            continue
        rows = [(end.Position, end.ManualBreak) for end in sheet.RowPageBreaks]
        columns = [end.Position for end in sheet.ColumnPageBreaks]
        areas = sheet.PrintAreas
        first, last = (areas[0].StartColumn, areas[0].EndColumn + 1) if areas else (0, 0)
        result[sheet.Name] = (rows, [column for column in columns if first < column < last])
    return result

"""Whether a workbook's file is one that Excel opens without repairing it: every part is XML, refers to what is there and
keeps the order of ISO/IEC 29500-1, and nothing is over the limits that stand in no schema ("Excel specifications and
limits"). Each function gives the problems found."""

import posixpath
import re
import zipfile
from xml.etree import ElementTree

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

# The order of what stands in an element (ISO/IEC 29500-1: 18.2.27, 18.3.1.99, 18.8.39, 21.1.2.3.9).
ORDERS = {
    SHEET + "workbook": "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups "
                        "externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst",
    SHEET + "worksheet": "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection "
                         "protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells "
                         "phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup "
                         "headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing "
                         "legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst",
    SHEET + "styleSheet": "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
} | {DRAWN + name: "ln noFill solidFill gradFill blipFill pattFill grpFill effectLst effectDag highlight uLnTx uLn uFillTx "
                   "uFill latin ea cs sym hlinkClick hlinkMouseOver rtl extLst"
     for name in ("rPr", "defRPr", "endParaRPr")}

LONGEST_TEXT, LONGEST_FORMULA, LONGEST_NAME, LONGEST_FOOT = 32_767, 8_192, 255, 255
LONGEST_TITLE, LONGEST_MESSAGE, LONGEST_LIST, LONGEST_TAB = 32, 255, 255, 31
# libxlsxwriter cuts a description at 2,079 bytes, wherever that is; a letter of Thai has three.
LONGEST_DESCRIPTION = 650
TALLEST_ROW, WIDEST_COLUMN, MOST_BREAKS, MOST_STYLES = 409.5, 255, 1_023, 64_000
TAB = re.compile(r"[^\[\]:*?/\\]+")
NAME = re.compile(r"[^\W\d][\w.]*|\\[\w.]*")
CELL = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)")


def length(text):
    """As Excel counts: in units of UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def problems(path):
    with zipfile.ZipFile(path) as file:
        parts, broken = {}, []
        for name in file.namelist():
            if name.endswith((".xml", ".rels", ".vml")):
                try:
                    parts[name] = ElementTree.fromstring(file.read(name))
                except ElementTree.ParseError as error:
                    broken.append(f"{name}: {error}")
        names = file.namelist()
    yield from broken
    if len(names) != len(set(names)):
        yield "a part stands twice in the file"
    if broken:
        return
    yield from part_problems(parts, names)
    for name, part in parts.items():
        yield from order_problems(name, part)
    book, styles = parts["xl/workbook.xml"], parts["xl/styles.xml"]
    strings = parts.get("xl/sharedStrings.xml")
    texts = [] if strings is None else ["".join(t.text or "" for t in item.iter(SHEET + "t")) for item in strings]
    yield from (f"xl/sharedStrings.xml: a text of {length(text)} characters" for text in texts
                if length(text) > LONGEST_TEXT)
    yield from name_problems(book)
    yield from style_problems(styles)
    counts = {kind: len(styles.findall(f"{SHEET}{kind}/*")) for kind in ("cellXfs", "dxfs")}
    for name, part in parts.items():
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            yield from (f"{name}: {problem}" for problem in sheet_problems(part, counts, len(texts)))
        if name.startswith("xl/drawings/"):
            yield from (f"{name}: the description of a chart or picture has {length(element.get('descr'))} characters"
                        for element in part.iter() if length(element.get("descr", "")) > LONGEST_DESCRIPTION)
        if name.startswith("xl/charts/"):
            yield from (f"{name}: {problem}" for problem in chart_problems(part))


def part_problems(parts, names):
    """Every part has a type, and every relation a part."""
    types = parts["[Content_Types].xml"]
    extensions = {default.get("Extension") for default in types.iter(TYPE + "Default")}
    overrides = {override.get("PartName") for override in types.iter(TYPE + "Override")}
    for name in names:
        if name != "[Content_Types].xml" and "/" + name not in overrides and name.rsplit(".", 1)[-1] not in extensions:
            yield f"{name}: no content type"
    yield from (f"{name}: a content type, and no part" for name in overrides if name[1:] not in names)
    for name, part in parts.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        for relation in part.iter(RELATION + "Relationship"):
            target = relation.get("Target")
            wanted = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            if relation.get("TargetMode") != "External" and wanted not in names:
                yield f"{name}: no part {target}"
    for name, part in parts.items():
        if name.endswith(".rels") or name == "[Content_Types].xml":
            continue
        relations = parts.get(posixpath.join(posixpath.dirname(name), "_rels", posixpath.basename(name) + ".rels"))
        known = set() if relations is None else {r.get("Id") for r in relations.iter(RELATION + "Relationship")}
        for element in part.iter():
            for reference in ("id", "embed"):
                if (wanted := element.get(REFERENCE + reference)) is not None and wanted not in known:
                    yield f"{name}: no relation {wanted}"


def order_problems(name, part):
    for element in part.iter():
        order = ORDERS.get(element.tag)
        if order is None:
            continue
        order = order.split()
        places = [order.index(child.tag.split("}")[1]) if child.tag.split("}")[1] in order else -1 for child in element]
        if -1 in places or places != sorted(places):
            yield f"{name}: {element.tag.split('}')[1]} holds {[child.tag.split('}')[1] for child in element]}"


def name_problems(book):
    """The names of the sheets, and the defined ones."""
    tabs = [sheet.get("name") for sheet in book.iter(SHEET + "sheet")]
    for tab in tabs:
        if not TAB.fullmatch(tab) or length(tab) > LONGEST_TAB or tab[0] == "'" or tab[-1] == "'" or tab.lower() == "history":
            yield f"sheet name {tab!r}"
    if len({tab.lower() for tab in tabs}) != len(tabs):
        yield f"two sheets of one name: {tabs}"
    seen = set()
    for defined in book.iter(SHEET + "definedName"):
        name, scope = defined.get("name"), defined.get("localSheetId")
        if (name.lower(), scope) in seen:
            yield f"the name {name} is defined twice"
        seen.add((name.lower(), scope))
        if not NAME.fullmatch(name) or length(name) > LONGEST_NAME or CELL.fullmatch(name.upper()):
            yield f"defined name {name!r}"
        if length(defined.text or "") > LONGEST_FORMULA:
            yield f"defined name {name}: a formula of {length(defined.text)} characters"
        if scope is not None and int(scope) >= len(tabs):
            yield f"defined name {name}: no sheet {scope}"


def style_problems(styles):
    counts = {kind: len(styles.findall(f"{SHEET}{kind}s/*")) for kind in ("font", "fill", "border")}
    formats = styles.findall(f"{SHEET}cellXfs/{SHEET}xf")
    if len(formats) > MOST_STYLES:
        yield f"{len(formats)} cell formats"
    for place, xf in enumerate(formats):
        for kind, count in counts.items():
            if int(xf.get(kind + "Id", 0)) >= count:
                yield f"cell format {place}: no {kind} {xf.get(kind + 'Id')}"


def sheet_problems(sheet, counts, texts):
    yield from cell_problems(sheet, counts["cellXfs"], texts)
    for row in sheet.iter(SHEET + "row"):
        if float(row.get("ht", 0)) > TALLEST_ROW:
            yield f"row {row.get('r')} is {row.get('ht')} pt tall"
    for column in sheet.iter(SHEET + "col"):
        if not 0 <= float(column.get("width", 0)) <= WIDEST_COLUMN:
            yield f"column {column.get('min')} is {column.get('width')} characters wide"
    yield from merge_problems(sheet)
    yield from break_problems(sheet)
    yield from validation_problems(sheet)
    for rule in sheet.iter(SHEET + "cfRule"):
        if rule.get("dxfId") is not None and int(rule.get("dxfId")) >= counts["dxfs"]:
            yield f"a conditional format has no format {rule.get('dxfId')}"
    for formula in sheet.iter(SHEET + "formula"):
        if length(formula.text or "") > LONGEST_FORMULA:
            yield f"a conditional format's formula of {length(formula.text)} characters"
    for foot in ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"):
        if length(sheet.findtext(f".//{SHEET}{foot}") or "") > LONGEST_FOOT:
            yield f"{foot} is longer than {LONGEST_FOOT} characters"


def cell_problems(sheet, formats, texts):
    last_row = 0
    for row in sheet.iter(SHEET + "row"):
        number, last_column = int(row.get("r")), 0
        if number <= last_row:
            yield f"row {number} stands after row {last_row}"
        last_row = number
        for cell in row.iter(SHEET + "c"):
            letters, at = CELL.fullmatch(cell.get("r")).groups()
            column = column_number(letters)
            if int(at) != number or column <= last_column:
                yield f"{cell.get('r')} stands out of order"
            last_column = column
            if int(cell.get("s", 0)) >= formats:
                yield f"{cell.get('r')}: no format {cell.get('s')}"
            value, formula = cell.findtext(SHEET + "v") or "", cell.findtext(SHEET + "f") or ""
            if cell.get("t") == "s" and not 0 <= int(value) < texts:
                yield f"{cell.get('r')}: no text {value}"
            if cell.get("t") != "s" and length(value) > LONGEST_TEXT:
                yield f"{cell.get('r')}: a text of {length(value)} characters"
            if length(formula) > LONGEST_FORMULA:
                yield f"{cell.get('r')}: a formula of {length(formula)} characters"


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def merge_problems(sheet):
    taken = {}
    for merge in sheet.iter(SHEET + "mergeCell"):
        area = merge.get("ref")
        (first, top), (last, bottom) = (CELL.fullmatch(corner).groups() for corner in area.split(":"))
        if (first, top) == (last, bottom):
            yield f"{area} merges one cell"
        for row in range(int(top), int(bottom) + 1):
            for column in range(column_number(first), column_number(last) + 1):
                if (row, column) in taken:
                    yield f"{area} overlaps {taken[row, column]}"
                    break
                taken[row, column] = area


def break_problems(sheet):
    for kind in ("rowBreaks", "colBreaks"):
        breaks = [int(brk.get("id")) for brk in sheet.findall(f"{SHEET}{kind}/{SHEET}brk")]
        if len(breaks) > MOST_BREAKS:
            yield f"{len(breaks)} {kind}"
        if breaks != sorted(set(breaks)) or 0 in breaks:
            yield f"{kind} {breaks} are not in order"


def validation_problems(sheet):
    for validation in sheet.iter(SHEET + "dataValidation"):
        place = validation.get("sqref")
        for title, message in (("errorTitle", "error"), ("promptTitle", "prompt")):
            if length(validation.get(title, "")) > LONGEST_TITLE:
                yield f"{place}: {title} has {length(validation.get(title))} characters"
            if length(validation.get(message, "")) > LONGEST_MESSAGE:
                yield f"{place}: {message} has {length(validation.get(message))} characters"
        for part in ("formula1", "formula2"):
            formula = validation.findtext(SHEET + part) or ""
            most = LONGEST_LIST + 2 if formula.startswith('"') else LONGEST_FORMULA
            if length(formula) > most:
                yield f"{place}: {part} has {length(formula)} characters"


def chart_problems(chart):
    """Office takes the typeface of Thai from `cs`: what names one for Latin names the same one there."""
    for properties in chart.iter():
        latin, complex_script = (properties.find(DRAWN + script) for script in ("latin", "cs"))
        if latin is not None and (complex_script is None or complex_script.get("typeface") != latin.get("typeface")):
            yield f"{properties.tag.split('}')[1]}: {latin.get('typeface')} for Latin letters, and not for Thai ones"

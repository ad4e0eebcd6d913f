"""A new user fills in the empty entry workbook in LibreOffice, cell by cell, and reports from it: six units, twelve risks,
seventeen principles and eight rows of ปค.5 of an อบต. What levels, maps and the columns of what is missing come to on the way
is worked out here by hand."""

import json
import os
import subprocess

import openpyxl

from office import Office
from report import WORK
from tally import Results

UNITS = ["สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา ศาสนาและวัฒนธรรม", "กองสาธารณสุขและสิ่งแวดล้อม", "หน่วยตรวจสอบภายใน"]

# Id, event, owner, likelihood, impact before and after controls, and the level before: of bands to 4, 9, 14 and 25.
RISKS = [
    ("R1", "เบิกจ่ายก่อนตรวจรับงาน", "กองคลัง", 4, 5, 2, 4, "สูงมาก"),
    ("R2", "กำหนดคุณลักษณะพัสดุเอื้อผู้ขายรายเดียว", "กองคลัง", 3, 4, 2, 3, "สูง"),
    ("R3", "เก็บภาษีที่ดินไม่ครบทุกแปลง", "กองคลัง", 3, 3, 2, 2, "ปานกลาง"),
    ("R4", "ออกใบอนุญาตก่อสร้างล่าช้าเพื่อเรียกรับเงิน", "กองช่าง", 3, 5, 2, 5, "สูงมาก"),
    ("R5", "ควบคุมงานก่อสร้างไม่เป็นไปตามแบบ", "กองช่าง", 4, 3, 2, 3, "สูง"),
    ("R6", "นำรถราชการไปใช้ส่วนตัว", "สำนักปลัด", 3, 2, 2, 2, "ปานกลาง"),
    ("R7", "บรรจุพนักงานจ้างโดยเอื้อพวกพ้อง", "สำนักปลัด", 2, 5, 1, 5, "สูง"),
    ("R8", "ทะเบียนผู้รับเบี้ยยังชีพไม่เป็นปัจจุบัน", "สำนักปลัด", 4, 2, 2, 2, "ปานกลาง"),
    ("R9", "จัดซื้อนมโรงเรียนไม่ตรงจำนวนเด็ก", "กองการศึกษา ศาสนาและวัฒนธรรม", 2, 3, 1, 3, "ปานกลาง"),
    ("R10", "เงินอุดหนุนศูนย์เด็กเล็กไม่มีหลักฐาน", "กองการศึกษา ศาสนาและวัฒนธรรม", 3, 3, 2, 2, "ปานกลาง"),
    ("R11", "ค่าธรรมเนียมขยะไม่นำส่ง", "กองสาธารณสุขและสิ่งแวดล้อม", 3, 4, 2, 3, "สูง"),
    ("R12", "ฉีดพ่นยุงไม่ครบพื้นที่", "กองสาธารณสุขและสิ่งแวดล้อม", 1, 2, 1, 2, "ต่ำ"),
]

# Mission, unit, risk, its id in the register or none.
ROWS = [
    ("งานการเงินและบัญชี", "กองคลัง", "เบิกจ่ายก่อนตรวจรับงาน", "R1"),
    ("งานการเงินและบัญชี", "กองคลัง", "เอกสารประกอบฎีกาไม่ครบ", ""),
    ("งานจัดเก็บรายได้", "กองคลัง", "เก็บภาษีที่ดินไม่ครบทุกแปลง", "R3"),
    ("งานควบคุมอาคาร", "กองช่าง", "ออกใบอนุญาตก่อสร้างล่าช้าเพื่อเรียกรับเงิน", "R4"),
    ("งานก่อสร้าง", "กองช่าง", "ควบคุมงานก่อสร้างไม่เป็นไปตามแบบ", "R5"),
    ("งานบริหารทั่วไป", "สำนักปลัด", "นำรถราชการไปใช้ส่วนตัว", "R6"),
    ("งานพัฒนาชุมชน", "สำนักปลัด", "ทะเบียนผู้รับเบี้ยยังชีพไม่เป็นปัจจุบัน", "R8"),
    ("งานส่งเสริมสุขภาพ", "กองสาธารณสุขและสิ่งแวดล้อม", "ฉีดพ่นยุงไม่ครบพื้นที่", "R12"),
]


class Desk:
    """What a user sees of the workbook: sheets by their tabs, cells by their headings."""

    def __init__(self, document):
        self.document = document

    def sheet(self, name):
        return self.document.Sheets.getByName(name)

    def headings(self, name):
        """The row of the headings, and the columns by heading."""
        sheet = self.sheet(name)
        for row in range(8):
            texts = [sheet.getCellByPosition(column, row).String for column in range(80)]
            if texts[0] == "ยังขาด":
                return row, {text.removesuffix("*"): column for column, text in reversed(list(enumerate(texts))) if text}
        raise RuntimeError(f"{name} has no headings")

    def type(self, name, row, heading, value):
        """Types into the cell below a heading, in a row counted from 1."""
        top, columns = self.headings(name)
        cell = self.sheet(name).getCellByPosition(columns[heading], top + row)
        if cell.CellProtection.IsLocked:
            raise RuntimeError(f"{name} {heading} is locked")
        if isinstance(value, int):
            cell.Value = value
        else:
            cell.String = value

    def field(self, name, label, value):
        """Types into the cell beside what it is called."""
        top, columns = self.headings(name)
        sheet = self.sheet(name)
        for row in range(top + 1, top + 60):
            if sheet.getCellByPosition(columns["รายการ"], row).String.removesuffix("*") == label:
                cell = sheet.getCellByPosition(columns["กรอกช่องนี้"], row)
                if cell.CellProtection.IsLocked:
                    raise RuntimeError(f"{name} {label} is locked")
                cell.String = value
                return
        raise RuntimeError(f"{name} has no {label}")

    def shown(self, name, row, heading):
        top, columns = self.headings(name)
        return self.sheet(name).getCellByPosition(columns[heading], top + row).String


def fill(desk):
    for label, value in (("อำเภอ", "เมืองตัวอย่าง"), ("จังหวัด", "ตัวอย่าง"), ("หัวหน้าหน่วยงานของรัฐ · ตำแหน่ง", "นายกองค์การบริหารส่วนตำบล")):
        desk.field("หน่วยงาน", "หน่วยงาน · " + label, value)
    for number, unit in enumerate(UNITS, 1):
        desk.type("สำนัก-กอง", number, "ชื่อเต็ม", unit)
    risks = "ทะเบียนความเสี่ยง"
    for number, (id, event, owner, likelihood, impact, after, impact_after, _) in enumerate(RISKS, 1):
        for heading, value in (
                ("รหัสความเสี่ยง", id), ("ประเด็นหรือเหตุการณ์ความเสี่ยง", event), ("หน่วยงานเจ้าของความเสี่ยง", owner),
                ("ระดับก่อนการควบคุม · คะแนนโอกาส", likelihood), ("ระดับก่อนการควบคุม · คะแนนผลกระทบ", impact),
                ("ระดับหลังการควบคุม · คะแนนโอกาส", after), ("ระดับหลังการควบคุม · คะแนนผลกระทบ", impact_after)):
            desk.type(risks, number, heading, value)
    for number in range(1, 18):
        desk.type("ปค.4 หลักการ", number, "ผลการประเมิน", f"ดำเนินการตามหลักการที่ {number} มีคำสั่งและหลักฐานครบ")
    for number, (mission, unit, risk, id) in enumerate(ROWS, 1):
        desk.type("ปค.5", number, "(๓) ภารกิจตามกฎหมายหรือตามแผน", mission)
        desk.type("ปค.5", number, "(๔) ความเสี่ยง", risk)
        if id:
            desk.type("ปค.5", number, "รหัสความเสี่ยงในทะเบียน", id)


def check(program, fontconfig):
    results = Results()
    folder = os.path.join(WORK, "filling")
    os.makedirs(folder, exist_ok=True)
    empty, filled, out = (os.path.join(folder, name) for name in ("empty.xlsx", "filled.xlsx", "out"))

    def run(*arguments):
        return subprocess.run([program, *arguments], capture_output=True, text=True, check=False)

    made = run("entry", "--agency", "องค์การบริหารส่วนตำบลตัวอย่าง", "--kind", "อบต.", "--year", "2567", "-o", empty)
    results.check("filling in: the empty workbook is written", [made.stderr] if made.returncode else [])
    with Office(fontconfig) as office, office.opened(empty) as document:
        desk = Desk(document)
        desk.type("ทะเบียนความเสี่ยง", 1, "รหัสความเสี่ยง", "R1")
        document.calculateAll()
        told = desk.shown("ทะเบียนความเสี่ยง", 1, "ยังขาด")
        results.check("filling in: the row tells what it lacks", [] if "ประเด็นหรือเหตุการณ์ความเสี่ยง" in told else [told])
        fill(desk)
        document.calculateAll()
        results.check("filling in: levels follow the scores", levels(desk))
        results.check("filling in: no row lacks what it must have", lacking(desk))
        results.check("filling in: the map shows every risk in its cell", mapped(document))
        office.save(document, filled, "xlsx")
    found = run("check", filled, "--format", "json", "--as-of", "2567-12-01")
    codes = [message["code"] for message in json.loads(found.stdout or "[]")]
    results.check("filling in: nothing that was typed is misread", [code for code in codes if code.startswith("READ-")] + (
        [found.stderr] if found.returncode == 2 else []))
    report = run("report", filled, "--out", out, "--as-of", "2567-12-01")
    results.check("filling in: a report comes of it", [report.stderr] if report.returncode == 2 else [])
    results.check("filling in: the report holds what was typed", printed(out))
    return results


def levels(desk):
    for number, (id, *_, level) in enumerate(RISKS, 1):
        found = desk.shown("ทะเบียนความเสี่ยง", number, "ระดับก่อนการควบคุม · ระดับ (คำนวณ)")
        if found != level:
            yield f"{id}: {level} expected, {found!r} shown"


def lacking(desk):
    for number in range(1, len(RISKS) + 1):
        found = desk.shown("ทะเบียนความเสี่ยง", number, "ยังขาด")
        if found != "ครบ":
            yield f"row {number}: {found!r}"


def mapped(document):
    sheet = document.Sheets.getByName("แผนผังความเสี่ยง")
    texts = {sheet.getCellByPosition(column, row).String for row in range(40) for column in range(8)}
    cells = {}
    for id, _, _, likelihood, impact, *_ in RISKS:
        cells.setdefault((likelihood, impact), []).append(id)
    for ids in cells.values():
        wanted = f"{len(ids)}: " + ", ".join(ids)
        if wanted not in texts:
            yield f"{wanted} is not in the map"


def printed(out):
    book = openpyxl.load_workbook(os.path.join(out, "internal-control.xlsx"))
    texts = "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value)
    for _, _, risk, _ in ROWS:
        if risk not in texts:
            yield f"{risk} is in no form"
    for number in range(1, 18):
        if f"หลักการที่ {number} มีคำสั่ง" not in texts:
            yield f"principle {number} is in no form"
    risks = openpyxl.load_workbook(os.path.join(out, "risk.xlsx"))
    texts = "\n".join(str(cell.value) for sheet in risks for row in sheet.iter_rows() for cell in row if cell.value)
    for id, event, *_ in RISKS:
        if event not in texts:
            yield f"{id} is in no register"

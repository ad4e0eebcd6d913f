"""A dossier that is hard to print: every trap that a text can hold, very long texts, and many missions.

    hard.py FILE    writes it, as YAML in JSON's notation
"""

import json
import sys

# Texts that a workbook, a page or an XML file may get wrong. Each stands alone in a cell of ปค.๕.
TYPED = [
    "=1+1", "=SUM(A1:A9)", "+66 55 123 456", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://a.example\",\"ก\")", "'=1",
    "_x0041_ ไม่ใช่ A", "_x005F_x0041_", "0012", "1e5", "TRUE", "#N/A", "12/3", "[$-D00041E]0",
]
TRAPS = [
    "“คำพูด” 'อัญประกาศเดี่ยว' \"อัญประกาศคู่\"", "<b>ตัวหนา</b> & &amp; &lt; <![CDATA[x]]> -->", "บรรทัดหนึ่ง\nบรรทัดสอง\n\nบรรทัดสี่",
    "ที่นี่มีสระซ้อน กี่ กี้ ปั๊ม น้ำ ก๊ำ เปี๊ยะ ญี่ปุ่น ฎุ ฐู ฤๅ ฯลฯ ๆ", "อิโมจิ 😀 👍🏽 จบ", "é à ü ö ñ ç ‘ ’ – — … • ★ √ ฿", "ก\u200bข\u200bค คำที่มีช่องว่างไร้ความกว้าง",
    "{agency} [[ไม่ใช่แม่แบบ]] {ไม่มี}", "100% ของ %s %d %@ \\n \\", "e-LAAS e-GP COVID-19 ISO 37001:2016 (ฉบับที่ ๒)",
    "     ช่องว่าง     หลายตัว     ", "https://www.example.go.th/a/very/long/path/without/any/place/to/break/the/line?query=" + "x" * 60,
]
SENTENCE = "ตรวจสอบเอกสารก่อนการเบิกจ่ายทุกฎีกาและรายงานผลต่อผู้บริหารภายในกำหนด "
UNBREAKABLE = "กขคงจฉชซ" * 40
LATIN_UNBREAKABLE = "W" * 200


def long(length):
    """A text of a length in characters, its sentences numbered so that none is like another."""
    parts, size = [], 0
    while size < length:
        part = f"ข้อ {len(parts) + 1} {SENTENCE}"
        parts.append(part)
        size += len(part)
    return "".join(parts)[:length].strip()


def dossier(digits):
    def trap(number):
        return f"[{number}] " + TRAPS[number % len(TRAPS)]

    def risk(mission, number):
        place = mission * 2 + number
        typed = [TYPED[(place * 3 + i) % len(TYPED)] for i in range(3)]
        row = {
            "risk": typed[0], "existingControl": typed[1], "assessment": {"adequate": False, "followed": place % 2 == 0},
            "residualRisk": typed[2], "improvement": trap(place), "responsible": ["a"] if place % 3 else ["a", "b"],
            "due": "2024-09-30",
        }
        if mission == 3:
            row["existingControl"] = long(5_000)
        if mission == 5 and number == 0:
            row["improvement"] = UNBREAKABLE
            row["existingControl"] = LATIN_UNBREAKABLE
        if mission == 7 and number == 0:
            row["residualRisk"] = long(20_000)
        return row

    def mission(number):
        result = {"title": f"ภารกิจที่ {number} {SENTENCE}", "objective": trap(number),
                  "risks": [risk(number, 0), risk(number, 1)]}
        if number == 9:
            result["objective"] = long(5_000)
        return result

    def components(tag, body):
        names = ["controlEnvironment", "riskAssessment", "controlActivities", "informationAndCommunication",
                 "monitoringActivities"]
        counts = [5, 4, 3, 3, 2]
        principles = [f"{i + 1}.{j + 1}" for i, count in enumerate(counts) for j in range(count)]
        answers = {p: f"{tag} {p} " + TRAPS[i % len(TRAPS)] for i, p in enumerate(principles)}
        answers["2.3"] = body
        return {"conclusions": {name: f"{tag} {name} {SENTENCE}" for name in names}, "principles": answers,
                "overall": long(5_000), "signature": {"position": "ตำแหน่ง <ผู้ลงนาม> & \"คณะ\""}}

    missions = [mission(number) for number in range(30)]
    return {
        "agency": {"name": "เทศบาลเมืองทดสอบ \"อัญประกาศ\" & <แท็ก>", "kind": "townMunicipality", "district": "ทดสอบ",
                   "province": "ทดสอบ", "head": "ตำแหน่งหัวหน้าหน่วยงาน & คณะ"},
        "year": 2566, "digits": digits, "notice": "ข้อมูลทดสอบ & <ท้ายหน้า> \"1\"",
        "units": [{"id": "a", "name": "กอง [ก]: *?/\\ ที่มีชื่อยาวมากเกินกว่าชื่อแผ่นงานจะรับได้ทั้งหมด", "head": "ผู้อำนวยการ"},
                  {"id": "b", "name": "กอง [ก]: *?/\\ ที่มีชื่อยาวมากเกินกว่าชื่อแผ่นงานจะรับได้อีกกอง", "head": "ผู้อำนวยการ"}],
        "committee": {"order": "1/2566", "date": "2023-09-04", "members": [{"position": "ปลัด", "role": "ประธานกรรมการ"}]},
        "internalControl": {
            "certificate": {"ending": "remainingRisk", "signature": {}},
            "components": components("ก", long(20_000)),
            "evaluation": {"missions": missions, "signature": {"position": "ตำแหน่ง", "date": "2023-12-01"}},
            "review": {"ending": "remarks", "riskRemarks": [trap(i) for i in range(8)],
                       "controlRemarks": [long(5_000), "=ข้อสังเกต"], "signature": {"date": "2023-12-08"}},
            "followUp": {
                "from": "2022-10-01", "to": "2023-09-30",
                "improvements": [
                    {"mission": f"ภารกิจเดิม {i} {TYPED[i % len(TYPED)]}", "residualRisk": trap(i),
                     "improvement": long(5_000) if i == 4 else TYPED[i % len(TYPED)], "responsible": ["a"], "due": "2023-06-30",
                     "status": "inProgress", "progress": i * 3, "obstacles": trap(i + 1)} for i in range(30)],
                "signature": {"position": "ตำแหน่ง", "date": "2023-10-16"}},
            "units": [
                {"unit": unit, "components": components(unit, SENTENCE), "evaluation": {
                    "missions": missions[:4], "signature": {"date": "2023-10-31"}}} for unit in ("a", "b")],
        },
    }


def write(path, digits):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(dossier(digits), file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    write(sys.argv[1], "arabic")

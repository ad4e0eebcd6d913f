"""Registers of any size with what internal control says of the same risks, from real-looking texts (topics.yaml): the
same number gives the same dossier.

    generated.py NUMBER FILE    writes one, as YAML in JSON's notation
"""

import json
import os
import random
import sys

import yaml

HERE = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(HERE, "topics.yaml"), encoding="utf-8") as _file:
    DATA = yaml.safe_load(_file)
MATRICES = {1: "pacc-5x5", 9: "coi-5x5", 24: "set-c-5x5", 80: "set-e-5x5", 200: "pacc-5x5"}
RESPONSES = ["reduce", "reduceLikelihood", "reduceImpact", "transfer", "accept", "monitor", "avoid"]
QUALITIES, COLOURS = ["good", "fair", "weak"], ["green", "yellow", "red"]
PROGRESS = {"doneOnTime": 100, "doneLate": 100, "inProgress": 40, "notStarted": 0}
STATUSES = list(PROGRESS)
COMPONENTS = {"controlEnvironment": 5, "riskAssessment": 4, "controlActivities": 3, "informationAndCommunication": 3,
              "monitoringActivities": 2}


class Generator:
    """
    - length: how much longer texts are than people mostly write them; 1 is usual
    """

    def __init__(self, count, length=1):
        self.count, self.length = count, length
        self.chance = random.Random(count * 1000 + length)
        self.units = [{"id": f"u{n}", "name": name, "head": "ผู้อำนวยการ" + name}
                      for n, name in enumerate(DATA["units"][:max(2, min(len(DATA["units"]), count // 4))])]

    def text(self, *parts):
        """Some parts, and clauses after them: the longer, the more."""
        chance = self.chance
        clauses = chance.choices(DATA["clauses"], k=chance.choice([0, 0, 1, 2]))
        if self.length > 1 and chance.random() < 0.4:
            clauses = [f"กรณีที่ {n + 1} {clause}" for n, clause in
                       enumerate(chance.choices(DATA["clauses"], k=chance.randint(1, 12 * self.length)))]
        return " ".join([*parts, *clauses])

    def unit(self):
        return self.chance.choice(self.units)["id"]

    def rating(self, most):
        chance = self.chance
        return {"likelihood": chance.randint(1, most), "impact": chance.randint(1, 5),
                "likelihoodReason": f"พบ {chance.randint(0, 9)} ครั้งในรอบ {chance.randint(1, 3)} ปีที่ผ่านมา",
                "impactReason": self.text(f"มูลค่าความเสียหายไม่เกิน {chance.randint(1, 90)}0,000 บาทต่อครั้ง")}

    def measure(self, topic, text):
        chance = self.chance
        reports = [{"months": months, "result": self.text(f"ดำเนินการแล้วร้อยละ {done}"), "evidence": "รายงานผลและภาพถ่าย",
                    "progress": done} for months, done in ((6, chance.randint(10, 60)), (12, chance.randint(60, 100)))]
        return {"text": self.text(text), "responsible": [self.unit()], "start": "2023-10-02",
                "due": f"2024-{chance.randint(1, 9):02}-28", "indicator": topic["indicator"], "project": topic["activity"],
                "monitoring": "รายงานต่อที่ประชุมหัวหน้าส่วนราชการทุกเดือน", "status": chance.choice(STATUSES),
                "budget": chance.randint(0, 40) * 25_000, "reports": reports}

    def risk(self, number):
        chance, topic = self.chance, DATA["topics"][number % len(DATA["topics"])]
        place = chance.choice(DATA["places"])
        risk = {
            "id": f"R{number + 1}", "process": topic["process"], "step": topic["step"],
            "event": self.text(topic["event"], place), "cause": self.text(topic["cause"]), "type": topic["type"],
            "factor": chance.choice(["known", "unknown"]), "domain": chance.choice(DATA["domains"]),
            "owner": self.unit(), "inherent": self.rating(5), "residual": self.rating(3), "target": self.rating(2),
            "controls": [{"text": self.text(text), "quality": chance.choice(QUALITIES)} for text in topic["controls"]],
            "response": chance.choice(RESPONSES),
            "activity": {"name": f"{topic['activity']} {place}", "strategy": "การบริหารจัดการบ้านเมืองที่ดี",
                         "budget": chance.randint(0, 99) * 50_000, "objective": topic["objective"],
                         "indicator": topic["indicator"], "target": f"ร้อยละ {chance.randint(70, 100)}"},
            "measures": [self.measure(topic, text) for text in topic["measures"][:chance.randint(1, 2)]],
            "surveillance": {"necessity": chance.randint(1, 3), "severity": chance.randint(1, 3),
                             "quality": chance.choice(QUALITIES), "status": chance.choice(COLOURS)},
        }
        if risk["surveillance"]["status"] != "green":
            risk["surveillance"]["additionalMeasure"] = self.text("ให้ผู้แทนภาคประชาชนร่วมสังเกตการณ์")
        return risk

    def missions(self, risks):
        """The risks by process, several processes of one name being one mission after the other."""
        missions = []
        for risk in sorted(risks, key=lambda risk: risk["process"]):
            topic = next(topic for topic in DATA["topics"] if topic["step"] == risk["step"])
            if not missions or missions[-1]["title"] != risk["process"] or len(missions[-1]["risks"]) >= 5:
                missions.append({"title": risk["process"], "objective": self.text(topic["objective"]), "risks": []})
            row = {"riskId": risk["id"], "existingControl": "\n".join(
                       f"{n + 1}. {control['text']}" for n, control in enumerate(risk["controls"])),
                   "assessment": {"adequate": risk["surveillance"]["status"] == "green", "followed": True}}
            if not row["assessment"]["adequate"]:
                row |= {"residualRisk": self.text(topic["cause"]), "improvement": self.text(topic["measures"][-1]),
                        "responsible": [self.unit()], "due": "2025-03-31"}
            missions[-1]["risks"].append(row)
        return missions

    def components(self, whose):
        answers = {f"{i + 1}.{j + 1}": self.text(f"{whose}มีการดำเนินการตามหลักการเป็นลายลักษณ์อักษรและถือปฏิบัติจริง")
                   for i, count in enumerate(COMPONENTS.values()) for j in range(count)}
        return {"conclusions": {name: self.text(f"{whose}มีการควบคุมที่เหมาะสมและเพียงพอ") for name in COMPONENTS},
                "principles": answers, "overall": self.text(f"{whose}มีโครงสร้างการควบคุมภายในครบ 5 องค์ประกอบ"),
                "signature": {"position": "นายกเทศมนตรีเมืองตัวอย่าง", "date": "2024-11-15"}}

    def dossier(self):
        chance = self.chance
        risks = [self.risk(number) for number in range(self.count)]
        improvements = [{
            "mission": risk["process"], "residualRisk": self.text(risk["cause"]),
            "improvement": self.text(risk["measures"][0]["text"]), "responsible": [risk["owner"]], "due": "2024-06-28",
            "status": (status := chance.choice(STATUSES)), "progress": PROGRESS[status],
            "obstacles": "งบประมาณไม่เพียงพอ"} for risk in risks[:max(1, self.count // 3)]]
        for improvement in improvements:
            if improvement["status"].startswith("done"):
                improvement["completed"] = "2024-06-20" if improvement["status"] == "doneOnTime" else "2024-08-20"
        return {
            "agency": {"name": "เทศบาลเมืองตัวอย่าง", "kind": "townMunicipality", "district": "เมือง", "province": "ตัวอย่าง",
                       "head": "นายกเทศมนตรีเมืองตัวอย่าง"},
            "year": 2567, "notice": f"ข้อมูลสมมติเพื่อการทดสอบ {self.count} ความเสี่ยง", "units": self.units,
            "committee": {"order": "99/2567", "date": "2024-09-02",
                          "members": [{"position": "ปลัดเทศบาล", "role": "ประธานกรรมการ"}]},
            "register": {"matrix": MATRICES[self.count], "assessed": "2024-09-30", "risks": risks,
                         "signature": {"position": "นายกเทศมนตรีเมืองตัวอย่าง", "date": "2024-10-15"}},
            "internalControl": {
                "certificate": {"signature": {"position": "นายกเทศมนตรีเมืองตัวอย่าง", "date": "2024-12-13"}},
                "components": self.components("เทศบาลเมืองตัวอย่าง"),
                "evaluation": {"missions": self.missions(risks),
                               "signature": {"position": "นายกเทศมนตรีเมืองตัวอย่าง", "date": "2024-11-15"}},
                "review": {"riskRemarks": [self.text("ควรระบุความเสี่ยงแยกตามขั้นตอน")],
                           "controlRemarks": [self.text("ควรติดตามผลทุกไตรมาส")],
                           "signature": {"position": "หัวหน้าหน่วยตรวจสอบภายใน", "date": "2024-12-06"}},
                "followUp": {"from": "2023-10-01", "to": "2024-09-30", "improvements": improvements,
                             "signature": {"position": "ปลัดเทศบาล", "date": "2024-10-15"}},
                "units": [{"unit": self.units[0]["id"], "components": self.components(self.units[0]["name"]),
                           "evaluation": {"missions": self.missions(risks[:6]),
                                          "signature": {"position": self.units[0]["head"], "date": "2024-10-31"}}}],
            },
        }


def write(path, count, length=1):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(Generator(count, length).dossier(), file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    write(sys.argv[2], int(sys.argv[1]))

"""What a dossier says, read without any of the program's own code."""

import datetime
import re
import unicodedata

import yaml

MONTHS = {
    "ม.ค.": 1, "ก.พ.": 2, "มี.ค.": 3, "เม.ย.": 4, "พ.ค.": 5, "มิ.ย.": 6, "ก.ค.": 7, "ส.ค.": 8, "ก.ย.": 9, "ต.ค.": 10,
    "พ.ย.": 11, "ธ.ค.": 12, "มกราคม": 1, "กุมภาพันธ์": 2, "มีนาคม": 3, "เมษายน": 4, "พฤษภาคม": 5, "มิถุนายน": 6,
    "กรกฎาคม": 7, "สิงหาคม": 8, "กันยายน": 9, "ตุลาคม": 10, "พฤศจิกายน": 11, "ธันวาคม": 12,
}
FULL_MONTHS = {number: name for name, number in MONTHS.items() if "." not in name}
ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

# Keys whose values are choices, references or days: they are not printed as they stand.
NOT_TEXT = {"ending", "scope", "fromUnit", "unit", "riskId", "due", "date", "from", "to", "completed", "status", "progress",
            "indicator", "indicators", "months"}


def normal(text):
    """A text without what programs may change: white space, digits' style, the order of Thai vowels and marks."""
    text = text.translate(ARABIC).replace("ำ", "ํา")
    kept = [c for c in text if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc")]
    result, marks = [], []
    for c in kept + [""]:
        if c and unicodedata.category(c) == "Mn":
            marks.append(c)
            continue
        result += sorted(marks)
        marks = []
        result.append(c)
    return "".join(result)


def day(value):
    """A day as a dossier may write it: ISO, or Thai with full or short month and B.E. year."""
    if isinstance(value, datetime.date):
        return value
    text = str(value).translate(ARABIC).replace("พ.ศ.", " ").strip()
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
        year, month, number = map(int, match.groups())
        return datetime.date(year - 543 if year > 2400 else year, month, number)
    number, month, year = re.fullmatch(r"(\d+)\s*([^\d\s]+)\s*(\d+)", text).groups()
    year = int(year) + (2500 if len(year) == 2 else 0)
    return datetime.date(year - 543, MONTHS[month], int(number))


# What stands before the name of a project of each kind.
KINDS = {"project": "โครงการ", "activity": "กิจกรรม", "measure": "มาตรการ", "practice": "แนวปฏิบัติงาน"}


class Dossier:
    def __init__(self, path):
        self.path = path
        with open(path, encoding="utf-8") as file:
            self.values = yaml.load(file, Loader=yaml.BaseLoader)
        self.control = self.values.get("internalControl", {})
        self.units = {unit["id"]: unit["name"] for unit in self.values.get("units", [])}

    @property
    def notice(self):
        return self.values.get("notice", "")

    def texts(self):
        """Every text that must be found in the forms, with its place in the dossier."""
        yield "agency.name", self.values["agency"]["name"]
        yield from self._texts(self.control, "internalControl")
        for index, risk in enumerate(self.values.get("register", {}).get("risks", [])):
            place = f"register.risks[{index}]"
            for key in ("step", "event"):
                if risk.get(key):
                    yield f"{place}.{key}", risk[key]
            for number, measure in enumerate(risk.get("measures", [])):
                yield f"{place}.measures[{number}]", measure["text"] if isinstance(measure, dict) else measure
        for index, project in enumerate(self.values.get("plan", {}).get("projects", [])):
            place = f"plan.projects[{index}]"
            yield place + ".name", KINDS.get(project.get("kind"), "") + project["name"]
            for key in ("rationale", "targetGroup", "period"):
                if project.get(key):
                    yield f"{place}.{key}", project[key]
            for key in ("objectives", "steps", "outputs", "outcomes"):
                yield from self._texts(project.get(key, []), f"{place}.{key}")
            yield from self._texts({"responsible": project.get("responsible", [])}, place)
        goals = self.values.get("provincial", {})
        for key in ("goals", "indicators"):
            yield from self._texts(goals.get(key, []), f"provincial.{key}")
        for index, project in enumerate(goals.get("projects", [])):
            place = f"provincial.projects[{index}]"
            for key in ("name", "methods", "measures", "period", "source", "responsible"):
                yield from self._texts({key: project.get(key, [])}, place)
            for number, activity in enumerate(project.get("activities", [])):
                texts = activity if isinstance(activity, dict) else {"name": activity}
                yield from self._texts({key: texts.get(key, "") for key in ("name", "method", "measure")}, f"{place}.activities[{number}]")

        for key in ("weaknesses", "measures"):
            yield from self._texts(self.values.get("integrity", {}).get(key, []), "integrity." + key)

    def _texts(self, value, place):
        if isinstance(value, dict):
            for key, below in value.items():
                if key == "responsible":
                    for who in below if isinstance(below, list) else [below]:
                        yield place + ".responsible", self.units.get(who, who)
                elif key == "assessment" and isinstance(below, dict):
                    if "text" in below:
                        yield place + ".assessment", below["text"]
                elif key not in NOT_TEXT:
                    yield from self._texts(below, place + "." + key)
        elif isinstance(value, list):
            for index, below in enumerate(value):
                yield from self._texts(below, f"{place}[{index}]")
        elif value:
            yield place, value

    def sayings(self):
        """Everything that it says, normalised."""
        def walk(value):
            if isinstance(value, (dict, list)):
                for below in value.values() if isinstance(value, dict) else value:
                    yield from walk(below)
            elif value:
                yield normal(str(value))
        return set(walk(self.values)) | {normal(name) for place, name in self.texts() if place.endswith(".name")}

    def signature_days(self):
        """The days on which somebody signed, with their place in the dossier."""
        def walk(value, place):
            if isinstance(value, dict):
                signature = value.get("signature")
                if isinstance(signature, dict) and "date" in signature:
                    yield place + ".signature.date", day(signature["date"])
                for key, below in value.items():
                    yield from walk(below, place + "." + key)
            elif isinstance(value, list):
                for index, below in enumerate(value):
                    yield from walk(below, f"{place}[{index}]")
        yield from walk(self.control, "internalControl")

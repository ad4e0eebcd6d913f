"""No personal names in what the repository holds: people are named by position."""

import os
import re

# A form of address and what follows it, without white space between. Words that are offices, not names, follow it too.
ADDRESS = re.compile(r"(?<![ท้า])(นาย|นางสาว|นาง|น\.ส\.|ด\.ช\.|ด\.ญ\.)\s?([ก-ฮเ-ไ][ก-๙]+)\s+([ก-ฮเ-ไ][ก-๙]+)")
OFFICE = re.compile(r"^(กอง|ก(?=\s|$)|กเทศ|กองค์|กรัฐ|กสภา|อำเภอ|ทะเบียน|ช่าง|แพทย์|ตรวจ|ทหาร|จ้าง|ทุน|หน้า|ประกัน)")


def problems(places):
    """Where names stand in files, or in the files below folders."""
    for place in places:
        found = [place] if os.path.isfile(place) else sorted(
            os.path.join(root, file) for root, _, files in os.walk(place) for file in files)
        for path in found:
            if not path.endswith((".yaml", ".yml", ".json", ".md", ".swift", ".py", ".txt")):
                continue
            with open(path, encoding="utf-8", errors="replace") as opened:
                for number, line in enumerate(opened, 1):
                    for match in ADDRESS.finditer(line):
                        if not OFFICE.match(match.group(2)):
                            yield f"{path}:{number}: {match.group(0)}"

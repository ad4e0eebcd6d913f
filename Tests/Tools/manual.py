"""Makes the manual page from the commands' own definitions.

    sujarit --experimental-dump-help | manual.py VERSION th|en >sujarit.1

The plugin of swift-argument-parser does the same but leaves out every letter that is not ASCII, and so all of the Thai.
"""

import json
import sys

WORDS = {
    "th": {"NAME": "ชื่อ", "SYNOPSIS": "รูปแบบคำสั่ง", "DESCRIPTION": "คำอธิบาย", "COMMANDS": "คำสั่งย่อย", "default": "ค่าปริยาย",
           "values": "ค่าที่ใช้ได้"},
    "en": {"NAME": "NAME", "SYNOPSIS": "SYNOPSIS", "DESCRIPTION": "DESCRIPTION", "COMMANDS": "COMMANDS", "default": "default",
           "values": "values"},
}


def escaped(text):
    """Text as roff reads it: backslashes, hyphens, and lines that would begin a request."""
    lines = text.replace("\\", "\\e").replace("-", "\\-").split("\n")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in lines if line.strip())


def names(argument):
    """An argument as it is typed: its names and its value."""
    value = f"\\fI{escaped(argument['valueName'])}\\fR"
    if argument["kind"] == "positional":
        return value + ("..." if argument["isRepeating"] else "")
    dashes = {"short": "-", "long": "--", "longWithSingleDash": "-"}
    written = [f"\\fB{escaped(dashes[name['kind']] + name['name'])}\\fR" for name in
               sorted(argument["names"], key=lambda name: name["kind"] == "long")]
    return ", ".join(written) + (" " + value if argument["kind"] == "option" else "")


def described(argument, words):
    parts = [argument.get("abstract", "")]
    for key, word in (("allValues", "values"), ("defaultValue", "default")):
        if argument.get(key):
            value = argument[key]
            parts.append(f"({words[word]}: {', '.join(value) if isinstance(value, list) else value})")
    return escaped(" ".join(part for part in parts if part))


def arguments(command, words):
    for argument in command.get("arguments", []):
        if argument["shouldDisplay"]:
            yield ".TP"
            yield names(argument)
            yield described(argument, words) or "\\&"


def page(command, version, words):
    name = command["commandName"]
    yield f".TH {name.upper()} 1 \"\" \"{name} {version}\""
    yield f".SH {words['NAME']}"
    yield f"{name} \\- {escaped(command['abstract'])}"
    yield f".SH {words['SYNOPSIS']}"
    yield f"\\fB{name}\\fR \\fIsubcommand\\fR ..."
    yield f".SH {words['DESCRIPTION']}"
    yield escaped(command.get("discussion", "")) or escaped(command["abstract"])
    yield from arguments(command, words)
    yield f".SH {words['COMMANDS']}"
    for below in command["subcommands"]:
        if not below["shouldDisplay"] or below["commandName"] == "help":
            continue
        yield f".SS {name} {below['commandName']}"
        yield escaped(below["abstract"])
        if below.get("discussion"):
            yield ".PP"
            yield escaped(below["discussion"])
        # What every command has stands above.
        own = [a for a in below.get("arguments", []) if a["valueName"] not in ("help", "version")]
        yield from arguments({"arguments": own}, words)


if __name__ == "__main__":
    version, language = sys.argv[1:]
    print("\n".join(page(json.load(sys.stdin)["command"], version, WORDS[language])))

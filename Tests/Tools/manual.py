"""Makes the manual page from the commands' own definitions.

    sujarit --experimental-dump-help | manual.py VERSION >sujarit.1

The plugin of swift-argument-parser does the same but leaves out every letter that is not ASCII, and so the forms' codes.
The page is in English (LC_ALL=en): man's typesetter drops the vowels and tone marks above and below Thai letters.
"""

import json
import sys


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


def described(argument):
    parts = [argument.get("abstract", "")]
    for key, word in (("allValues", "values"), ("defaultValue", "default")):
        if argument.get(key):
            value = argument[key]
            parts.append(f"({word}: {', '.join(value) if isinstance(value, list) else value})")
    return escaped(" ".join(part for part in parts if part))


def arguments(command):
    for argument in command.get("arguments", []):
        if argument["shouldDisplay"]:
            yield ".TP"
            yield names(argument)
            yield described(argument) or "\\&"


def page(command, version):
    name = command["commandName"]
    yield f".TH {name.upper()} 1 \"\" \"{name} {version}\""
    yield ".SH NAME"
    yield f"{name} \\- {escaped(command['abstract'])}"
    yield ".SH SYNOPSIS"
    yield f"\\fB{name}\\fR \\fIsubcommand\\fR ..."
    yield ".SH DESCRIPTION"
    yield escaped(command.get("discussion", "")) or escaped(command["abstract"])
    yield from arguments(command)
    yield ".SH COMMANDS"
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
        yield from arguments({"arguments": own})


if __name__ == "__main__":
    print("\n".join(page(json.load(sys.stdin)["command"], sys.argv[1])))

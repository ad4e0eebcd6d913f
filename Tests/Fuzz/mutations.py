"""What is done to an input: to its bytes, its lines, the values of its lines, and its tree. Chance is handed in, so that a
seed gives the same bytes again."""

import functools
import json
import re

import yaml

VALUE = re.compile(rb"^(\s*(?:- )?(?:[\w-]+:|-) )(\S.*)$")
# A place that no input may have written; the names of `..` come to lie in the folder that is looked at.
OUTSIDE = "/dev/shm/sujarit-fuzz-outside"
MARKS = "\u0e48\u0e34\u0e31\u0e4c\u0e33\u0e47\u0e4d\u0e38\u0e3a"
PRIVATE = "\uf70a\uf700\ue000\U000f0000"
CONTROLS = "\x01\x07\x08\x0b\x0c\x1b[31m\x1b]0;x\x07\x7f\x85\x9b31m\u2028\ufffe\uffff"
TURNS = "\u202e\u2066\u200f\u061c\u200b\ufeff"


def nasty(chance):
    """A value that is hardly what somebody meant."""
    thai = "กำหนดมาตรการควบคุม"
    return chance.choice((
        lambda: None, lambda: "", lambda: " ", lambda: "\t", lambda: [], lambda: {}, lambda: True,
        lambda: chance.choice((0, -1, 10**6, 2**31, 2**63, 2**64, -2**63, 10**400, 1e308, 0.1, -0.0)),
        lambda: chance.choice(("1e999", ".inf", "-.inf", ".nan", "0x7fffffffffffffff", "0o17", "1_000", "๑๒๓", "-๕")),
        lambda: chance.choice(("0000-00-00", "2566-02-30", "99999-01-01", "31/4/2566", "1/1/0", "๓๒ ม.ค. ๒๕๖๖", "2026-13-01",
                               "-1-01-01", "1 ม.ค. 9999999999999999999", "2566-09-30T25:61:61")),
        lambda: thai * chance.choice((50, 2_000, 20_000)), lambda: "ก" * chance.choice((256, 32_767, 32_768, 200_000)),
        lambda: "x\n" * chance.choice((10, 3_000)),
        lambda: "ก" + "".join(chance.choice(MARKS) for _ in range(chance.choice((2, 9, 5_000)))), lambda: MARKS,
        lambda: thai + PRIVATE, lambda: thai[:3] + CONTROLS + thai[3:], lambda: TURNS + thai + TURNS, lambda: "a\0b",
        lambda: "\ud800", lambda: thai + "\udfff", lambda: "_x0041_ _x0000_ _x005F_",
        lambda: chance.choice("=+-@") + "HYPERLINK(\"http://a\",\"b\")", lambda: "</t><x a='&\"]]>", lambda: "&[Picture]&G&D" * 40,
        lambda: chance.choice(("../../evil", "..", ".", "/", OUTSIDE, "a/b", "a\\b", "CON", "/dev/zero", "/dev/stdin", "~", "x" * 300)),
        lambda: "[]:*?/\\" + thai, lambda: "{m} {year} {} {{", lambda: "%n%s%@", lambda: "😀" * chance.choice((1, 400)),
    ))()


def flip(data, chance):
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1:]


def insert(data, chance):
    at = chance.randrange(len(data))
    new = chance.choice((b"\0", b"\t", b"\r", b"\xff\xfe", b"\xed\xa0\x80", b"\xc0\x80", b"\xf4\x90\x80\x80", b"\xe0\xb8", b"\x1b[2J",
                         b"\xe2\x80\xae", b"'", b'"', b"{", b"[", b"]", b": ", b"- ", b"&a ", b"*a", b"!!int ", b"#", b"\n---\n", b"\n"))
    return data[:at] + new + data[at:]


def delete(data, chance):
    at = chance.randrange(len(data))
    return data[:at] + data[at + chance.choice((1, 2, 30, 1_000)):]


def truncate(data, chance):
    return data[:chance.randrange(len(data))]


def repeat(data, chance):
    at = chance.randrange(len(data))
    end = at + chance.choice((1, 20, 400))
    return data[:end] + data[at:end] * chance.choice((1, 3, 200)) + data[end:]


def lines(data, chance):
    """A line deleted, doubled, moved to the side, or changed for another."""
    rows = data.split(b"\n")
    at, other = chance.randrange(len(rows)), chance.randrange(len(rows))
    match chance.randrange(4):
        case 0: del rows[at]
        case 1: rows.insert(at, rows[other])
        case 2: rows[at] = b" " * chance.choice((0, 1, 2, 5, 90)) + rows[at].lstrip()
        case _: rows[at], rows[other] = rows[other], rows[at]
    return b"\n".join(rows)


def deep(chance):
    depth = chance.choice((20, 200, 5_000, 100_000))
    return chance.choice((b"[" * depth, b"[" * depth + b"]" * depth, b"{a: " * depth + b"}" * depth, b"- " * depth + b"x",
                          b"&a [*a, *a]", b"[&a [x, x], &b [*a, *a], &c [*b, *b], *c, *c]"))


def value(data, chance):
    """The value of one line: another, written as JSON or as it stands, or nested deep."""
    rows = data.split(b"\n")
    places = [(at, match) for at, match in enumerate(map(VALUE.match, rows)) if match]
    if not places:
        return data
    at, match = chance.choice(places)
    new = nasty(chance)
    if chance.random() < 0.15:
        written = deep(chance)
    elif isinstance(new, str) and chance.random() < 0.5:
        written = new.encode("utf-8", "surrogatepass")
    else:
        written = json.dumps(new, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    rows[at] = match[1] + written
    return b"\n".join(rows)


@functools.lru_cache(maxsize=200)
def written_tree(data):
    """The tree of a file as JSON, or none if it has none."""
    try:
        return json.dumps(yaml.load(data, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)), default=str)
    except (yaml.YAMLError, ValueError, TypeError):
        return None


def tree(data, chance):
    """One node of the tree changed; gives JSON."""
    written = written_tree(data)
    root = json.loads(written) if written else None
    if not isinstance(root, (dict, list)) or not root:
        return data
    node = root
    while True:
        key = chance.choice(list(node) if isinstance(node, dict) else range(len(node)))
        if isinstance(node[key], (dict, list)) and node[key] and chance.random() < 0.85:
            node = node[key]
        else:
            break
    match chance.randrange(5):
        case 0: del node[key]
        case 1: node[key] = chance.choice(([node[key]], {"text": node[key]}, str(node[key])))
        case 2 if isinstance(node, list): node.extend([node[key]] * chance.choice((1, 5, 300)))
        case 2: node[str(nasty(chance))] = node[key]
        case _: node[key] = nasty(chance)
    return json.dumps(root, ensure_ascii=chance.random() < 0.5, indent=chance.choice((None, 1))).encode("utf-8", "surrogatepass")


def mutated(data, suffix, chance):
    """The bytes after some mutations, and the suffix of their file: a tree is written as JSON, which is YAML too."""
    if chance.random() < 0.35:
        changed = tree(data, chance)
        if changed != data:
            data, suffix = changed, chance.choice((".json", ".yaml"))
        if chance.random() < 0.8:
            return data, suffix
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        if data:
            data = chance.choice((flip, insert, delete, truncate, repeat, lines, lines, value, value, value, value))(data, chance)
    return data[:2_000_000], suffix


def cells(data, chance):
    """Cells of a table swapped, emptied, doubled, or made of something else."""
    rows = data.split(b"\n")
    tabbed = [place for place, row in enumerate(rows) if b"\t" in row]
    if not tabbed:
        return data
    place = chance.choice(tabbed)
    row = rows[place].split(b"\t")
    at = chance.randrange(len(row))
    row[at:at + 1] = chance.choice((lambda: [b""], lambda: [row[at]] * chance.choice((2, 70)), lambda: [], lambda: [row[at - 1]],
                                    lambda: [str(nasty(chance)).encode("utf-8", "replace")],
                                    lambda: ["๑,๒๓,๔๕.๖.๗ 99999999999999999999999999999999999999999 -".encode()]))()
    rows[place] = b"\t".join(row)
    return b"\n".join(rows)


def mutated_text(data, chance):
    """The bytes of a published document after some mutations."""
    for _ in range(chance.choice((1, 1, 2, 6, 30))):
        if data:
            data = chance.choice((flip, insert, delete, truncate, repeat, lines, lines, cells, cells, cells))(data, chance)
    return data[:2_000_000]

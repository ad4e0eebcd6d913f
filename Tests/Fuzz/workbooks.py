"""Workbooks for the mutations: small ones of many forms, made here, and ones that are made to take time or memory, each with
the code that refuses it."""

import io
import random
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = (("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"),
          ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"))
CELLS = (
    '<c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45292.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c>'
    '<c r="E1" t="inlineStr"><is><r><t xml:space="preserve">กอง </t></r><r><t>คลัง</t></r><rPh sb="0" eb="1"><t>k</t></rPh></is></c>'
    '<c r="F1" t="str"><f>A1&amp;"!"</f><v>ก_x000D_ข</v></c><c r="G1" t="d"><v>2024-01-31T09:30:00</v></c><c r="H1"><f>1/3</f><v>0.33333333333333331</v></c>')
STYLES = '<numFmts count="1"><numFmt numFmtId="164" formatCode="[$-41E]d mmmm bbbb"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>'


def part(name, content):
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{name} xmlns="{MAIN}" xmlns:r="{RELATIONS}">{content}</{name}>'


def relationships(*all_):
    return '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + "".join(
        f'<Relationship Id="{id_}" Type="{RELATIONS}/{type_}" Target="{target}"/>' for id_, type_, target in all_) + "</Relationships>"


def parts(sheet=f"<sheetData><row r=\"1\">{CELLS}</row></sheetData>", texts="<si><t>เสี่ยง</t></si><si><t>สูง</t></si>"):
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": relationships(("r1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": part("workbook", '<sheets><sheet name="ทะเบียน" sheetId="1" r:id="r1"/><sheet name="ซ่อน" sheetId="2" state="hidden" r:id="r2"/></sheets>'
                                '<definedNames><definedName name="_id" hidden="1">"r-7"</definedName></definedNames>'),
        "xl/_rels/workbook.xml.rels": relationships(("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "worksheet", "/xl/worksheets/sheet2.xml"),
                                                    ("r3", "sharedStrings", "sharedStrings.xml"), ("r4", "styles", "styles.xml")),
        "xl/worksheets/sheet1.xml": part("worksheet", sheet + '<mergeCells><mergeCell ref="A3:C3"/></mergeCells>'),
        "xl/worksheets/sheet2.xml": part("worksheet", '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row hidden="1"><c><v>1</v></c></row></sheetData>'),
        "xl/sharedStrings.xml": part("sst", texts),
        "xl/styles.xml": part("styleSheet", STYLES),
    }


def packed(parts_, compression=zipfile.ZIP_DEFLATED, level=None):
    """An archive of parts: each a text, bytes, or pieces of bytes one after another."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts_.items():
            information = zipfile.ZipInfo(name)
            information.compress_type, information._compresslevel = compression, level
            with archive.open(information, "w", force_zip64=not isinstance(content, (str, bytes))) as entry:
                for piece in [content] if isinstance(content, (str, bytes)) else content:
                    entry.write(piece.encode() if isinstance(piece, str) else piece)
    return file.getvalue()


def plain():
    """Workbooks that are read, in other forms of the same."""
    simple = parts()
    yield packed(simple)
    yield packed(simple, zipfile.ZIP_STORED)
    strict = {}
    for name, text in simple.items():
        for old, new in STRICT:
            text = text.replace(old, new)
        strict[name] = text
    yield packed(strict)
    yield packed({name.replace("/", "\\"): text for name, text in simple.items()})
    yield packed({name: text.replace("UTF-8", "UTF-16").encode("utf-16") if text.startswith("<?xml") else text for name, text in simple.items()})
    yield packed({name: text for name, text in simple.items() if "styles" not in name})
    yield packed(parts('<dimension ref="A1:XFD1048576"/><sheetData><row><c><v>1</v></c><c/><c t="inlineStr"><is><t><![CDATA[<ก>]]></t></is></c></row><row r="9"/></sheetData>'))


def mutated(data, chance):
    """Bytes of an archive changed: in the archive, or in what its parts hold before it is packed anew."""
    if chance.random() < 0.3:
        return damaged(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        contents = {name: file.read(name) for name in file.namelist()}
    for _ in range(chance.choice((1, 1, 2, 5))):
        name = chance.choice(list(contents))
        if chance.random() < 0.1:
            contents[chance.choice((name.upper(), "../" + name, "/" + name, name + "/", "xl/vbaProject.bin"))] = contents[name]
        else:
            contents[name] = chance.choice((damaged, attribute, attribute, element, element))(contents[name], chance)
    return packed(contents, chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)))


def damaged(data, chance):
    at = chance.randrange(len(data)) if data else 0
    match chance.randrange(5):
        case 0: return data[:at]
        case 1: return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1:] if data else data
        case 2: return data[:at] + data[at + chance.choice((1, 4, 60)):]
        case 3: return data[:at] + bytes(chance.randrange(256) for _ in range(chance.choice((1, 4)))) + data[at:]
        case _: return data[:at] + data[max(0, at - 40):at] * chance.choice((1, 3, 500)) + data[at:]


WORDS = ("", "0", "-1", "1", "2", "4294967296", "99999999999999999999", "1e999", "nan", "A0", "XFE1", "XFD1048576", "A1:A1", "s", "b", "d", "e", "str",
         "inlineStr", "q", "1048577", "true", "../../x", "/", "\\", "worksheets/sheet2.xml", "xl/workbook.xml", "_x0000_", "_xD800_", "ก" * 300, "\x1b[31m")


def attribute(data, chance):
    """The value of an attribute, or a text, changed for a word."""
    quotes = [at for at, byte in enumerate(data) if byte in b"\">"]
    if not quotes:
        return data
    start = chance.choice(quotes)
    end = min((at for at in (data.find(b'"', start + 1), data.find(b"<", start + 1)) if at > 0), default=len(data))
    return data[:start + 1] + chance.choice(WORDS).encode() + data[end:]


def element(data, chance):
    """A tag taken away, doubled, or put elsewhere; a document type, an entity or a deep nesting put in."""
    tags = [at for at, byte in enumerate(data) if byte == 0x3C]
    if not tags:
        return data
    start, other = chance.choice(tags), chance.choice(tags)
    end = data.find(b">", start) + 1 or len(data)
    match chance.randrange(4):
        case 0: return data[:start] + data[end:]
        case 1: return data[:other] + data[start:end] + data[other:]
        case 2: return data[:start] + chance.choice((b'<!DOCTYPE a [<!ENTITY b "c">]>', b"&b;", b"<a>" * 500, b"<!--", b"<![CDATA[", b"<?x ?>", b"</c>",
                                                     b'<x:c xmlns:x="urn:x"/>')) + data[start:]
        case _: return data[:start] + data[start:end] * chance.choice((2, 100)) + data[end:]


def filled(start, end, megabytes, unit):
    """A part of so many megabytes: units between a beginning and an end."""
    yield start
    size = 0
    while size < megabytes << 20:
        piece = unit()
        size += len(piece)
        yield piece
    yield end


def hostile():
    """Workbooks made to take time or memory: what they are, and the code that refuses each; none where it is read after all."""
    chance = random.Random(1)
    # What is made of a few pieces is packed a hundredfold, which is not yet refused for that.
    noise = [bytes(chance.choice(b"abcdefgh") for _ in range(1024)) for _ in range(6)]
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData><row>'.encode(), b"</row></sheetData></worksheet>"
    after = f'<worksheet xmlns="{MAIN}"><sheetData/>'.encode(), b"</worksheet>"
    texts = f'<sst xmlns="{MAIN}">'.encode(), b"</sst>"

    def some(unit, count):
        """One of a few runs of many units."""
        runs = [b"".join(unit() for _ in range(count)) for _ in range(6)]
        return lambda: chance.choice(runs)

    def with_part(name, ends, megabytes, unit):
        return packed({**parts(), name: filled(*ends, megabytes, unit)}, level=1)

    def with_sheet(ends, megabytes, unit):
        return with_part("xl/worksheets/sheet1.xml", ends, megabytes, unit)

    def with_texts(megabytes):
        return with_part("xl/sharedStrings.xml", texts, megabytes, some(lambda: b"<si><t>" + chance.choice(noise) + b"</t></si>", 10))

    yield "texts of 400 MB", "READ-WORKBOOK-SIZE", with_texts(400)
    yield "one letter 300 million times", "READ-WORKBOOK-RATIO", with_part("xl/sharedStrings.xml", texts, 300, lambda: b"A" * (1 << 20))
    yield "a picture of 300 MB", "READ-WORKBOOK-RATIO", with_part("xl/media/a.png", (b"", b""), 300, lambda: b"\0" * (1 << 20))
    yield "texts of 90 MB", "READ-WORKBOOK-TEXTS", with_texts(90)
    yield "texts of 60 MB", None, with_texts(60)
    cell = some(lambda: b"<c><v>%d</v></c>" % chance.randrange(100), 100)
    yield "cells of 94 MB", "READ-WORKBOOK-CELLS", with_sheet(sheet, 94, lambda: b"</row><row>" + cell())
    yield "elements of 94 MB", "READ-WORKBOOK-ELEMENTS", with_sheet(after, 94, some(lambda: b"<a%d/>" % chance.randrange(10), 100))
    yield "names of 2 MB", "READ-WORKBOOK-NAMES", with_sheet(after, 2, lambda: b"<a%d/>" % chance.randrange(10 ** 8))
    yield "references of 94 MB", None, with_sheet(
        (sheet[0] + b'<c t="inlineStr"><is><t>', b"</t></is></c>" + sheet[1]), 94, some(lambda: b"&#%d;" % chance.randrange(65, 91), 100))
    yield "tags of 900 KB each", None, with_sheet(
        after, 90, lambda: b'<a b="' + b"".join(chance.choice(noise) for _ in range(880)) + b'"/>')
    yield "a tag of 20 MB", "READ-WORKBOOK-TAG", with_sheet((after[0] + b'<a b="', b'"/>' + after[1]), 20, lambda: chance.choice(noise))
    yield "20,000 entries", "READ-WORKBOOK-PARTS", packed({**parts(), **{f"x/{number}": "" for number in range(20_000)}})
    yield "a sheet that says it is full", None, packed(parts(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'))
    yield "every other row hidden", None, packed(parts(
        "<sheetData>" + "".join(f'<row r="{row}" hidden="1"/>' for row in range(1, 1_048_577, 2)) + "</sheetData>"), level=1)

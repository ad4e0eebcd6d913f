"""The README's picture: two sheets of the entry workbook and the first pages of two forms of the example, with the typeface
that offices have."""

import os
import subprocess
import tempfile

from PIL import Image

import paper
import typefaces
from house import ROOT
from office import Office

EXAMPLE = os.path.join(ROOT, "forms", "examples", "mae-sot-2566", "dossier.yaml")
# Its risks are rated, so that the map shows them.
RATED = os.path.join(ROOT, "forms", "examples", "tambon-tua-yang-2567", "dossier.yaml")
AS_OF = "2023-12-15"
ENTRY = ("ทะเบียนความเสี่ยง", "แผนผังความเสี่ยง")
SHEETS = ("ปค.1", "ปค.5")
# Dots to the inch, and the margins around the pages in dots.
RESOLUTION, MARGIN = 62, 10
BACKGROUND, EDGE = (235, 235, 235), (150, 150, 150)
COLOURS = 64


def draw(program, fetched, path):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "report", EXAMPLE, "--out", folder, "--as-of", AS_OF, "--digits", "thai"],
                       check=True, stdin=subprocess.DEVNULL, capture_output=True)
        subprocess.run([program, "entry", RATED, "-o", os.path.join(folder, "entry.xlsx")], check=True, capture_output=True)
        with Office(typefaces.configurations(fetched, os.path.join(folder, "typefaces"))["office"]) as office:
            rows = [pages(office, folder, "entry", ENTRY), pages(office, folder, "internal-control", SHEETS)]
    stack([join(row) for row in rows]).quantize(COLOURS).save(path, optimize=True)
    return 0


def pages(office, folder, stem, sheets):
    """The first page of each of some sheets of a workbook."""
    pdf = os.path.join(folder, stem + ".pdf")
    with office.opened(os.path.join(folder, stem + ".xlsx")) as document:
        office.save(document, pdf, "pdf")
    starts = paper.first_pages(pdf)
    return [page(pdf, starts[sheet], os.path.join(folder, f"{stem}{starts[sheet]}")) for sheet in sheets]


def page(pdf, number, stem):
    subprocess.run(["pdftoppm", "-r", str(RESOLUTION), "-f", str(number), "-l", str(number), "-singlefile", "-png", pdf, stem],
                   check=True)
    with Image.open(stem + ".png") as image:
        return image.convert("RGB")


def join(pages):
    """The pages side by side, each with an edge."""
    width = sum(image.width + 2 + MARGIN for image in pages) + MARGIN
    result = Image.new("RGB", (width, max(image.height for image in pages) + 2 + 2 * MARGIN), BACKGROUND)
    left = MARGIN
    for image in pages:
        result.paste(EDGE, (left, MARGIN, left + image.width + 2, MARGIN + image.height + 2))
        result.paste(image, (left + 1, MARGIN + 1))
        left += image.width + 2 + MARGIN
    return result


def stack(rows):
    """Rows of pages, one below the other."""
    result = Image.new("RGB", (max(image.width for image in rows), sum(image.height for image in rows)), BACKGROUND)
    top = 0
    for image in rows:
        result.paste(image, ((result.width - image.width) // 2, top))
        top += image.height
    return result

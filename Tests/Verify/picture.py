"""The README's picture: the first pages of two forms of the example, with the typeface that offices have."""

import os
import subprocess
import tempfile

from PIL import Image

import paper
import typefaces
from house import ROOT
from office import Office

EXAMPLE = os.path.join(ROOT, "forms", "examples", "mae-sot-2566", "dossier.yaml")
AS_OF = "2023-12-15"
SHEETS = ("ปค.1", "ปค.5")
# Dots to the inch, and the margins around the pages in dots.
RESOLUTION, MARGIN = 62, 10
BACKGROUND, EDGE = (235, 235, 235), (150, 150, 150)
COLOURS = 32


def draw(program, fetched, path):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "report", EXAMPLE, "--out", folder, "--as-of", AS_OF, "--digits", "thai"],
                       check=True, stdin=subprocess.DEVNULL, capture_output=True)
        pdf = os.path.join(folder, "forms.pdf")
        with Office(typefaces.configurations(fetched, os.path.join(folder, "typefaces"))["office"]) as office:
            with office.opened(os.path.join(folder, "internal-control.xlsx")) as document:
                office.save(document, pdf, "pdf")
        starts = paper.first_pages(pdf)
        pages = [page(pdf, starts[sheet], os.path.join(folder, f"page{starts[sheet]}")) for sheet in SHEETS]
    join(pages).save(path, optimize=True)
    return 0


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
    return result.quantize(COLOURS)

"""Word and OpenDocument files as other programs write them, for the tests of reading and commenting.

    python3 -m venv venv && venv/bin/pip install -r Tests/Fixtures/WordFiles/requirements.txt
    venv/bin/python Tests/Fixtures/WordFiles/make.py

`chapter.docx` is made with python-docx, `chapter.odt` with odfpy; `rendered.docx` and `rendered.odt` are the first one opened
and saved again by LibreOffice (`soffice`, where it is installed), which puts in where pages begin. All words are made up.
"""

import pathlib
import shutil
import subprocess
import tempfile

import docx
import docx.enum.style
import docx.enum.text
import docx.opc.constants
import docx.oxml
import docx.oxml.ns
import docx.shared
import odf.opendocument
import odf.style
import odf.text

HERE = pathlib.Path(__file__).parent


def split(paragraph, words, pieces=7):
    """Sets words in several runs, some of them bold or in italics, as editing leaves them."""
    for index in range(0, len(words), pieces):
        run = paragraph.add_run(words[index : index + pieces])
        run.bold = True if index % 3 == 1 else None
        run.italic = True if index % 5 == 2 else None


def link(paragraph, words, target):
    """Sets a link that leads out of the document."""
    kind = docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK
    element = docx.oxml.OxmlElement("w:hyperlink")
    element.set(docx.oxml.ns.qn("r:id"), paragraph.part.relate_to(target, kind, is_external=True))
    run = docx.oxml.OxmlElement("w:r")
    text = docx.oxml.OxmlElement("w:t")
    text.text = words
    run.append(text)
    element.append(run)
    paragraph._p.append(element)


def word():
    document = docx.Document()
    document.add_heading("Å bli sett", 1)
    paragraph = document.add_paragraph()
    link(paragraph, "Tre av fire", "../codebook.md#sett")
    split(paragraph, " forteller at noen la merke til dem. Tone sier: «Det var akkurat som om jeg var venta.»")
    document.add_paragraph("Det er ikke noe mer spennende enn det, men det er det som er greia.", style="Quote")
    document.add_paragraph("Tone", style="Quote")
    document.add_paragraph("Sindre forteller om nøkkelen:")
    quotation = document.add_paragraph()
    quotation.paragraph_format.left_indent = docx.shared.Cm(1.25)
    split(quotation, "Det var første gang noen hadde gitt meg noe jeg kunne misbruke.")
    name = document.add_paragraph("– Sindre")
    name.alignment = docx.enum.text.WD_ALIGN_PARAGRAPH.RIGHT
    broken = document.add_paragraph(style="Intense Quote")
    broken.add_run("Jeg hadde hele dagen,")
    broken.add_run().add_break()
    broken.add_run("og ingen ting å fylle den med.")
    broken.add_run().add_break()
    broken.add_run("— Oskar")
    document.add_page_break()
    document.add_heading("Tabell og liste", 2)
    document.add_paragraph("Første punkt", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for row, cells in enumerate([("Hvem", "Sitat"), ("Oskar", "«Jeg burde ha ringt.»")]):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    document.add_paragraph("Litteraturen kaller det «mattering» (Flett, 2018, s. 31).")
    reference = document.add_paragraph("Flett, G. (2018). The psychology of mattering.")
    reference.paragraph_format.left_indent = docx.shared.Cm(1.25)
    reference.paragraph_format.first_line_indent = docx.shared.Cm(-1.25)
    document.save(HERE / "chapter.docx")


def open_document():
    document = odf.opendocument.OpenDocumentText()
    base = odf.style.Style(name="Quotations", family="paragraph")
    base.addElement(odf.style.ParagraphProperties(marginleft="1cm"))
    document.styles.addElement(base)
    right = odf.style.Style(name="P1", family="paragraph")
    right.addElement(odf.style.ParagraphProperties(textalign="end"))
    document.automaticstyles.addElement(right)
    heading = odf.text.H(outlinelevel=1, text="Å bli sett")
    document.text.addElement(heading)
    paragraph = odf.text.P(text="")
    paragraph.addElement(odf.text.A(href="../../codebook.md#sett", text="Tre av fire"))
    paragraph.addText(" forteller at noen la merke til dem. Tone sier: «Det var akkurat som om jeg ")
    paragraph.addElement(odf.text.Span(text="var venta"))
    paragraph.addText(".»")
    note = odf.text.Note(noteclass="footnote")
    note.addElement(odf.text.NoteCitation(text="1"))
    body = odf.text.NoteBody()
    body.addElement(odf.text.P(text="Even sier: «Første dag får du bare én av.»"))
    note.addElement(body)
    paragraph.addElement(note)
    document.text.addElement(paragraph)
    quotation = odf.text.P(stylename=base, text="Det er ikke noe mer spennende enn det,")
    quotation.addElement(odf.text.LineBreak())
    quotation.addText("men det er det som er greia.")
    document.text.addElement(quotation)
    document.text.addElement(odf.text.P(stylename=right, text="Tone"))
    document.save(HERE / "chapter.odt")


def render():
    if not shutil.which("soffice"):
        return
    # A folder beside this one, so that links stay as they are.
    with tempfile.TemporaryDirectory(dir=HERE.parent) as folder:
        for ending in ["docx", "odt"]:
            command = ["soffice", "--headless", "--convert-to", ending, "--outdir", folder, str(HERE / "chapter.docx")]
            subprocess.run(command, check=True, capture_output=True, timeout=300)
            shutil.copy(pathlib.Path(folder) / f"chapter.{ending}", HERE / f"rendered.{ending}")


word()
open_document()
render()

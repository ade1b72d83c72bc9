"""PDF files of one page, in the smallest form that every reader opens."""

from __future__ import annotations

from collections.abc import Sequence


def pdf(title: str, lines: Sequence[str]) -> bytes:
    """A page of A4 with a title and lines below it, in Helvetica; Western European letters only."""
    text = [f"BT /F2 20 Tf 72 760 Td ({_escaped(title)}) Tj ET", "BT /F1 12 Tf 72 725 Td 18 TL"]
    text += [f"({_escaped(line)}) Tj T*" for line in lines] + ["ET"]
    content = "\n".join(text).encode("cp1252")
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    resources = "<< /Font << /F1 4 0 R /F2 5 0 R >> >>"
    return _file(
        "<< /Type /Catalog /Pages 2 0 R /Lang (de) >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources {resources} >>",
        font.format("Helvetica"),
        font.format("Helvetica-Bold"),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
    )


def _file(*objects: str | bytes) -> bytes:
    """The objects, numbered from 1, with the table that says where each begins."""
    written, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, start=1):
        places.append(len(written))
        body = item if isinstance(item, bytes) else item.encode("cp1252")
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(written))
    return written + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")

"""Strings leave as PO files and come back unharmed."""

import polib
import pytest

from tests.translation.everything import make_report
from tests.translation.translating import fill, marking, publish, submit
from wagtail_clusterevents.testing import EventReportPageFactory

pytestmark = pytest.mark.django_db
NASTY = "Forschung & <Entwicklung>: „Gut“, 'sehr' \"gut\" \\n 100 %"


def entries(file):
    return [(entry.msgctxt, entry.msgid, entry.msgstr) for entry in file]


def through_text(file):
    """The file as a translator's program reads what was saved."""
    return polib.pofile(str(file))


def test_a_file_that_goes_out_and_in_again_stays_as_it_is(index):
    translation = submit(make_report(index), "en")
    fill(translation, marking("en"))
    first = translation.export_po()

    assert translation.import_po(through_text(first)) == []

    assert entries(translation.export_po()) == entries(through_text(first))
    assert all(entry.translated() for entry in first)


def test_special_characters_and_line_breaks_survive(index):
    lines = f"{NASTY}\n\nZweite Zeile"
    practice = {"title": NASTY, "summary": lines, "challenge": "<p>A &amp; B &lt;c&gt; <b>fett</b><br/>weiter</p>"}
    report = EventReportPageFactory(
        parent=index,
        title=NASTY,
        search_description=lines,
        lead="<p>A &amp; B &lt;c&gt; „d“</p>",
        body=[{"type": "best_practice", "id": "b", "value": practice}],
    )
    translation = submit(report, "en")
    file = translation.export_po()
    for entry in file:
        entry.msgstr = marking("en")(entry.msgid)

    assert translation.import_po(through_text(file)) == []
    english = publish(translation)

    value = english.body[0].value
    assert (english.title, english.search_description) == (f"en0-{NASTY}", f"en0-{lines}")
    assert english.lead == "<p>en0-A &amp; B &lt;c&gt; „d“</p>"
    assert (value["title"], value["summary"]) == (f"en0-{NASTY}", f"en0-{lines}")
    assert value["challenge"].source == "<p>en0-A &amp; B &lt;c&gt; <b>fett</b><br/>weiter</p>"

"""The main report as a PO file: sent out, translated by a script, brought back, published."""

import re

import polib
from bs4 import BeautifulSoup
from django.test import TestCase
from wagtail_localize.models import StringTranslation, Translation

from example_site.demo.outline import LICENCE
from example_site.demo.texts.pictures import ALT
from example_site.demo.texts.reports.annual_2014 import REPORT
from example_site.demo.translations import dictionary

GERMAN, ENGLISH = "/de/aktuelles/berichte/jahrestagung-2014/", "/en/news/reports/annual-conference-2014/"
#: Parts of the names of organisations, places, fairs and this package.
NAMES = """
    BW Baden BioRegioSTERN ClusterAgentur Clusterportal Connect Global Kreativwirtschaft Landesmesse Messepiazza
    SolarCluster Stuttgart Württemberg bw clusterevents wagtail
"""
#: Words that are English as well as German, and what the languages call themselves.
SAME = "Cluster Deutsch English Format In November Organisation Portal Region Solar in was"


def words_at(client, path: str) -> set[str]:
    """Every word that a page shows or says to screen readers."""
    soup = BeautifulSoup(client.get(path).content, "html.parser")
    said = [tag[name] for name in ("alt", "aria-label", "title") for tag in soup.body.find_all(attrs={name: True})]
    return set(re.findall(r"[^\W\d_]{2,}", " ".join([soup.title.get_text(), soup.body.get_text(" "), *said])))


def translated_by_script(text: str) -> str:
    """A PO file with the English of each string."""
    file, words = polib.pofile(text), dictionary([REPORT, ALT, LICENCE])
    for entry in file:
        entry.msgstr = words[entry.msgid]
    return str(file)


def test_the_english_page_then_has_no_german_word_but_names(demo, client):
    page = demo.of("page", "annual-2014")
    translation = Translation.objects.get(source__object_id=page.translation_key)
    StringTranslation.objects.filter(context__object_id=page.translation_key).delete()
    sent = translation.export_po()
    assert {entry.msgstr for entry in sent} == {""}

    brought_back = polib.pofile(translated_by_script(str(sent)))
    assert translation.import_po(brought_back) == []
    with TestCase.captureOnCommitCallbacks(execute=True):
        translation.save_target(publish=True)

    assert len(set(translation.get_progress())) == 1
    shared = words_at(client, GERMAN) & words_at(client, ENGLISH)
    assert sorted(shared - set(f"{NAMES} {SAME}".split())) == []

"""Documents to download."""

import pytest
from django.utils import translation
from wagtail.models import Collection, CollectionViewRestriction

from wagtail_clusterevents.blocks import DownloadsBlock
from wagtail_clusterevents.representations.text import Document, Heading
from wagtail_clusterevents.testing import make_document

from .drawing import complaints, html, items, parsed, represented, texts

BLOCK = DownloadsBlock()


@pytest.fixture
def document(db):
    return make_document("Slides", filename="Slides.PDF", content=b"x" * 2048)


def test_downloads_have_size_and_type(site, document):
    raw = {"heading": "To take home", "documents": items({"document": document.pk, "title": "Folien"})}
    downloads = represented(BLOCK, raw, site)
    assert downloads.heading == Heading(2, "To take home", "to-take-home")
    assert downloads.documents == [
        Document(document.pk, "Folien", document.url, document.filename, "pdf", "application/pdf", 2048)
    ]


@pytest.mark.parametrize("title", ["", None])
def test_download_without_title_has_the_documents_own(site, document, title):
    (download,) = represented(BLOCK, {"documents": items({"document": document.pk, "title": title})}, site).documents
    assert download.title == "Slides"


def test_downloads_leave_out_deleted_and_private_documents(site, document):
    private = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    secret, deleted = make_document(collection=private), make_document("Gone")
    chosen = [deleted.pk, secret.pk, document.pk, None, "x"]
    raw = {"documents": items(*({"document": pk} for pk in chosen), {}, None)}
    deleted.delete()
    assert [download.title for download in represented(BLOCK, raw, site).documents] == ["Slides"]


@pytest.mark.parametrize("raw", [{}, {"documents": None}, {"heading": "x", "documents": []}])
def test_downloads_without_documents_are_left_out(site, raw):
    assert represented(BLOCK, raw, site) is None


def test_download_is_a_link_that_says_size_and_type(site, document):
    with translation.override("en"):
        tree = parsed(html(BLOCK, {"documents": items({"document": document.pk, "title": "Talk & <b>"})}, site))
    (link,) = tree.iter("a")
    assert (link.attrib["href"], link.attrib["type"]) == (document.url, "application/pdf")
    assert texts(tree, "a") == ["Talk & <b> (PDF, 2.0 KB)"]


def test_downloads_need_a_document(document):
    assert set(complaints(BLOCK, {"documents": []})["blockErrors"]) == {"documents"}
    errors = complaints(BLOCK, {"documents": items({"title": "x"})})["blockErrors"]
    assert set(errors["documents"]["blockErrors"][0]["blockErrors"]) == {"document"}
    assert complaints(BLOCK, {"documents": items({"document": document.pk})}) is None

"""Pictures side by side."""

from dataclasses import asdict

import pytest

from wagtail_clusterevents.blocks import GalleryBlock
from wagtail_clusterevents.representations.text import Heading
from wagtail_clusterevents.testing import make_image

from .drawing import complaints, html, items, parsed, represented, texts

BLOCK = GalleryBlock()
SAID = ("alt", "decorative", "caption", "credit", "licence_url")
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def said(image):
    return tuple(asdict(image)[name] for name in SAID)


@pytest.fixture
def image(db):
    return make_image("Hall")


def test_gallery_has_what_is_said_about_each_picture(site, image):
    full = {"image": image.pk, "alt": "A hall", "caption": "The hall", "credit": "A. Muster", "licence_url": LICENCE}
    raw = {"heading": "Impressions", "images": items(full, {"image": image.pk, "alt": "Seen", "decorative": True})}
    gallery = represented(BLOCK, raw, site)
    assert gallery.heading == Heading(2, "Impressions", "impressions")
    assert [said(picture) for picture in gallery.images] == [
        ("A hall", False, "The hall", "A. Muster", LICENCE),
        ("", True, "", "", ""),
    ]


def test_gallery_leaves_out_deleted_pictures(site, image):
    deleted = make_image("Gone")
    raw = {"images": items({"image": deleted.pk, "alt": "x"}, {"image": image.pk, "alt": "y"}, {"image": None}, {})}
    deleted.delete()
    assert [picture.alt for picture in represented(BLOCK, raw, site).images] == ["y"]


@pytest.mark.parametrize("raw", [{}, {"images": None}, {"heading": "x", "images": []}, {"images": items(None, {})}])
def test_gallery_without_pictures_is_left_out(site, raw):
    assert represented(BLOCK, raw, site) is None
    assert html(BLOCK, {"heading": "x", "images": []}, site) == ""


def test_gallery_draws_each_picture_in_a_list(site, image):
    picture = {"image": image.pk, "alt": 'A "hall"', "caption": "<b>The hall</b>"}
    tree = parsed(html(BLOCK, {"heading": "Impressions", "images": items(picture, picture)}, site))
    assert texts(tree, "h2") == ["Impressions"]
    assert [drawn.attrib["alt"] for drawn in tree.find(".//ul").iter("img")] == ['A "hall"', 'A "hall"']
    assert [caption.startswith("<b>The hall</b>") for caption in texts(tree, "figcaption")] == [True, True]


def test_gallery_needs_a_picture_and_each_its_alternative_text(image):
    assert set(complaints(BLOCK, {"images": []})["blockErrors"]) == {"images"}
    errors = complaints(BLOCK, {"images": items({"image": image.pk})})["blockErrors"]
    assert set(errors["images"]["blockErrors"][0]["blockErrors"]) == {"alt"}
    assert complaints(BLOCK, {"images": items({"image": image.pk, "decorative": True})}) is None

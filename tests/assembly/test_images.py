"""Pictures as front ends draw them: what was said of them here, their focal point, a source for each format."""

import pytest
from django.core.cache import cache
from wagtail.images import get_image_model

from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.images import Pictures
from wagtail_clusterevents.testing import EventReportPageFactory, make_image
from wagtail_clusterevents.visibility import Gate

V1 = "/api/clusterevents/v1/"


@pytest.fixture(autouse=True)
def _small_renditions(settings):
    cache.clear()
    settings.WAGTAIL_CLUSTEREVENTS = {"RENDITIONS": {"card": ["fill-40x30", "fill-80x60"], "wide": ["width-64"]}}


@pytest.fixture
def read(site):
    """``read(image, …)``: the picture as it is used in one place."""
    return lambda image, **about: Pictures([image.pk], AssemblyContext(Gate(site))).represent(image.pk, **about)


def test_picture_of_a_report_says_all_that_was_said_of_it(client, index):
    image = make_image(size=(640, 480))
    about = {"alt": "Leute", "decorative": False, "caption": "Im Saal", "credit": "A. Muster"}
    about["licence_url"] = "https://example.org/licence"
    lead = {f"lead_image_{name}": value for name, value in about.items()}
    page = EventReportPageFactory(parent=index, lead_image=image, **lead)
    found = client.get(f"{V1}reports/{page.pk}/").json()["lead_image"]
    renditions = found.pop("renditions")
    size = {"width": 640, "height": 480}
    assert found == {"id": image.pk, **about, **size, "focal_point": None, "placeholder": None}
    assert list(renditions) == ["card", "wide"]
    assert {tuple(rendition) for rendition in renditions.values()} == {("src", "width", "height", "sources")}


def test_rendition_has_a_source_for_each_format_and_the_smallest_file_for_all_others(read):
    renditions = read(make_image(size=(640, 480))).renditions
    card, wide = renditions["card"], renditions["wide"]
    assert [(card.width, card.height), (wide.width, wide.height)] == [(40, 30), (64, 48)]
    assert [source.type for source in card.sources] == ["image/webp", "image/jpeg"]
    files = [[file.split(" ") for file in source.srcset.split(", ")] for source in card.sources]
    assert [[width for _url, width in widths] for widths in files] == [["40w", "80w"]] * 2
    assert card.src == files[-1][0][0]
    assert all("format-webp" in url for url, _width in files[0])


def test_small_original_is_not_enlarged(read):
    card = read(make_image(size=(40, 30))).renditions["card"]
    assert [source.srcset.count("w,") for source in card.sources] == [0, 0]


def test_decorative_picture_has_no_alternative_text_and_a_silent_one_that_of_its_file(read):
    image = make_image("Saal")
    assert read(image, alt="Leute").alt == "Leute"
    assert read(image).alt == image.default_alt_text == "Saal"
    assert (read(image, alt="Leute", decorative=True).alt, read(image, decorative=True).decorative) == ("", True)


def test_focal_point_is_in_per_cent_from_the_left_and_the_top(read):
    image = make_image(size=(640, 480))
    get_image_model().objects.filter(pk=image.pk).update(
        focal_point_x=160, focal_point_y=100, focal_point_width=50, focal_point_height=50
    )
    focal_point = read(image).focal_point
    assert (focal_point.x, focal_point.y) == (25, 20.83)

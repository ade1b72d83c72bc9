"""Placeholders are made when a report is published and by the command, never while a page is read."""

import base64
import io

import pytest
from django.core.cache import cache
from django.core.files.images import ImageFile
from django.core.management import call_command
from PIL import Image as Picture
from wagtail.images import get_image_model
from wagtail.models import ReferenceIndex

from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.images import Pictures
from wagtail_clusterevents.assembly.placeholders import make_placeholder
from wagtail_clusterevents.models import ImagePlaceholder
from wagtail_clusterevents.testing import EventReportPageFactory, make_image
from wagtail_clusterevents.visibility import Gate


@pytest.fixture(autouse=True)
def _few_renditions(settings):
    cache.clear()
    settings.WAGTAIL_CLUSTEREVENTS = {"RENDITIONS": {"card": ["fill-40x30"]}}


@pytest.fixture
def read(site):
    """``read(image)``: its placeholder, as an answer gives it."""
    return lambda image: Pictures([image.pk], AssemblyContext(Gate(site))).represent(image.pk).placeholder


def two_coloured():
    """The file of a picture of 300 × 200 pixels, three quarters of it orange."""
    picture, content = Picture.new("RGB", (300, 200), (240, 120, 0)), io.BytesIO()
    picture.paste((0, 0, 200), (0, 0, 75, 200))
    picture.save(content, "PNG")
    return ImageFile(content, name="two.png")


def replace_file(image):
    """Another file, as the editor's form stores it."""
    image.file = two_coloured()
    image._set_image_file_metadata()
    image.save()


def test_placeholder_is_a_tiny_picture_and_its_main_colour(db, read):
    image = make_image()
    replace_file(image)
    assert make_placeholder(image)
    placeholder = read(image)
    kind, _comma, data = placeholder.data_uri.partition(",")
    with Picture.open(io.BytesIO(base64.b64decode(data))) as tiny:
        assert (kind, tiny.format, max(tiny.size)) == ("data:image/webp;base64", "WEBP", 16)
    red, green, blue = (int(placeholder.color[place : place + 2], 16) for place in (1, 3, 5))
    assert (red > 200, 90 < green < 150, blue < 60) == (True, True, True)


def test_publishing_and_the_command_make_it(index, read, django_capture_on_commit_callbacks):
    shown, other = make_image("shown"), make_image("other")
    page = EventReportPageFactory(parent=index, lead_image=shown, lead_image_alt="x")
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert [read(image) is None for image in (shown, other)] == [False, True]
    call_command("make_renditions", stdout=io.StringIO())
    assert read(other).color.startswith("#")


def test_another_file_needs_another_placeholder(db, read):
    image = make_image()
    make_placeholder(image)
    replace_file(image)
    assert read(image) is None
    assert (make_placeholder(image), make_placeholder(image)) == (True, False)
    assert ImagePlaceholder.objects.count() == 1


def test_file_that_cannot_be_read_has_none_and_stops_nothing(db, read):
    broken, good = make_image("broken"), make_image("good")
    broken.file.storage.delete(broken.file.name)
    call_command("make_renditions", stdout=io.StringIO())
    assert [read(image) is None for image in (broken, good)] == [True, False]


@pytest.mark.parametrize("number", [1, 3, 20])
def test_placeholders_come_with_their_images(site, number, django_assert_num_queries):
    images = [make_image(str(each)) for each in range(number)]
    for image in images:
        make_placeholder(image)
    context = AssemblyContext(Gate(site))
    with django_assert_num_queries(3):  # restrictions, images, renditions
        pictures = Pictures([image.pk for image in images], context)
        found = [pictures.represent(image.pk).placeholder for image in images]
    assert None not in found


def test_placeholder_is_no_use_of_the_image(db):
    image = make_image()
    make_placeholder(image)
    assert list(ReferenceIndex.get_references_to(image)) == []
    image.delete()
    assert (ImagePlaceholder.objects.count(), get_image_model().objects.count()) == (0, 0)

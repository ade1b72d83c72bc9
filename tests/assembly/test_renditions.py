"""Renditions are made when a report is published and by a command, never while a page is read."""

import io
import itertools

import pytest
from django.core.cache import cache
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command
from wagtail.images import get_image_model

from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.renditions import missing_specs
from wagtail_clusterevents.assembly.report import assemble_teasers
from wagtail_clusterevents.testing import EventReportPageFactory, OrganisationFactory, make_image
from wagtail_clusterevents.visibility import Gate


@pytest.fixture(autouse=True)
def _no_renditions_of_other_tests():
    """Wagtail keeps renditions in the cache, which outlives the database of a test."""
    cache.clear()


class SigningStorage(FileSystemStorage):
    """Signs its addresses, as storages in the cloud do: each is another one."""

    numbers = itertools.count()

    def url(self, name):
        return f"{super().url(name)}?signature={next(self.numbers)}"


def renditions():
    return get_image_model().get_rendition_model().objects.count()


def small(settings):
    settings.WAGTAIL_CLUSTEREVENTS = {"RENDITIONS": {"card": ["fill-40x30", "fill-80x60"]}}


def test_publishing_makes_the_pictures_of_report_body_and_logos(index, settings, django_capture_on_commit_callbacks):
    small(settings)
    lead, inside, logo, other = (make_image(title) for title in ("lead", "inside", "logo", "other"))
    body = [{"type": "image", "value": {"image": inside.pk, "alt": "x"}, "id": "i"}]
    page = EventReportPageFactory(
        parent=index, lead_image=lead, lead_image_alt="x", body=body, organisers=[OrganisationFactory(logo=logo)]
    )
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert [len(missing_specs(image)) for image in (lead, inside, logo, other)] == [0, 0, 0, 4]


def test_reading_makes_none_and_says_the_size_all_the_same(index, site, settings):
    small(settings)
    page = EventReportPageFactory(parent=index, lead_image=make_image(size=(64, 48)), lead_image_alt="x")
    (report,) = assemble_teasers([page], AssemblyContext(Gate(site)))
    card = report.lead_image.renditions["card"]
    assert (card.width, card.height, card.src.startswith("/images/")) == (40, 30, True)
    assert renditions() == 0


def test_made_renditions_are_served_from_their_files_in_the_same_sizes(index, site, settings):
    small(settings)
    page = EventReportPageFactory(parent=index, lead_image=make_image(size=(64, 48)), lead_image_alt="x")
    before = assemble_teasers([page], AssemblyContext(Gate(site)))[0].lead_image.renditions["card"]
    call_command("make_renditions", stdout=io.StringIO())
    after = assemble_teasers([page], AssemblyContext(Gate(site)))[0].lead_image.renditions["card"]
    assert after.src.startswith("/media/")
    assert (after.width, after.height) == (before.width, before.height)
    assert [source.type for source in after.sources] == ["image/webp", "image/jpeg"]


def source_of(page, site):
    return assemble_teasers([page], AssemblyContext(Gate(site)))[0].lead_image.renditions["card"].src


def test_storage_that_signs_addresses_is_asked_each_time(index, site, settings):
    small(settings)
    page = EventReportPageFactory(parent=index, lead_image=make_image(size=(64, 48)), lead_image_alt="x")
    call_command("make_renditions", stdout=io.StringIO())
    backend = f"{__name__}.{SigningStorage.__name__}"
    settings.STORAGES = settings.STORAGES | {"default": {"BACKEND": backend}}
    first, second = source_of(page, site), source_of(page, site)
    assert "?signature=" in first
    assert first != second


def test_project_may_say_where_its_renditions_are(index, site, settings, monkeypatch):
    small(settings)
    page = EventReportPageFactory(parent=index, lead_image=make_image(size=(64, 48)), lead_image_alt="x")
    call_command("make_renditions", stdout=io.StringIO())
    model = get_image_model().get_rendition_model()
    monkeypatch.setattr(model, "url", property(lambda self: f"https://cdn.example/{self.image_id}/{self.width}"))
    assert source_of(page, site) == f"https://cdn.example/{page.lead_image_id}/40"


def test_command_counts_first_and_makes_nothing_twice(db, settings):
    small(settings)
    make_image()

    def run(**options):
        out = io.StringIO()
        call_command("make_renditions", stdout=out, **options)
        return out.getvalue().splitlines()[-1]

    assert run(dry_run=True) == "4 renditions of 1 images are missing."
    assert run() == "4 renditions of 1 images were made."
    assert run() == "0 renditions of 1 images were made."


def test_image_without_its_file_stops_nothing(db, settings, caplog):
    small(settings)
    broken, good = make_image("broken"), make_image("good")
    broken.file.storage.delete(broken.file.name)
    call_command("make_renditions", stdout=io.StringIO())
    assert missing_specs(good) == []
    assert [record.levelname for record in caplog.records if record.name == "wagtail_clusterevents"] == ["ERROR"]

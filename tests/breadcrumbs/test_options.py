"""What page types can say about their place in trails."""

import logging

import pytest
from django.utils import translation

from tests.breadcrumbs.cases import below, portal
from tests.testapp import models
from tests.trees import add_translation
from wagtail_clusterevents.breadcrumbs import trail
from wagtail_clusterevents.compat import get_page_model

pytestmark = pytest.mark.django_db


def plant(parent, page_class, title: str, **fields):
    """A page of a class below another one; the slug is the title in lower case."""
    return parent.add_child(instance=page_class(title=title, slug=title.lower(), **fields))


def titles(page, **options) -> list[str]:
    return [step.title for step in trail(page, **options)]


def paths(page) -> list[str | None]:
    return [step.path for step in trail(page)]


def as_base(page):
    """The same page as an instance of the base class."""
    return get_page_model().objects.get(pk=page.pk)


@pytest.mark.parametrize(("label", "expected"), [("Kurz", "Kurz"), ("", "Langer Titel")])
def test_label_comes_from_the_class_and_else_from_the_title(label, expected):
    page = portal().add_child(instance=models.LabelPage(title="Langer Titel", breadcrumb_label=label))
    assert titles(page) == ["Start", expected]
    assert titles(as_base(page)) == ["Start", expected]
    assert titles(below(page, "Seite")) == ["Start", expected, "Seite"]


def test_label_may_be_a_method():
    page = plant(portal(), models.NumberedPage, "Kapitel", number=3)
    assert titles(below(page, "Seite")) == ["Start", "3. Kapitel", "Seite"]


def test_label_is_in_the_language_of_the_content_and_not_in_that_of_the_reader():
    home = portal()
    english = add_translation(home, "en", title="Home")
    german_page = plant(home, models.YesPage, "Eins")
    english_page = plant(english, models.YesPage, "One", locale=english.locale)
    alias = german_page.create_alias(parent=english, update_locale=english.locale)
    with translation.override("en"):
        assert [titles(page)[-1] for page in (german_page, english_page, alias)] == ["Ja", "Yes", "Ja"]


def test_title_is_the_live_one_for_ancestors_and_the_given_one_for_the_page():
    parent = below(portal(), "Bereich")
    page = below(parent, "Seite")
    parent.title = "Entwurf"
    parent.save_revision()
    page.title = "Neuer Titel"
    page.save_revision()
    assert titles(page.get_latest_revision_as_object()) == ["Start", "Bereich", "Neuer Titel"]


def test_page_that_is_not_saved_yet_has_its_trail():
    parent = below(portal(), "Bereich")
    page = get_page_model()(title="Neu", slug="neu", locale=parent.locale)
    page.path, page.depth = page._get_path(parent.path, parent.depth + 1, 1), parent.depth + 1
    page.set_url_path(parent)
    steps = [(step.id, step.title, step.path, step.locale) for step in trail(page)][1:]
    assert steps == [(parent.pk, "Bereich", "/de/bereich/", "de"), (None, "Neu", "/de/bereich/neu/", "de")]


def test_page_without_a_place_in_the_tree_stands_alone():
    assert [(step.title, step.path) for step in trail(get_page_model()(title="Neu"))] == [("Neu", None)]


def test_address_may_be_overridden():
    page = plant(portal(), models.AddressPage, "Archiv", address="/archiv.html")
    anchor = plant(page, models.AnchorPage, "Teil")
    assert paths(below(anchor, "Seite")) == ["/de/", "/archiv.html", "/de/archiv/#teil", "/de/archiv/teil/seite/"]
    assert paths(as_base(anchor)) == ["/de/", "/archiv.html", "/de/archiv/#teil"]


def test_address_on_another_host_has_no_path():
    page = plant(portal(), models.AddressPage, "Archiv", address="@other.example/x")
    assert [(step.path, step.url) for step in trail(page)][1:] == [(None, "http://portal.example@other.example/x")]


def test_hidden_type_is_left_out_unless_it_is_the_page_itself():
    page = plant(portal(), models.HiddenPage, "Ordnung")
    assert titles(below(page, "Seite")) == ["Start", "Seite"]
    assert titles(page) == ["Start", "Ordnung"]


def test_trail_is_cut_at_a_root_type():
    page = plant(below(portal(), "Bereich"), models.PortalPage, "Projekt")
    assert titles(below(page, "Seite")) == ["Projekt", "Seite"]
    assert titles(page) == ["Projekt"]


def test_trail_is_cut_at_a_root_type_that_is_not_shown():
    page = plant(below(portal(), "Bereich"), models.PortalPage, "Projekt", live=False)
    assert titles(below(page, "Seite")) == ["Seite"]


def test_folder_has_no_link():
    page = plant(portal(), models.FolderPage, "Mappe")
    assert [(step.path, step.url) for step in trail(page)] == [("/de/", "http://portal.example/de/"), (None, None)]
    assert paths(below(page, "Seite")) == ["/de/", None, "/de/mappe/seite/"]


def test_extra_steps_come_after_the_page_and_the_last_one_is_current():
    page = plant(portal(), models.SectionsPage, "Bericht")
    steps = [(step.title, step.path, step.url, step.is_current, step.id, step.type) for step in trail(page)][1:]
    host = "http://portal.example"
    assert steps == [
        ("Bericht", "/de/bericht/", f"{host}/de/bericht/", False, page.pk, "testapp.SectionsPage"),
        ("Folder", None, None, False, None, None),
        ("Elsewhere", None, "https://other.example/x/", False, None, None),
        ("Contact", "/contact/", f"{host}/contact/", False, None, None),
        ("Section", "/de/bericht/#section", f"{host}/de/bericht/#section", True, None, None),
    ]
    assert trail(as_base(page)) == trail(page)


def test_extra_steps_belong_to_the_page_alone():
    page = plant(portal(), models.SectionsPage, "Bericht")
    assert titles(below(page, "Seite")) == ["Start", "Bericht", "Seite"]


def test_extra_step_of_a_page_without_address_has_one_only_if_it_is_absolute():
    page = plant(portal().get_parent(), models.SectionsPage, "Bericht")
    assert [(step.title, step.url) for step in trail(page)] == [
        ("Bericht", None),
        ("Folder", None),
        ("Elsewhere", "https://other.example/x/"),
        ("Contact", None),
        ("Section", None),
    ]


def test_page_that_raises_keeps_its_title_and_the_rest_of_the_trail(caplog):
    page = plant(portal(), models.BrokenPage, "Kaputt")
    with caplog.at_level(logging.CRITICAL):
        assert [(step.title, step.path) for step in trail(page)] == [("Start", "/de/"), ("Kaputt", None)]


def test_page_that_raises_is_logged(caplog):
    trail(plant(portal(), models.BrokenPage, "Kaputt"))
    assert [str(record.exc_info[1]) for record in caplog.records] == ["no address", "no title", "no steps"]


def test_type_is_the_label_of_the_model():
    page = plant(portal(), models.FolderPage, "Mappe")
    assert [step.type for step in trail(as_base(page))] == ["wagtailcore.Page", "testapp.FolderPage"]

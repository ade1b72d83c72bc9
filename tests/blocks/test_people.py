"""People with their pictures."""

import pytest
from django.utils import translation

from wagtail_clusterevents.blocks import PeopleBlock, PersonBlock
from wagtail_clusterevents.blocks.people import Person
from wagtail_clusterevents.testing import OrganisationFactory, make_image

from .drawing import complaints, html, items, parsed, represented, texts

BLOCK, PERSON = PeopleBlock(), PersonBlock()


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"name": "Ada"}, Person("Ada", "", None, None, "")),
        ({"name": "Ada", "role": None, "organisation": None, "image": None}, Person("Ada", "", None, None, "")),
        ({"name": "Ada", "organisation": 999, "image": 999, "credit": "x"}, Person("Ada", "", None, None, "")),
        ({"name": "Ada", "profile_url": "https://a.org/"}, Person("Ada", "", None, None, "https://a.org/")),
        ({"name": None, "role": "Host"}, None),
        ({}, None),
    ],
)
def test_person_says_what_is_stored(site, raw, expected):
    assert represented(PERSON, raw, site) == expected


def test_portrait_is_named_after_the_person(site):
    with translation.override("en"):
        image = represented(PERSON, {"name": "Ada", "image": make_image().pk, "credit": "Jo"}, site).image
    assert (image.alt, image.decorative, image.credit) == ("Portrait of Ada", False, "Jo")


def test_people_are_drawn_as_a_list(site):
    organisation, image = OrganisationFactory(name="BioRegio", website="https://b.org/"), make_image()
    person = {"name": "Ada <x>", "role": "Host", "organisation": organisation.pk, "image": image.pk, "credit": "Jo"}
    tree = parsed(html(BLOCK, {"heading": "Speakers", "people": items(person, {"name": "Konrad"})}, site))
    assert texts(tree, "h2") == ["Speakers"]
    assert [len(list(people)) for people in tree.iter("ul")] == [2]
    assert texts(tree, "a") == ["BioRegio"]
    assert texts(tree, "p") == ["Ada <x>", "Host", "BioRegio", "Konrad"]


def test_person_is_linked_to_the_profile(site):
    tree = parsed(html(BLOCK, {"people": items({"name": "Ada", "profile_url": "https://a.org/"})}, site))
    assert [link.attrib["href"] for link in tree.iter("a")] == ["https://a.org/"]


def test_people_without_anybody_are_left_out(site):
    assert represented(BLOCK, {"heading": "Speakers", "people": items({"name": ""})}, site) is None


@pytest.mark.parametrize(
    ("raw", "wrong"),
    [
        ({"name": "Ada"}, []),
        ({"name": ""}, ["name"]),
        ({"name": "Ada", "profile_url": "ada"}, ["profile_url"]),
    ],
)
def test_person_needs_a_name(raw, wrong):
    found = complaints(PERSON, raw)
    assert sorted(found["blockErrors"] if found else []) == wrong

"""Organisations with their logos."""

from django.utils import translation

from wagtail_clusterevents.blocks import PartnersBlock
from wagtail_clusterevents.testing import OrganisationFactory, make_image

from .drawing import complaints, html, items, parsed, represented, texts

BLOCK = PartnersBlock()


def test_partners_keep_their_order_and_leave_out_who_is_gone(site):
    first, gone, second = OrganisationFactory.create_batch(3)
    raw = {"heading": None, "organisations": items(second.pk, gone.pk, first.pk, None, "x")}
    gone.delete()
    assert [partner.id for partner in represented(BLOCK, raw, site).organisations] == [second.pk, first.pk]


def test_partners_are_left_out_when_all_are_gone(site):
    assert represented(BLOCK, {"heading": "Partners", "organisations": items(999)}, site) is None
    assert represented(BLOCK, {"heading": "Partners", "organisations": None}, site) is None


def test_partners_are_translated(site, english):
    organisation = OrganisationFactory(name="Ministerium")
    translated = organisation.copy_for_translation(english)
    translated.name = "Ministry"
    translated.save()
    page = site.root_page.copy_for_translation(english)
    raw = {"organisations": items(organisation.pk)}
    assert represented(BLOCK, raw, site, page).organisations[0].name == "Ministry"


def test_partner_with_logo_is_named_by_its_alternative_text(site):
    organisation = OrganisationFactory(name="BioRegio", website="https://b.org/", logo=make_image("Some logo"))
    tree = parsed(html(BLOCK, {"heading": "Thanks to", "organisations": items(organisation.pk)}, site))
    assert [link.attrib["href"] for link in tree.iter("a")] == ["https://b.org/"]
    assert [image.attrib["alt"] for image in tree.iter("img")] == ["BioRegio"]
    assert (texts(tree, "h2"), texts(tree, "a")) == (["Thanks to"], [""])


def test_partner_without_logo_is_named_in_its_language(site):
    raw = {"organisations": items(OrganisationFactory(name="BioRegio <x>").pk)}
    with translation.override("en"):
        tree = parsed(html(BLOCK, raw, site))
    assert texts(tree, "li") == ["BioRegio <x>"]
    assert [partner.attrib.get("lang") for partner in tree.iter("li")] == ["de"]


def test_partners_need_one(db):
    assert list(complaints(BLOCK, {"heading": "", "organisations": []})["blockErrors"]) == ["organisations"]

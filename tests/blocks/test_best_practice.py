"""Best practices."""

from decimal import Decimal

import pytest
from django.utils import translation

from wagtail_clusterevents.blocks import BestPracticeBlock, ContactBlock, FundingBlock, MetricBlock, StepBlock
from wagtail_clusterevents.blocks.best_practice_parts import Contact, Funding, Metric, Step
from wagtail_clusterevents.representations.text import RichText
from wagtail_clusterevents.testing import FundingProgrammeFactory, OrganisationFactory, make_image

from .contract import assembled, drawn, item, stored_report
from .drawing import complaints, html, items, parsed, represented, texts
from .samples import best_practice, make_things

BLOCK = BestPracticeBlock()


def test_best_practice_needs_only_its_title(site):
    practice = represented(BLOCK, {"title": "Going abroad"}, site)
    assert (practice.title, practice.organisations, practice.place, practice.metrics) == ("Going abroad", [], None, [])
    assert represented(BLOCK, {"title": "", "challenge": "<p>Much</p>"}, site) is None


def test_best_practice_is_known_by_page_and_block(index, site):
    page = stored_report(index, [item("best_practice", {"title": "Going abroad"}, "b1c2")])
    report = assembled(page, site)
    (teaser,) = report.best_practices
    assert (report.body[0].value.uid, report.body[0].value.anchor) == (f"{page.pk}-b1c2", "b1c2")
    assert (teaser.uid, teaser.path) == (f"{page.pk}-b1c2", f"{report.meta.path}#b1c2")


@pytest.mark.parametrize("key", ["", None, "same"])
def test_anchors_are_there_and_unlike_even_without_ids_of_their_own(index, site, key):
    practices = [{"type": "best_practice", "value": {"title": "Going abroad"}, "id": key}] * 2
    anchors = [block.value.anchor for block in assembled(stored_report(index, practices), site).body]
    assert len({anchor for anchor in anchors if anchor}) == 2


def test_short_form_has_seven_fields_and_the_rest_is_collapsed():
    layout = BLOCK.meta.form_layout
    groups = [child for child in layout.children if not isinstance(child, str)]
    assert [child for child in layout.children if isinstance(child, str)] == [
        *("title", "organisations", "challenge", "approach", "results", "programme", "image"),
    ]
    assert {group.classname for group in groups} == {"collapsed"}
    assert sorted(layout.get_sorted_block_names()) == sorted(BLOCK.child_blocks)


def test_every_field_says_what_belongs_there():
    plain = {"place", "period", "image", "contact"}
    silent = [name for name, child in BLOCK.child_blocks.items() if name not in plain and not help_of(child)]
    assert silent == []


def help_of(block):
    return str(getattr(block.meta, "help_text", "") or getattr(getattr(block, "field", None), "help_text", ""))


def test_best_practice_is_an_article_named_by_its_title(site):
    tree = parsed(html(BLOCK, {"title": "Going <abroad>", "challenge": "<p>Alone</p>"}, site))
    (article,) = tree.iter("article")
    (title,) = tree.iter("h2")
    assert (title.text, article.attrib["aria-labelledby"]) == ("Going <abroad>", title.attrib["id"])
    assert len(texts(tree, "h3")) == 1


def test_headings_begin_below_the_heading_before(index, site):
    heading = item("heading", {"text": "Examples", "level": "3"}, "h")
    page = stored_report(index, [heading, item("best_practice", best_practice(make_things(index)))])
    tree = parsed(drawn(page, assembled(page, site), site))
    assert len(texts(tree, "h4")) == 1
    assert len(texts(tree, "h5")) == 13
    assert texts(tree, "h2") == []


def test_full_best_practice_may_be_saved_and_may_leave_its_picture_out(index):
    raw = best_practice(make_things(index))
    raw["period"] |= {"start_year": 2012}
    assert complaints(BLOCK, raw) is None
    assert complaints(BLOCK, {**raw, "image": {"image": None, "alt": "", "decorative": False}}) is None


def test_picture_needs_an_alternative_text(db):
    raw = {"title": "Going abroad", "image": {"image": make_image().pk, "alt": "", "decorative": False}}
    assert list(complaints(BLOCK, raw)["blockErrors"]["image"]["blockErrors"]) == ["alt"]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"title": "Ask", "text": "<p>All</p>"}, Step("Ask", RichText("<p>All</p>", []))),
        ({"title": "Ask"}, Step("Ask", RichText("", []))),
        ({"title": "", "text": "<p>All</p>"}, None),
    ],
)
def test_step_needs_a_title(site, raw, expected):
    assert represented(StepBlock(), raw, site) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"label": "Exporters", "value": "6"}, Metric("Exporters", Decimal(6), "", "6", None, "", "")),
        (
            {"label": "Share", "value": "45.5", "unit": "%", "baseline": "0", "source": "Own count"},
            Metric("Share", Decimal("45.5"), "%", "45,5\xa0%", Decimal(0), "0\xa0%", "Own count"),
        ),
        ({"label": "Exporters", "value": "0"}, Metric("Exporters", Decimal(0), "", "0", None, "", "")),
        ({"label": "Exporters", "value": "many"}, None),
        ({"label": "", "value": "6"}, None),
    ],
)
def test_metric_says_value_and_baseline_in_words(site, raw, expected):
    with translation.override("de"):
        assert represented(MetricBlock(), raw, site) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            {"amount": "12500.50", "currency": "EUR", "note": "half"},
            Funding(None, None, Decimal("12500.50"), "EUR", "12.500,50\xa0EUR", "half"),
        ),
        ({"note": "in kind", "currency": "EUR"}, Funding(None, None, None, "", "", "in kind")),
        ({"amount": None, "currency": None, "note": None}, None),
        ({"programme": 999, "funder": 999}, None),
        ({}, None),
    ],
)
def test_funding_says_amount_and_currency_in_words(site, raw, expected):
    with translation.override("de"):
        assert represented(FundingBlock(), raw, site) == expected


def test_funder_is_the_programmes_own_unless_another_is_named(site):
    programme, sponsor = FundingProgrammeFactory(), OrganisationFactory(name="Sponsor")
    own = represented(FundingBlock(), {"programme": programme.pk}, site)
    other = represented(FundingBlock(), {"programme": programme.pk, "funder": sponsor.pk}, site)
    assert (own.funder.id, other.funder.name) == (programme.funder.pk, "Sponsor")


@pytest.mark.parametrize(
    ("raw", "wrong"),
    [
        ({"amount": "100", "currency": "EUR"}, []),
        ({"amount": None, "currency": ""}, []),
        ({"amount": "100", "currency": ""}, ["currency"]),
        ({"amount": "100", "currency": "Euro"}, ["currency"]),
        ({"amount": "-1", "currency": "EUR"}, ["amount"]),
        ({"amount": "1.555", "currency": "EUR"}, ["amount"]),
    ],
)
def test_amount_needs_its_currency(raw, wrong):
    found = complaints(FundingBlock(), raw)
    assert sorted(found["blockErrors"] if found else []) == wrong


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"name": "Ada", "email": "a@b.org"}, Contact("Ada", "a@b.org", "", None)),
        ({"phone": "+49 711 1"}, Contact("", "", "+49 711 1", None)),
        ({"name": None, "email": "", "phone": None, "organisation": 999}, None),
    ],
)
def test_contact_is_left_out_when_it_says_nothing(site, raw, expected):
    assert represented(ContactBlock(), raw, site) == expected


def test_contact_can_be_written_to_and_called(site):
    raw = {"title": "Going abroad", "contact": {"email": "a@b.org", "phone": "+49 711 123"}}
    tree = parsed(html(BLOCK, raw, site))
    assert [link.attrib["href"] for link in tree.iter("a")] == ["mailto:a@b.org", "tel:+49711123"]


def test_objectives_steps_and_links_are_lists(site):
    raw = {
        "title": "Going abroad",
        "objectives": items("First", "Second"),
        "steps": items({"title": "Ask"}, {"title": "Go"}),
        "links": items({"url": "https://example.org/", "text": "Project"}),
    }
    tree = parsed(html(BLOCK, raw, site))
    assert texts(tree, "li") == ["First", "Second", "Ask", "Go", "Project"]
    assert [len(list(steps)) for steps in tree.iter("ol")] == [2]

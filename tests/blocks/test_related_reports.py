"""Related reports: chosen ones, and those about the same topics."""

import datetime
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.report import assemble_reports, with_facts
from wagtail_clusterevents.blocks import RelatedReportsBlock
from wagtail_clusterevents.models import get_report_model
from wagtail_clusterevents.representations.report import RelatedReport
from wagtail_clusterevents.representations.text import Heading
from wagtail_clusterevents.testing import (
    EventReportIndexPageFactory,
    EventReportPageFactory,
    EventSeriesFactory,
    TopicFactory,
    make_image,
)
from wagtail_clusterevents.visibility import Gate

from .drawing import complaints, html, items, parsed, represented, texts

BLOCK = RelatedReportsBlock()


def report(index, title, year=2014, **fields):
    return EventReportPageFactory(parent=index, title=title, start_date=datetime.date(year, 3, 1), **fields)


def titles(value):
    return [related.title for related in value.reports] if value else []


@pytest.fixture
def topic(db):
    return TopicFactory(name="Energie")


@pytest.fixture
def page(index, topic):
    """The report that shows others."""
    return report(index, "Seite", 2013, topics=[topic])


def test_chosen_reports_have_date_and_picture(site, index):
    image = make_image()
    page = report(index, "Tagung", lead_image=image, lead_image_alt="Leute", series=EventSeriesFactory(), edition=3)
    raw = {"heading": "Mehr", "mode": "chosen", "reports": items(page.pk), "limit": 3}
    value = represented(BLOCK, raw, site)
    assert value.heading == Heading(2, "Mehr", "mehr")
    (related,) = value.reports
    assert (related.lead_image.id, related.lead_image.alt) == (image.pk, "Leute")
    assert replace(related, lead_image=None) == RelatedReport(
        id=page.pk,
        title="Tagung",
        path="/de/berichte/tagung/",
        html_url="http://localhost/de/berichte/tagung/",
        locale="de",
        edition=3,
        date_text="1. März 2014",
        start_date=datetime.date(2014, 3, 1),
        lead_image=None,
    )


def test_chosen_reports_keep_their_order_and_leave_out_what_is_hidden(site, index, page):
    first, second = report(index, "Erste", 2010), report(index, "Zweite", 2020)
    draft, locked, deleted = report(index, "Entwurf", live=False), report(index, "Intern"), report(index, "Weg")
    PageViewRestriction.objects.create(page=locked, restriction_type="login")
    chosen = [deleted.pk, first.pk, draft.pk, locked.pk, index.pk, None, "x", [], second.pk]
    deleted.delete()
    assert titles(represented(BLOCK, {"mode": "chosen", "reports": items(*chosen)}, site, page)) == ["Erste", "Zweite"]


def test_chosen_report_is_shown_in_the_pages_language(site, index, english):
    german = report(index, "Tagung")
    only_german = report(index, "Treffen")
    home = index.get_parent().copy_for_translation(english)
    home.save_revision().publish()
    english_index = index.copy_for_translation(english)
    english_index.save_revision().publish()
    translated = german.copy_for_translation(english)
    translated.title = "Conference"
    translated.save_revision().publish()
    page = report(english_index, "Page")
    value = represented(BLOCK, {"mode": "chosen", "reports": items(german.pk, only_german.pk)}, site, page)
    assert [(related.title, related.locale, related.date_text) for related in value.reports] == [
        ("Conference", "en", "1 March 2014"),
        ("Treffen", "de", "1. März 2014"),
    ]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"mode": "topics", "limit": 2}, ["Neu", "Mittel"]),
        ({"mode": "topics"}, ["Neu", "Mittel", "Alt"]),
        ({}, ["Neu", "Mittel", "Alt"]),
        ({"mode": None, "reports": None, "limit": None, "heading": None}, ["Neu", "Mittel", "Alt"]),
        ({"mode": "topics", "limit": "many"}, ["Neu", "Mittel", "Alt"]),
        ({"mode": "topics", "limit": -1}, ["Neu"]),
        ({"mode": "chosen", "reports": []}, []),
        ({"mode": "chosen", "reports": None}, []),
        ({"mode": "chosen"}, []),
    ],
)
def test_reports_on_the_same_topics_come_newest_first(site, index, page, topic, raw, expected):
    for year, title in [(2015, "Mittel"), (2012, "Alt"), (2019, "Neu")]:
        report(index, title, year, topics=[topic, TopicFactory()])
    report(index, "Anderes", 2020, topics=[TopicFactory()])
    report(index, "Ohne", 2020)
    report(index, "Entwurf", 2020, topics=[topic], live=False)
    PageViewRestriction.objects.create(page=report(index, "Intern", 2020, topics=[topic]), restriction_type="login")
    assert titles(represented(BLOCK, raw, site, page)) == expected


def test_report_that_shares_two_topics_is_shown_once(site, index, topic):
    other_topic = TopicFactory()
    page = report(index, "Seite", topics=[topic, other_topic])
    report(index, "Beide", 2015, topics=[topic, other_topic])
    report(index, "Eines", 2012, topics=[other_topic])
    assert titles(represented(BLOCK, {}, site, page)) == ["Beide", "Eines"]


def test_reports_on_the_same_topics_are_in_the_pages_language(site, index, english, topic, page):
    report(index, "Deutsch", topics=[topic])
    home = index.get_parent().copy_for_translation(english)
    home.save_revision().publish()
    english_index = EventReportIndexPageFactory(parent=home)
    english_topic = topic.copy_for_translation(english)
    english_topic.save()
    english_page = report(english_index, "Page", 2013, topics=[english_topic])
    report(english_index, "English", topics=[english_topic])
    report(english_index, "Untranslated topic", 2012, topics=[topic])
    assert titles(represented(BLOCK, {}, site, page)) == ["Deutsch"]
    assert titles(represented(BLOCK, {}, site, english_page)) == ["English", "Untranslated topic"]


def test_aliases_are_no_related_reports(site, index, english, topic, page):
    index.get_parent().copy_for_translation(english).save_revision().publish()
    index.copy_for_translation(english, alias=True)
    other = report(index, "Deutsch", topics=[topic])
    other.copy_for_translation(english, alias=True)
    body = [{"type": "related_reports", "value": {}, "id": "r"}]
    alias = report(index, "Dritte", 2012, topics=[topic], body=body).copy_for_translation(english, alias=True)
    (drawn,) = assemble_reports([alias], AssemblyContext(Gate(site)))
    assert titles(drawn.body[0].value) == ["Deutsch", "Seite"]


def test_draft_finds_reports_by_the_topics_it_has_now(site, index, page):
    new_topic = TopicFactory()
    report(index, "Neu", topics=[new_topic])
    page.report_topics.get_queryset()
    page.report_topics = [type(page.report_topics.first())(topic=new_topic, locale=page.locale)]
    assert titles(represented(BLOCK, {}, site, page)) == ["Neu"]


def test_page_that_is_no_report_has_no_related_reports(site, index, topic):
    report(index, "Deutsch", topics=[topic])
    assert represented(BLOCK, {}, site, index) is None
    assert represented(BLOCK, {}, site) is None


def test_related_reports_are_links_with_a_heading(site, index, page, topic):
    report(index, "Tag & Nacht", 2015, topics=[topic])
    tree = parsed(html(BLOCK, {}, site, page))
    assert (texts(tree, "h2"), texts(tree, "a"), texts(tree, "time")) == (
        [str(BLOCK.default_heading)],
        ["Tag & Nacht"],
        ["1. März 2015"],
    )
    assert [time.attrib["datetime"] for time in tree.iter("time")] == ["2015-03-01"]


def test_reports_have_to_be_chosen_where_they_are_not_looked_for(index, page):
    raw = {"mode": "chosen", "reports": [], "limit": 3}
    assert set(complaints(BLOCK, raw)["blockErrors"]) == {"mode"}
    assert set(complaints(BLOCK, {**raw, "mode": "topics", "limit": 13})["blockErrors"]) == {"limit"}
    assert complaints(BLOCK, {**raw, "mode": "topics"}) is None
    assert complaints(BLOCK, {**raw, "reports": items(page.pk)}) is None


def test_queries_depend_neither_on_blocks_nor_on_pages(site, index, topic):
    others = [report(index, f"Bericht {number}", topics=[topic, TopicFactory()]) for number in range(15)]
    blocks = [{"mode": "topics"}, {"mode": "chosen", "reports": items(*(other.pk for other in others))}]
    counts = set()
    for number, repeat in [(1, 1), (3, 1), (20, 1), (1, 15)]:
        body = [
            {"type": "related_reports", "value": value, "id": f"{place}"} for place, value in enumerate(blocks * repeat)
        ]
        pages = [
            report(index, f"Seite {number}-{repeat}-{place}", topics=[topic, TopicFactory()], body=body)
            for place in range(number)
        ]
        found = list(with_facts(get_report_model().objects.filter(pk__in=[page.pk for page in pages])))
        with CaptureQueriesContext(connection) as captured:
            reports = assemble_reports(found, AssemblyContext(Gate(site)))
        assert [len(block.value.reports) for block in reports[0].body] == [3, 15] * repeat
        counts.add(len(captured))
    assert len(counts) == 1, counts

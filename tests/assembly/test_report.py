"""Reports as representations: complete, in the right language, with fixed queries, and never with what is hidden."""

import datetime
from dataclasses import asdict, replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pydantic import TypeAdapter
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.report import assemble_reports, assemble_teasers, with_facts
from wagtail_clusterevents.blocks.types import stream_union
from wagtail_clusterevents.models import get_report_model
from wagtail_clusterevents.representations.report import Report
from wagtail_clusterevents.testing import (
    EventReportPageFactory,
    EventSeriesFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
    make_image,
)
from wagtail_clusterevents.visibility import Gate


@pytest.fixture
def context(site):
    return AssemblyContext(Gate(site))


def body(image, organisation, number=1):
    """A body with text, a picture and ``number`` best practices."""
    practice = {"title": "Together", "organisations": [{"type": "item", "value": organisation.pk, "id": "o"}]}
    picture = {"image": image.pk, "alt": "A hall", "decorative": False, "caption": "The hall", "credit": ""}
    return [
        {"type": "heading", "value": {"text": "What was said", "level": "2"}, "id": "h"},
        {"type": "paragraph", "value": "<h3>Details</h3><p>Much.</p>", "id": "p"},
        {"type": "image", "value": picture, "id": "i"},
        *({"type": "best_practice", "value": practice, "id": f"b{place}"} for place in range(number)),
    ]


def full_report(index, number=1, **fields):
    organisation, image = OrganisationFactory(logo=make_image()), make_image()
    defaults = {
        "venue": VenueFactory(),
        "series": EventSeriesFactory(organiser=OrganisationFactory()),
        "lead_image": image,
        "lead_image_alt": "People",
        "topics": [TopicFactory(), TopicFactory()],
        "organisers": [organisation],
        "body": body(image, organisation, number),
    }
    return EventReportPageFactory(parent=index, **{**defaults, **fields})


def from_database(*pages):
    reports = with_facts(get_report_model().objects.filter(pk__in=[page.pk for page in pages]))
    return list(reports.order_by("pk"))


def queries(make):
    with CaptureQueriesContext(connection) as captured:
        make()
    return len(captured)


def test_report_has_what_the_page_says(index, context):
    page = full_report(index, title="Conference", attendance_number=60, attendance_qualifier="about", edition=3)
    (report,) = assemble_reports(from_database(page), context)
    assert (report.kind, report.id, report.title) == ("report", page.pk, "Conference")
    assert (report.meta.path, report.meta.html_url) == (
        "/de/berichte/conference/",
        "http://localhost/de/berichte/conference/",
    )
    assert (report.event.date_text, report.event.phase, report.event.edition) == ("5. November 2014", "past", 3)
    assert report.event.attendance.number == 60
    assert [topic.name for topic in report.topics] == [row.topic.name for row in page.report_topics.all()]
    assert [block.type for block in report.body] == ["heading", "paragraph", "image", "best_practice"]
    assert [(heading.level, heading.anchor) for heading in report.toc] == [(2, "what-was-said"), (3, "details")]
    assert report.best_practices[0].path == "/de/berichte/conference/#b0"
    assert [crumb.title for crumb in report.breadcrumbs][-2:] == ["Berichte", "Conference"]
    assert [version.locale for version in report.translations] == ["de"]


def test_report_is_its_own_schema(index, context):
    page = full_report(index)
    (report,) = assemble_reports(from_database(page), context)
    adapter = TypeAdapter(Report[stream_union(page.body.stream_block)])
    assert asdict(adapter.validate_json(adapter.dump_json(report))) == asdict(report)


@pytest.mark.parametrize("assemble", [assemble_reports, assemble_teasers])
def test_queries_do_not_depend_on_the_number_of_reports(index, site, assemble):
    counts = set()
    pages = [full_report(index) for _number in range(20)]
    for number in (1, 3, 20):
        found = from_database(*pages[:number])
        counts.add(queries(lambda found=found: assemble(found, AssemblyContext(Gate(site)))))
    assert len(counts) == 1, counts


def test_queries_do_not_depend_on_the_number_of_blocks(index, site):
    counts = {
        queries(lambda page=page: assemble_reports(from_database(page), AssemblyContext(Gate(site))))
        for page in (full_report(index, 1), full_report(index, 30))
    }
    assert len(counts) == 1, counts


def test_queries_do_not_depend_on_the_number_of_restrictions(index, site):
    page = full_report(index)
    before = queries(lambda: assemble_reports(from_database(page), AssemblyContext(Gate(site))))
    for other in [EventReportPageFactory(parent=index) for _number in range(20)]:
        PageViewRestriction.objects.create(page=other, restriction_type="login")
    assert queries(lambda: assemble_reports(from_database(page), AssemblyContext(Gate(site)))) == before


def test_draft_in_memory_is_represented_as_it_stands(index, context):
    page = full_report(index, title="Conference")
    page.title, page.start_date = "Congress", datetime.date(2015, 2, 3)
    page.report_topics.get_queryset()
    topic = TopicFactory(name="Energy")
    page.report_topics = [type(page.report_topics.first())(topic=topic, locale=page.locale)]
    (report,) = assemble_reports([page], context)
    assert (report.title, report.event.date_text) == ("Congress", "3. Februar 2015")
    assert [found.name for found in report.topics] == ["Energy"]


def test_hidden_targets_are_left_out(index, context):
    hidden = EventReportPageFactory(parent=index, title="Secret")
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    private = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    image = make_image(collection=private)
    lead = f'<p>See <a linktype="page" id="{hidden.pk}">that</a>.</p>'
    page = full_report(index, lead=lead, lead_image=image)
    (report,) = assemble_reports(from_database(page), context)
    assert report.lead.html == "<p>See that.</p>"
    assert report.lead_image is None


def test_links_lead_to_the_page_in_the_contents_language(index, english, context):
    target = EventReportPageFactory(parent=index, title="Ziel")
    home = index.get_parent().copy_for_translation(english)
    home.save_revision().publish()
    translated = index.copy_for_translation(english)
    translated.slug = "reports"
    translated.save_revision().publish()
    copy = target.copy_for_translation(english)
    copy.slug = "target"
    copy.save_revision().publish()
    lead = f'<p><a linktype="page" id="{target.pk}">x</a></p>'
    page = EventReportPageFactory(parent=translated, lead=lead, slug="report")
    german = EventReportPageFactory(parent=index, lead=lead, slug="bericht")
    reports = assemble_reports(from_database(page, german), context)
    path = f"/en/{home.slug}/" if home.depth > 2 else "/en/"
    assert [report.lead.html for report in reports] == [
        f'<p><a href="{path}reports/target/" data-link="page">x</a></p>',
        '<p><a href="/de/berichte/ziel/" data-link="page">x</a></p>',
    ]


def test_editions_are_the_visible_neighbours_in_the_series(index, context):
    series = EventSeriesFactory()
    pages = [
        EventReportPageFactory(
            parent=index, title=str(year), series=series, start_date=datetime.date(year, 1, 1), live=live
        )
        for year, live in [(2012, True), (2013, False), (2014, True), (2016, True)]
    ]
    (report,) = assemble_reports(from_database(pages[2]), context)
    assert (report.editions.previous.title, report.editions.next.title) == ("2012", "2016")


def test_broken_page_is_left_out_and_logged(index, context, caplog):
    good, bad = full_report(index), full_report(index)
    pages = from_database(good, bad)
    pages[1].start_date = None
    assert [report.id for report in assemble_reports(pages, context)] == [good.pk]
    assert [record.levelname for record in caplog.records] == ["ERROR"]


def test_alias_is_marked_and_in_its_sources_language(index, english, context):
    home = index.get_parent().copy_for_translation(english)
    home.save_revision().publish()
    index.copy_for_translation(english, alias=True)
    page = full_report(index, title="Tagung")
    alias = page.copy_for_translation(english, alias=True)
    report, source = assemble_reports(from_database(alias, page)[::-1], context)
    assert (report.id, report.language.locale, report.language.content_locale) == (alias.pk, "en", "de")
    assert report.event.date_text == "5. November 2014"
    assert report.translations == source.translations == [replace(source.translations[0], locale="de")]

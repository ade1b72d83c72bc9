"""The index of reports: phases, years, topics and pages of the list, through the gate, with fixed queries."""

import datetime
from functools import partial

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.trees import restrict
from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.index import address
from wagtail_clusterevents.assembly.listing import ReportListing, list_reports
from wagtail_clusterevents.assembly.pagination import PageStep, Pagination, paginate
from wagtail_clusterevents.models import Topic, get_report_model
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
def listed(site, index):
    """Lists the index anew, as a request of its own would."""
    return lambda **wanted: list_reports(index, AssemblyContext(Gate(site)), **wanted)


def groups(listing: ReportListing) -> list[tuple]:
    return [(group.phase, [report.title for report in group.reports]) for group in listing.groups]


def titles(listing: ReportListing) -> list[str]:
    return [report.title for group in listing.groups for report in group.reports]


def years(listing: ReportListing) -> list[tuple]:
    return [(choice.year, choice.count, choice.path, choice.is_current) for choice in listing.years]


def topics(listing: ReportListing) -> list[tuple]:
    return [(choice.name, choice.count, choice.path, choice.is_current) for choice in listing.topics]


def in_days(number: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=number)


def test_reports_stand_by_phase_what_comes_first_soonest_and_what_is_over_newest(index, listed):
    report = partial(EventReportPageFactory, parent=index)
    report(title="Long ago", start_date=datetime.date(2010, 1, 1))
    report(title="Next year", start_date=in_days(400))
    report(title="Next week", start_date=in_days(7))
    report(title="Since yesterday", start_date=in_days(-1), end_date=in_days(1))
    report(title="Since last week", start_date=in_days(-7), end_date=in_days(1))
    report(title="Last week", start_date=in_days(-7))

    assert groups(listed()) == [
        ("ongoing", ["Since yesterday", "Since last week"]),
        ("upcoming", ["Next week", "Next year"]),
        ("past", ["Last week", "Long ago"]),
    ]


def test_filtered_reports_stand_newest_first_without_phases(index, listed):
    topic = TopicFactory(slug="energy")
    for title, day in (("Past", -10), ("Later", 20), ("Soon", 10)):
        EventReportPageFactory(parent=index, title=title, start_date=in_days(day), topics=[topic])

    assert groups(listed(topic="energy")) == [(None, ["Later", "Soon", "Past"])]


def test_the_year_of_an_event_is_that_in_which_it_begins(index, listed):
    EventReportPageFactory(
        parent=index, title="New Year", start_date=datetime.date(2016, 12, 30), end_date=datetime.date(2017, 1, 2)
    )
    EventReportPageFactory(parent=index, title="Spring", start_date=datetime.date(2016, 4, 1))
    EventReportPageFactory(parent=index, title="Summer", start_date=datetime.date(2014, 7, 1))

    assert years(listed()) == [
        (2016, 2, "/de/berichte/2016/", False),
        (2014, 1, "/de/berichte/2014/", False),
    ]
    assert titles(listed(year=2016)) == ["New Year", "Spring"]
    assert titles(listed(year=2017)) == []


def test_a_year_without_reports_is_shown_as_the_chosen_one(index, listed):
    EventReportPageFactory(parent=index)

    assert years(listed(year=1999)) == [
        (2014, 1, "/de/berichte/2014/", False),
        (1999, 0, "/de/berichte/1999/", True),
    ]


def test_each_filter_counts_as_if_it_was_not_set(index, listed):
    energy, skills = TopicFactory(name="Energy"), TopicFactory(name="Skills")
    report = partial(EventReportPageFactory, parent=index)
    report(title="A", start_date=datetime.date(2014, 1, 1), topics=[energy])
    report(title="B", start_date=datetime.date(2014, 2, 1), topics=[energy, skills])
    report(title="C", start_date=datetime.date(2015, 1, 1), topics=[skills])

    found = listed(year=2014, topic="skills")

    assert titles(found) == ["B"]
    assert years(found) == [
        (2015, 1, "/de/berichte/2015/?topic=skills", False),
        (2014, 1, "/de/berichte/2014/?topic=skills", True),
    ]
    assert topics(found) == [
        ("Energy", 2, "/de/berichte/2014/?topic=energy", False),
        ("Skills", 1, "/de/berichte/2014/?topic=skills", True),
    ]
    assert (found.all_years_path, found.all_topics_path) == ("/de/berichte/?topic=skills", "/de/berichte/2014/")


def test_a_topic_is_found_by_its_slug_in_any_language_and_named_in_the_lists_own(index, listed, english):
    topic = TopicFactory(name="Fachkräfte", slug="fachkraefte")
    translation = topic.copy_for_translation(english)
    translation.name, translation.slug = "Skilled workers", "skills"
    translation.save()
    EventReportPageFactory(parent=index, title="One", topics=[topic])

    found = listed(topic="skills")

    assert titles(found) == ["One"]
    assert topics(found) == [("Fachkräfte", 1, "/de/berichte/?topic=fachkraefte", True)]
    assert found.topic == found.topics[0]


@pytest.mark.parametrize("slug", ["no-such-topic", "with blank", "null\x00", "x" * 500])
def test_a_slug_that_no_topic_has_gives_an_empty_list(index, listed, slug):
    EventReportPageFactory(parent=index, topics=[TopicFactory(name="Energy")])

    found = listed(topic=slug)

    assert (found.groups, found.topic, found.is_filtered, found.pagination.count) == ([], None, True, 0)
    assert topics(found) == [("Energy", 1, "/de/berichte/?topic=energy", False)]


def test_a_topic_without_reports_is_known_and_empty(index, listed):
    TopicFactory(name="Energy")

    found = listed(topic="energy")

    assert (titles(found), topics(found)) == ([], [("Energy", 0, "/de/berichte/?topic=energy", True)])


def test_a_report_with_a_topic_twice_counts_once(index, listed):
    topic = TopicFactory(name="Energy")
    EventReportPageFactory(parent=index, title="One", topics=[topic, topic])

    assert titles(listed(topic="energy")) == ["One"]
    assert topics(listed()) == [("Energy", 1, "/de/berichte/?topic=energy", False)]


@pytest.mark.parametrize(
    ("number", "found"), [(1, 1), ("2", 2), ("9", 3), ("0", 3), ("-1", 3), ("x", 1), ("", 1), ("1.5", 1)]
)
def test_a_page_number_that_is_none_gives_the_nearest_page(index, listed, number, found):
    index.reports_per_page = 1
    for _ in range(3):
        EventReportPageFactory(parent=index)

    assert listed(number=number).pagination.number == found


def test_pages_of_the_list_follow_each_other_and_keep_the_filters(index, listed):
    topic = TopicFactory(slug="energy")
    index.reports_per_page = 2
    for day in range(1, 6):
        EventReportPageFactory(parent=index, title=f"{day}", start_date=datetime.date(2014, 1, day), topics=[topic])

    pages = [listed(year=2014, topic="energy", number=number) for number in (1, 2, 3)]

    assert [title for page in pages for title in titles(page)] == ["5", "4", "3", "2", "1"]
    path = "/de/berichte/2014/?topic=energy"
    assert pages[1].pagination == Pagination(
        number=2,
        pages=3,
        count=5,
        previous=path,
        next=f"{path}&page=3",
        steps=[
            PageStep(1, path, is_current=False),
            PageStep(2, f"{path}&page=2", is_current=True),
            PageStep(3, f"{path}&page=3", is_current=False),
        ],
    )


def test_far_pages_are_left_out_between_the_ends_and_the_current_one():
    _page, pagination = paginate(range(200), 10, 10, lambda number: f"?page={number}")

    assert [step.number for step in pagination.steps] == [1, None, 7, 8, 9, 10, 11, 12, 13, None, 20]
    assert {step.path for step in pagination.steps if step.number is None} == {None}


def test_what_is_hidden_is_neither_listed_nor_counted(index, listed):
    topic = TopicFactory(name="Energy")
    restrict(EventReportPageFactory(parent=index, title="Members only", topics=[topic]))
    EventReportPageFactory(parent=index, title="Draft", live=False, topics=[topic])

    found = listed()

    assert (found.groups, found.years, found.topics, found.pagination.count) == ([], [], [], 0)


def test_an_untranslated_report_is_listed_in_its_own_language_and_marked(site, index, listed, english):
    home = site.root_page.copy_for_translation(english)
    home.save_revision().publish()
    here = index.copy_for_translation(english, copy_parents=True)
    here.save_revision().publish()
    report = EventReportPageFactory(parent=index, title="Bericht", start_date=datetime.date(2014, 11, 5))
    report.copy_for_translation(english, alias=True)

    found = list_reports(here, AssemblyContext(Gate(site)))
    [teaser] = found.groups[0].reports

    assert (teaser.language.locale, teaser.language.content_locale, teaser.language.is_fallback) == ("en", "de", True)
    assert teaser.event.date_text == "5. November 2014"


def test_untranslated_reports_are_left_out_where_the_site_says_so(site, index, english, settings):
    settings.WAGTAIL_CLUSTEREVENTS = {"SHOW_FALLBACK": False}
    site.root_page.copy_for_translation(english).save_revision().publish()
    here = index.copy_for_translation(english)
    here.save_revision().publish()
    EventReportPageFactory(parent=index).copy_for_translation(english, alias=True)

    found = list_reports(here, AssemblyContext(Gate(site)))

    assert (found.groups, found.years) == ([], [])


def test_the_introduction_leads_nowhere_hidden(site, index, listed):
    hidden = EventReportPageFactory(parent=index, title="Members only")
    restrict(hidden)
    index.intro = f'<p>See <a linktype="page" id="{hidden.pk}">this report</a>.</p>'

    found = list_reports(index, AssemblyContext(Gate(site)))

    assert found.intro.html == "<p>See this report.</p>"


@pytest.mark.parametrize("wanted", [{}, {"year": 2014}, {"topic": "topic"}, {"year": 2014, "topic": "topic"}])
def test_listing_needs_the_same_queries_for_any_number_of_reports(index, listed, wanted):
    topic, image = TopicFactory(slug="topic"), make_image()
    index.reports_per_page = 20

    counts = {}
    for total in (1, 3, 20):
        while get_report_model().objects.count() < total:
            EventReportPageFactory(
                parent=index,
                topics=[topic, TopicFactory()],
                organisers=[OrganisationFactory(logo=image)],
                venue=VenueFactory(),
                series=EventSeriesFactory(organiser=OrganisationFactory()),
                lead_image=image,
                lead_image_decorative=True,
            )
        with CaptureQueriesContext(connection) as queries:
            found = listed(**wanted)
        assert found.pagination.count == len(titles(found)) == total
        counts[total] = len(queries)

    assert len(set(counts.values())) == 1, counts


@pytest.mark.parametrize(
    ("path", "parts", "expected"),
    [
        ("/de/berichte/", {}, "/de/berichte/"),
        ("/de/berichte/", {"year": 2014, "topic": "", "page": None}, "/de/berichte/2014/"),
        ("/de/berichte", {"year": 2014}, "/de/berichte/2014/"),
        ("/de/berichte/", {"topic": "a&b", "page": 2}, "/de/berichte/?topic=a%26b&page=2"),
        ("", {"topic": "energy"}, "?topic=energy"),
    ],
)
def test_address_says_only_what_is_wanted(path, parts, expected):
    assert address(path, **parts) == expected


def test_topics_of_other_records_play_no_part(index, listed):
    TopicFactory(name="Unused")
    EventReportPageFactory(parent=index)

    assert (listed().topics, Topic.objects.count()) == ([], 1)

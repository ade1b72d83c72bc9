"""The index of best practices as it is read: filters, counts beside them, search, the list itself."""

import datetime
import itertools
import random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.databases import searches_own_rows
from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.practice_filters import FILTERS, FilteredPractices, PracticeQuery
from wagtail_clusterevents.assembly.practices import assemble_practices
from wagtail_clusterevents.assembly.search import clean_words
from wagtail_clusterevents.models import BestPracticeEntry
from wagtail_clusterevents.testing import (
    EventReportPageFactory,
    FundingProgrammeFactory,
    OrganisationFactory,
    TopicFactory,
)
from wagtail_clusterevents.visibility import Gate


def practice(block_id, **value):
    return {"type": "best_practice", "id": block_id, "value": {"title": f"Practice {block_id}", **value}}


def chosen(*records):
    return [{"type": "item", "value": record.pk, "id": f"o{record.pk}"} for record in records]


def ask(site, **query):
    entries = BestPracticeEntry.objects.visible(Gate(site))
    values = {name: value if isinstance(value, (str, tuple)) else tuple(value) for name, value in query.items()}
    return FilteredPractices(entries, PracticeQuery(**values), site.root_page.locale_id)


def titles(found):
    return [entry.title for entry in found.ordered()]


@pytest.fixture
def crowd(index):
    """Reports with best practices of every kind, some of them hidden."""
    pick = random.Random(7)
    organisations = [OrganisationFactory(name=f"Org {number}") for number in range(4)]
    programmes = [FundingProgrammeFactory(name=f"Prog {number}") for number in range(2)]
    topics = [TopicFactory(name=f"Topic {number}") for number in range(3)]
    for number in range(12):
        body = [
            practice(
                f"{number}-{place}",
                organisations=chosen(*pick.sample(organisations, pick.randrange(3))),
                programme=pick.choice([None, *(row.pk for row in programmes)]),
                place={"name": "Ulm", "country": pick.choice(["DE", "FR", ""])},
            )
            for place in range(pick.randrange(3))
        ]
        page = EventReportPageFactory(
            parent=index,
            title=f"Report {number}",
            start_date=datetime.date(2010 + pick.randrange(4), 3, 1),
            topics=pick.sample(topics, pick.randrange(3)),
            body=body,
        )
        if number in (3, 8):
            PageViewRestriction.objects.create(page=page, restriction_type="login")
    return BestPracticeEntry.objects.all()


def values_of(entry, name):
    """The values that an entry has for a filter, counted by hand."""
    if name in ("country", "year"):
        return {str(getattr(entry, name))} - {""}
    links = {"organisation": "organisations", "programme": "programmes", "topic": "topics"}
    return {record.slug for record in getattr(entry, links[name]).all()}


def by_hand(entries, query):
    return [entry for entry in entries if all(values_of(entry, name) & set(values) for name, values in query.items())]


def test_counts_and_lists_agree_with_counting_by_hand_for_every_filter_and_pair(crowd, site):
    visible = list(
        BestPracticeEntry.objects.visible(Gate(site)).prefetch_related("organisations", "programmes", "topics")
    )
    every = {
        each.name: sorted({value for entry in visible for value in values_of(entry, each.name)}) for each in FILTERS
    }
    singles = [{name: (value,)} for name, values in every.items() for value in values]
    pairs = [one | other for one, other in itertools.combinations(singles, 2) if one.keys() != other.keys()]
    for query in [{}, *singles, *random.Random(1).sample(pairs, 25)]:
        found = ask(site, **query)
        assert sorted(titles(found)) == sorted(entry.title for entry in by_hand(visible, query)), query
        for name, choices in found.facets().items():
            others = {key: value for key, value in query.items() if key != name}
            counted = {choice.value: choice.count for choice in choices if choice.count}
            expected = {
                value: len(by_hand(visible, {**others, name: (value,)}))
                for value in every[name]
                if by_hand(visible, {**others, name: (value,)})
            }
            assert counted == expected, (query, name)


def test_chosen_value_stays_among_the_choices_with_a_count_of_0(crowd, site):
    found = ask(site, country=("DE",), year=("1999",))
    assert [(choice.value, choice.count, choice.selected) for choice in found.facets()["year"] if choice.selected] == [
        ("1999", 0, True)
    ]


def test_value_that_nothing_has_gives_an_empty_list(crowd, site):
    assert titles(ask(site, topic=("no-such-topic",))) == []
    assert titles(ask(site, year=("abc",))) == []
    assert titles(ask(site, country=("XX",))) == []


def test_values_of_one_filter_are_alternatives(index, site):
    for number, country in enumerate(["DE", "FR", "AT"]):
        EventReportPageFactory(parent=index, body=[practice(country, place={"country": country})], title=str(number))
    assert sorted(titles(ask(site, country=("DE", "AT")))) == ["Practice AT", "Practice DE"]


def test_topic_in_one_language_finds_its_translations(index, english, site):
    topic = TopicFactory(name="Energie")
    translated = topic.copy_for_translation(english)
    translated.name, translated.slug = "Energy", "energy"
    translated.save()
    EventReportPageFactory(parent=index, topics=[topic], body=[practice("a")])
    for name in ("energie", "energy", str(topic.translation_key)):
        assert titles(ask(site, topic=(name,))) == ["Practice a"]


def test_orders(index, site):
    for year, title in [(2012, "B"), (2014, "A"), (2013, "C")]:
        EventReportPageFactory(
            parent=index, start_date=datetime.date(year, 1, 1), body=[practice(title, title=title)], title=title
        )
    assert titles(ask(site)) == ["A", "C", "B"]
    assert titles(ask(site, order="start")) == ["B", "C", "A"]
    assert titles(ask(site, order="title")) == ["A", "B", "C"]


@searches_own_rows
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Messe", ["Practice a"]),
        ("messe china", ["Practice a"]),
        ("Solarverband", ["Practice a"]),
        ("Ulm", ["Practice b"]),
        ("unbekannt", []),
        ("Geheimnis", []),
        ("\x00Messe\x00", ["Practice a"]),
        ("   ", ["Practice a", "Practice b"]),
    ],
)
def test_search_finds_words_of_block_organisation_and_place(
    index, site, words, expected, django_capture_on_commit_callbacks
):
    organisation = OrganisationFactory(name="Solarverband Süd")
    with django_capture_on_commit_callbacks(execute=True):
        EventReportPageFactory(
            parent=index,
            title="eins",
            body=[practice("a", challenge="<p>Auf der Messe in China</p>", organisations=chosen(organisation))],
        )
        EventReportPageFactory(parent=index, title="zwei", body=[practice("b", place={"name": "Ulm", "country": "DE"})])
        hidden = EventReportPageFactory(parent=index, title="drei", body=[practice("c", summary="Geheimnis")])
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    assert sorted(titles(ask(site, q=words))) == expected


@pytest.mark.parametrize("words", ['"Messe" OR (*', "a & | ! <-> b", "-", "'", "%", "\\", "NEAR(a b)", "ü" * 300])
def test_search_takes_any_question(index, site, words):
    assert titles(ask(site, q=words)) == []


def test_long_questions_are_cut():
    assert clean_words("word " * 3000).count("word") == 20
    assert len(clean_words("x" * 100_000)) == 200


def test_list_and_facets_take_the_same_queries_for_any_number(index, site):
    def count():
        with CaptureQueriesContext(connection) as captured:
            found = ask(site, country=("DE",))
            found.facets()
            assemble_practices(found.ordered()[:20], AssemblyContext(Gate(site)))
        return len(captured)

    organisation, counts = OrganisationFactory(), []
    for number in range(20):
        body = [practice(f"{number}", organisations=chosen(organisation), place={"country": "DE"})]
        EventReportPageFactory(parent=index, title=str(number), topics=[TopicFactory()], body=body)
        if number in (0, 2, 19):
            counts.append(count())
    assert len(set(counts)) == 1, counts


def test_item_leads_to_its_place_in_the_report(index, site):
    organisation = OrganisationFactory(name="bw-i")
    body = [
        practice("b1", organisations=chosen(organisation), place={"name": "Ulm", "country": "DE"}, summary="Short.")
    ]
    page = EventReportPageFactory(parent=index, title="Tagung", body=body)
    (item,) = assemble_practices(ask(site).ordered(), AssemblyContext(Gate(site)))
    assert (item.uid, item.path, item.summary) == (f"{page.pk}-b1", "/de/berichte/tagung/#b1", "Short.")
    assert (item.place_text, item.year, item.report.title) == ("Ulm, Deutschland", 2014, "Tagung")
    assert [found.name for found in item.organisations] == ["bw-i"]

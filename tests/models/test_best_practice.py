"""The index of best practices: equal to one built anew after whatever happens to reports."""

import io
import random

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from wagtail_clusterevents.models import BestPracticeEntry, get_report_model
from wagtail_clusterevents.models.best_practice import differences
from wagtail_clusterevents.testing import (
    EventReportIndexPageFactory,
    EventReportPageFactory,
    FundingProgrammeFactory,
    OrganisationFactory,
    TopicFactory,
)
from wagtail_clusterevents.visibility import Gate


def practice(title="Together", block_id="one", **value):
    return {"type": "best_practice", "id": block_id, "value": {"title": title, **value}}


def chosen(*records):
    return [{"type": "item", "value": record.pk, "id": f"o{record.pk}"} for record in records]


def found(reports=None):
    return list(differences(get_report_model().objects.all() if reports is None else reports))


def test_entry_says_what_the_block_says(index):
    organisation, programme, funding = OrganisationFactory(), FundingProgrammeFactory(), FundingProgrammeFactory()
    topic = TopicFactory()
    body = [
        practice(
            organisations=chosen(organisation),
            programme=programme.pk,
            funding=[{"type": "item", "id": "f", "value": {"programme": funding.pk, "amount": "5"}}],
            place={"name": "Stuttgart", "country": "DE"},
            period={"start_year": 2012, "end_date": "2014-05-01"},
            challenge="<p>Small <b>companies</b></p>",
        )
    ]
    page = EventReportPageFactory(parent=index, body=body, topics=[topic])
    page.save()
    entry = BestPracticeEntry.objects.get()
    assert (entry.uid, entry.title, entry.place, entry.country) == (f"{page.pk}-one", "Together", "Stuttgart", "DE")
    assert (entry.start_year, entry.end_year, entry.ongoing, entry.year) == (2012, 2014, False, 2014)
    assert "Small companies" in entry.text
    assert list(entry.organisations.all()) == [organisation]
    assert set(entry.programmes.all()) == {programme, funding}
    assert list(entry.topics.all()) == [topic]


def test_entries_of_nested_blocks_are_found(index):
    inner = {**practice(block_id="in"), "type": "item"}
    group = {"type": "best_practice_group", "id": "g", "value": {"best_practices": [inner]}}
    EventReportPageFactory(parent=index, body=[group, practice(block_id="out")])
    assert sorted(BestPracticeEntry.objects.values_list("block_id", flat=True)) == ["in", "out"]


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        "text",
        {},
        {"title": ""},
        {"title": None},
    ],
)
def test_block_that_says_nothing_has_no_entry(index, value):
    EventReportPageFactory(parent=index, body=[{"type": "best_practice", "id": "x", "value": value}])
    assert BestPracticeEntry.objects.count() == 0


def test_block_with_broken_parts_has_an_entry(index):
    broken = {"organisations": 7, "programme": "x", "funding": None, "place": 3, "period": [1], "challenge": 9}
    EventReportPageFactory(parent=index, body=[practice(**{**broken, "organisations": [None, {"value": "x"}, {}]})])
    assert [entry.title for entry in BestPracticeEntry.objects.all()] == ["Together"]


def test_unpublishing_and_deleting_remove_the_entries(index):
    page = EventReportPageFactory(parent=index, body=[practice()])
    page.unpublish()
    assert BestPracticeEntry.objects.count() == 0
    page.save_revision().publish()
    assert BestPracticeEntry.objects.count() == 1
    page.delete()
    assert BestPracticeEntry.objects.count() == 0


def test_draft_changes_nothing(index):
    page = EventReportPageFactory(parent=index, body=[practice()])
    page.body = [("best_practice", {"title": "Changed"})]
    page.save_revision()
    assert [entry.title for entry in BestPracticeEntry.objects.all()] == ["Together"]


def test_entries_are_written_with_the_page_or_not_at_all(index, monkeypatch):
    page = EventReportPageFactory(parent=index, title="Before", body=[practice()])
    monkeypatch.setattr("wagtail_clusterevents.models.report.write_entries", lambda page: 1 / 0)
    page.title = "After"
    with pytest.raises(ZeroDivisionError):
        page.save()
    page.refresh_from_db()
    assert page.title == "Before"


def test_hidden_reports_entries_are_not_visible(index, site):
    page = EventReportPageFactory(parent=index, body=[practice()])
    assert BestPracticeEntry.objects.visible(Gate(site)).count() == 1
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert BestPracticeEntry.objects.visible(Gate(site)).count() == 0


def test_publishing_takes_the_same_queries_for_1_and_for_30_best_practices(index):
    organisation = OrganisationFactory()
    counts = []
    for number in (1, 30):
        body = [practice(block_id=f"b{place}", organisations=chosen(organisation)) for place in range(number)]
        page = get_report_model().objects.get(pk=EventReportPageFactory(parent=index, body=body).pk)
        with CaptureQueriesContext(connection) as captured:
            page.save()
        counts.append(len([query for query in captured if "indexentry" not in query["sql"].lower()]))
    assert counts[0] == counts[1]


def test_rebuild_restores_what_was_lost_and_check_says_what(index):
    page = EventReportPageFactory(parent=index, body=[practice(), practice(block_id="two", title="Apart")])
    BestPracticeEntry.objects.get(block_id="one").delete()
    BestPracticeEntry.objects.filter(block_id="two").update(title="Wrong", year=1999)
    out = io.StringIO()
    with pytest.raises(CommandError, match="2 best practices differ"):
        call_command("rebuild_best_practices", check=True, stdout=out)
    assert out.getvalue().splitlines() == [f"{page.pk}-one: missing", f"{page.pk}-two: different: title, year"]
    call_command("rebuild_best_practices", stdout=io.StringIO())
    call_command("rebuild_best_practices", check=True, stdout=io.StringIO())


class Life:
    """A random life of reports, with everything that editors and commands do to them."""

    def __init__(self, seed, index, english):
        self.random = random.Random(seed)
        self.indexes = [index, EventReportIndexPageFactory(parent=index.get_parent(), title="Other")]
        self.english = english
        self.records = {
            "organisations": [OrganisationFactory() for _number in range(4)],
            "programmes": [FundingProgrammeFactory() for _number in range(3)],
            "topics": [TopicFactory() for _number in range(4)],
        }

    def body(self):
        pick = self.random
        return [
            practice(
                title=pick.choice(["Alpha", "Beta", "Gamma", ""]),
                block_id=f"b{pick.randrange(6)}",
                organisations=chosen(*pick.sample(self.records["organisations"], pick.randrange(3))),
                programme=pick.choice([None, *(record.pk for record in self.records["programmes"])]),
                place={"name": "Ulm", "country": pick.choice(["DE", "FR", ""])},
            )
            for _number in range(pick.randrange(4))
        ]

    def report(self):
        return self.random.choice(list(get_report_model().objects.all()) or [self.create()])

    def create(self):
        topics = self.random.sample(self.records["topics"], self.random.randrange(3))
        parent = type(self.indexes[0]).objects.get(pk=self.random.choice(self.indexes).pk)
        return EventReportPageFactory(parent=parent, body=self.body(), topics=topics)

    def edit(self):
        page = self.report()
        if not page.alias_of_id:
            page.body = page._meta.get_field("body").to_python(self.body())
            revision = page.save_revision()
            if self.random.random() < 0.7:
                revision.publish()

    def unpublish(self):
        self.report().unpublish()

    def move(self):
        target, page = type(self.indexes[0]).objects.get(pk=self.random.choice(self.indexes).pk), self.report()
        if page._slug_is_available(page.slug, target, page):
            page.move(target, pos="last-child")

    def delete(self):
        if get_report_model().objects.count() > 3:
            self.report().delete()

    def alias(self):
        page = self.report()
        if not page.alias_of_id:
            page.create_alias(update_slug=f"alias-{self.random.randrange(10**9)}")

    def update_aliases(self):
        self.report().update_aliases()

    def copy(self):
        page = self.report()
        if not page.alias_of_id:
            page.copy(update_attrs={"slug": f"copy-{self.random.randrange(10**9)}"})

    def translate(self):
        page = self.report()
        if page.locale_id != self.english.pk and not page.has_translation(self.english) and not page.alias_of_id:
            copy = page.copy_for_translation(self.english, copy_parents=True)
            copy.save_revision().publish()

    def delete_organisation(self):
        if len(self.records["organisations"]) > 1:
            self.records["organisations"].pop().delete()

    def step(self):
        acts = [self.create, self.edit, self.edit, self.edit, self.unpublish, self.move, self.delete, self.alias]
        acts += [self.update_aliases, self.copy, self.translate]
        self.random.choice(acts if self.random.random() < 0.99 else [self.delete_organisation])()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_index_equals_one_built_anew_after_a_random_life(seed, index, english):
    home = index.get_parent().copy_for_translation(english)
    home.save_revision().publish()
    life = Life(seed, index, english)
    for number in range(110):
        life.step()
        if number % 10 == 0:
            assert found() == [], number
    assert found() == []
    assert BestPracticeEntry.objects.exists()

"""Best practices side by side, and those of other reports."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.report import assemble_reports
from wagtail_clusterevents.blocks import BestPracticeBlock, BestPracticeGroupBlock, ChosenBestPracticesBlock
from wagtail_clusterevents.visibility import Gate

from .contract import assembled, drawn, item, stored_report
from .drawing import complaints, items, parsed, texts


def practices(*keys):
    return [item("best_practice", {"title": f"Practice {key}"}, key) for key in keys]


def group(*titles, **fields):
    members = [{"type": "item", "value": {"title": title}, "id": f"in-{title}"} for title in titles]
    return item("best_practice_group", {"best_practices": members, **fields}, "group")


def chosen(*places, **fields):
    """A block that shows best practices: each given as the report and the block's id, which is empty for all of it."""
    ways = ({"which": f"{page.pk}-{which}"} if which else {"report": page.pk} for page, which in places)
    return item("chosen_best_practices", {"best_practices": items(*ways), **fields}, "chosen")


def titles(report):
    """What the first block with other reports' best practices shows; None if it was left out."""
    blocks = [block.value for block in report.body if block.type == "chosen_best_practices"]
    return [practice.title for practice in blocks[0].best_practices] if blocks else None


def test_practices_of_a_group_are_the_reports_as_if_they_stood_alone(index, site):
    page = stored_report(index, [*practices("a"), group("B", "", "C"), *practices("d")])
    report = assembled(page, site)
    assert [practice.uid for practice in report.best_practices] == [
        f"{page.pk}-{key}" for key in ("a", "in-B", "in-C", "d")
    ]
    assert [practice.path.partition("#")[2] for practice in report.best_practices] == ["a", "in-b", "in-c", "d"]


def test_group_without_practices_is_left_out_with_its_heading(index, site):
    report = assembled(stored_report(index, [group("", heading="Examples")]), site)
    assert (report.body, report.toc, report.best_practices) == ([], [], [])


@pytest.mark.parametrize(("heading", "levels"), [("Examples", ["Examples"]), ("", ["B", "C"])])
def test_titles_stand_below_the_groups_heading(index, site, heading, levels):
    page = stored_report(index, [group("B", "C", heading=heading)])
    tree = parsed(drawn(page, assembled(page, site), site))
    assert texts(tree, "h2") == levels
    assert texts(tree, "h3") == (["B", "C"] if heading else [])


def test_project_draws_its_own_best_practices_in_a_group():
    class Own(BestPracticeBlock):
        class Meta:
            template = "own/best_practice.html"

    class OwnGroup(BestPracticeGroupBlock):
        best_practices = type(BestPracticeGroupBlock().child_blocks["best_practices"])(Own())

    assert OwnGroup().get_context(None)["practice_template"] == "own/best_practice.html"


def test_all_best_practices_of_a_report_are_shown_or_one_of_them(index, site):
    other = stored_report(index, [*practices("a", "b"), group("C")], title="Other")
    for which, expected in (("", ["Practice a", "Practice b", "C"]), ("b", ["Practice b"]), ("gone", None)):
        assert titles(assembled(stored_report(index, [chosen((other, which))]), site)) == expected
    (practice,) = assembled(stored_report(index, [chosen((other, "b"))]), site).body[0].value.best_practices
    assert (practice.uid, practice.path) == (f"{other.pk}-b", "/de/berichte/other/#b")
    assert practice.report.title == "Other"


def test_chosen_best_practices_are_not_the_pages_own(index, site):
    other = stored_report(index, practices("a"))
    assert assembled(stored_report(index, [chosen((other, ""))]), site).best_practices == []


def test_best_practice_that_is_chosen_twice_is_shown_once(index, site):
    other = stored_report(index, practices("a", "b"))
    assert titles(assembled(stored_report(index, [chosen((other, "b"), (other, ""))]), site)) == [
        "Practice b",
        "Practice a",
    ]


def test_reports_may_choose_each_others(index, site):
    first, second = stored_report(index, practices("a")), stored_report(index, practices("b"))
    type(first).objects.filter(pk=first.pk).update(body=[*practices("a"), chosen((second, ""), (first, ""))])
    type(second).objects.filter(pk=second.pk).update(body=[*practices("b"), chosen((first, ""))])
    for page in (first, second):
        page.refresh_from_db()
    assert titles(assembled(first, site)) == ["Practice b", "Practice a"]
    assert titles(assembled(second, site)) == ["Practice a"]


@pytest.mark.parametrize("hide", ["draft", "restricted", "deleted"])
def test_best_practices_of_hidden_reports_are_as_missing(index, site, hide):
    other = stored_report(index, practices("a"))
    page = stored_report(index, [chosen((other, "a"), heading="Examples")])
    assert titles(assembled(page, site)) == ["Practice a"]
    if hide == "draft":
        other.unpublish()
    elif hide == "restricted":
        PageViewRestriction.objects.create(page=other, restriction_type="login")
    else:
        other.delete()
    report = assembled(page, site)
    assert (report.body, report.toc) == ([], [])


def test_page_that_is_no_report_has_no_best_practices(index, site):
    assert titles(assembled(stored_report(index, [chosen((index, ""))]), site)) is None


def test_translated_page_shows_the_translation(index, site, english):
    other = stored_report(index, practices("a"), title="Bericht")
    for page in (site.root_page, index):
        page.copy_for_translation(english).save_revision().publish()
    translated = other.copy_for_translation(english)
    translated.title = "Report"
    translated.body = practices("a")
    translated.save_revision().publish()
    page = stored_report(index.get_translation(english), [chosen((other, "a"))])
    (practice,) = assembled(page, site).body[0].value.best_practices
    assert (practice.uid, practice.report.title, practice.report.locale) == (f"{translated.pk}-a", "Report", "en")


def test_queries_do_not_depend_on_the_number_of_chosen_best_practices(index, site):
    others = [stored_report(index, practices("a", "b")) for _number in range(20)]
    one = stored_report(index, [chosen((others[0], ""))])
    many = stored_report(index, [chosen(*((other, "") for other in others)), chosen((others[3], "a"))])
    counts = set()
    for page in (one, many):
        with CaptureQueriesContext(connection) as captured:
            assemble_reports([page], AssemblyContext(Gate(site)))
        counts.add(len(captured))
    assert len(counts) == 1, counts


def test_choosing_needs_a_best_practice_or_a_report(db):
    nothing = {"heading": "", "best_practices": items({"which": "", "report": None})}
    found = complaints(ChosenBestPracticesBlock(), nothing)
    assert list(found["blockErrors"]["best_practices"]["blockErrors"][0]["blockErrors"]) == ["which"]

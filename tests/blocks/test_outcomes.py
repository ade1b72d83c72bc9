"""What came out of an event."""

from wagtail_clusterevents.blocks import OutcomesBlock

from .drawing import complaints, html, items, parsed, represented, texts

BLOCK = OutcomesBlock()


def test_outcomes_keep_their_order_and_leave_out_what_is_empty(site):
    raw = {"heading": "Results", "outcomes": items("<p>First</p>", "", None, "<p>Second</p>")}
    outcomes = represented(BLOCK, raw, site)
    assert [outcome.html for outcome in outcomes.outcomes] == ["<p>First</p>", "<p>Second</p>"]
    assert (outcomes.heading.text, outcomes.heading.level) == ("Results", 2)


def test_outcomes_without_any_are_left_out(site):
    assert represented(BLOCK, {"heading": "Results", "outcomes": items("")}, site) is None


def test_outcomes_are_drawn_as_a_list(site):
    tree = parsed(html(BLOCK, {"heading": "A <b>", "outcomes": items("<p><b>First</b></p>", "<p>Second</p>")}, site))
    assert (texts(tree, "h2"), texts(tree, "li"), texts(tree, "b")) == (["A <b>"], ["First", "Second"], ["First"])


def test_outcomes_need_one():
    assert list(complaints(BLOCK, {"heading": "", "outcomes": []})["blockErrors"]) == ["outcomes"]
    assert complaints(BLOCK, {"heading": "", "outcomes": items("<p>x</p>")}) is None

"""The editor's desk in projects: where it is shown, and what they add to it."""

from tests.test_projects import drive

RECORDS = ["Topics", "Organisations", "Venues", "Event series", "Funding programmes"]


def test_project_changes_what_is_missing_and_the_listing(tmp_path):
    facts = drive("subclass", tmp_path)["facts"]
    assert facts["missing"] == [["Note", "A day among clusters", "note"]]
    assert facts["columns"][:3] == ["bulk_actions", "title", "date"]
    shown = facts["menu"]["Cluster events"]
    assert [label for label in shown if label in ("Reports", "Best practices", *RECORDS, "What is missing")] == [
        *("Reports", "Best practices", *RECORDS, "What is missing")
    ]
    assert "What is missing" in facts["menu"]["Reports"]


def test_menu_is_hidden_without_a_report_model(tmp_path):
    menu = drive("blocks", tmp_path)["facts"]["menu"]
    assert "Cluster events" not in menu
    assert "What is missing" not in menu.get("Reports", [])

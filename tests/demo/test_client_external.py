"""A TypeScript client, made from the OpenAPI document and compiled strictly, draws the demo."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command
from wagtail.contrib.redirects.models import Redirect

from tests.npm import run
from wagtail_clusterevents.blocks import ReportStreamBlock
from wagtail_clusterevents.compat import get_page_model
from wagtail_clusterevents.models import BestPracticeEntry, get_report_model

pytestmark = pytest.mark.external
ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "tests" / "api" / "openapi.json"
TYPES = ROOT / "docs" / "how-to" / "front-ends" / "client" / "openapi.d.ts"


@pytest.fixture(scope="session")
def consumer(programs, tmp_path_factory) -> Path:
    """The consumer, compiled with the types that openapi-typescript makes from the committed document."""
    folder = tmp_path_factory.mktemp("consumer")
    run("npx", "openapi-typescript", DOCUMENT, "--output", TYPES, cwd=programs)
    run("npx", "tsc", "--project", "consumer", "--outDir", folder, cwd=programs)
    return folder / "tests" / "demo" / "programs" / "consumer" / "main.js"


@pytest.fixture
def ask(consumer, demo, web, tmp_path):
    """``ask(paths=…, reports=…, practices=…)``: what the consumer finds on the demo."""

    def ask(paths=(), reports=None, practices=None) -> dict:
        task = tmp_path / "task.json"
        nothing = {"ids": []}
        task.write_text(
            json.dumps({"paths": list(paths), "reports": reports or nothing, "practices": practices or nothing})
        )
        return json.loads(run("node", consumer, web, task, cwd=tmp_path))

    return ask


def visible_pages(gate) -> dict[str, object]:
    """Every page that a visitor may see, by its path."""
    pages = gate.pages(get_page_model().objects.all()).specific()
    return {page.get_url_parts()[2]: page for page in pages if page.get_url_parts()}


def test_consumer_draws_every_page_and_walks_every_block(ask, gate):
    pages = visible_pages(gate)
    drawn = ask(pages)["pages"]
    assert {path: (page["path"], page["title"]) for path, page in drawn.items()} == {
        path: (path, page.title) for path, page in pages.items()
    }
    assert {page["kind"] for page in drawn.values()} == {
        *("report", "report_index", "best_practice_index"),
        *("example_site.HomePage", "example_site.SectionPage", "example_site.StandardPage"),
    }
    blocks = {name for page in drawn.values() for name in page["blocks"]}
    assert blocks == set(ReportStreamBlock().child_blocks)
    for path, page in pages.items():
        if isinstance(page, get_report_model()):
            assert drawn[path]["blocks"] == [block.block_type for block in page.body]
            assert all(len(part) > 1 for part in drawn[path]["parts"])


def test_consumer_follows_redirects(ask, demo):
    page = demo.of("page", "toolbox")
    path = page.get_url_parts()[2]
    Redirect.objects.create(old_path="/tools", redirect_page=page)
    Redirect.objects.create(old_path="/older", redirect_link="/tools/")
    Redirect.objects.create(old_path="/away", redirect_link="https://example.org/")
    pages = ask(["/", "/tools/", "/older/", "/away/", "/nowhere/"])["pages"]
    assert [pages[name]["path"] for name in ("/", "/tools/", "/older/")] == ["/de/", path, path]
    assert (pages["/away/"], pages["/nowhere/"]) == ("https://example.org/", None)


def test_consumer_pages_through_filtered_lists(ask, gate):
    call_command("rebuild_best_practices", verbosity=0)
    reports = gate.pages(get_report_model().objects.filter(locale__language_code="de", alias_of=None))
    practices = BestPracticeEntry.objects.visible(gate).filter(locale__language_code="de", page__alias_of=None)
    found = ask(
        reports={"topic": ["internationalisierung", "digitalisierung"], "from": "2014-01-01", "limit": 2},
        practices={"limit": 5},
    )
    slugs = {"internationalisierung", "digitalisierung"}
    wanted = {
        page.title
        for page in reports.filter(start_date__gte="2014-01-01")
        if slugs & {row.topic.slug for row in page.report_topics.all()}
    }
    assert len(found["reports"]) == len(wanted) > 4
    assert set(found["reports"]) == wanted
    assert sorted(found["practices"]) == sorted(each.title for each in practices)
    assert len(found["practices"]) > 6

"""The delivery API against Wagtail's own APIs and GraphQL: the same reports, and how many requests draw one of them.

Run it with ``make bench``; ``python -m benchmarks.api`` prints the table of the docs. Every answer goes through
the whole site, middleware and all; a time is the shortest of some turns. All renditions are there before the first one.
"""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

REPORTS, TURNS = 20, 7
QUERY = Path(__file__).parent / "graphql" / "reports.graphql"
TYPE = "wagtail_clusterevents_pages.EventReportPage"
LISTS = {
    "delivery API": f"/api/clusterevents/v1/reports/?view=full&limit={REPORTS}",
    "Wagtail v2": f"/api/v2/pages/?type={TYPE}&fields=*&limit={REPORTS}",
    "wagtail-grapple": {"limit": REPORTS},
}
DETAILS = {
    "delivery API": "/api/clusterevents/v1/reports/{id}/",
    "Wagtail v2": "/api/v2/pages/{id}/?fields=*",
    "Wagtail v3": "/api/v3/pages/{id}/",
    "wagtail-grapple": {"id": "{id}"},
}


@dataclass(frozen=True)
class Cost:
    """What one answer takes: milliseconds, database queries, kilobytes."""

    milliseconds: float
    queries: int
    kilobytes: float


def run() -> dict[str, float]:
    """How many times longer the others take for a list of 20 and for one report, and requests for the main report."""
    lists, details = measure()
    ours = {"full list of 20": lists.pop("delivery API"), "one report": details.pop("delivery API")}
    ratios = {
        f"{what}: {name} against the delivery API": cost.milliseconds / ours[what].milliseconds
        for what, costs in (("full list of 20", lists), ("one report", details))
        for name, cost in costs.items()
    }
    from benchmarks.requests import count_requests

    return ratios | {f"main report: requests, {name}": number for name, (number, _missing) in count_requests().items()}


def measure() -> tuple[dict[str, Cost], dict[str, Cost]]:
    """What the list and one report of each API cost."""
    pk = plant()
    details = {name: _with_id(what, pk) for name, what in DETAILS.items() if _is_there(name)}
    lists = {name: what for name, what in LISTS.items() if _is_there(name)}
    return _costs(lists), _costs(details)


def plant() -> int:
    """Twenty reports with text, pictures and best practices; the id of the newest."""
    from wagtail.models import Site

    from wagtail_clusterevents.testing import EventReportIndexPageFactory, OrganisationFactory, make_image

    home = Site.objects.get(is_default_site=True).root_page
    index = EventReportIndexPageFactory(parent=home, title="Reports")
    images = [make_image(size=(640, 480)) for _number in range(10)]
    organisations = [OrganisationFactory(logo=images[number]) for number in range(5)]
    pages = [_report(index, number, images, organisations) for number in range(REPORTS)]
    from wagtail_clusterevents.assembly.renditions import make_renditions

    for image in images:
        make_renditions(image)
    return pages[-1].pk


def _report(index, number: int, images: list, organisations: list):
    from wagtail_clusterevents.testing import EventReportPageFactory, EventSeriesFactory, TopicFactory, VenueFactory

    return EventReportPageFactory(
        parent=index,
        title=f"Report {number}",
        start_date=datetime.date(2025, 1, 1 + number),
        lead="<p>What it was about, and what came out of it.</p>",
        lead_image=images[number % 10],
        lead_image_alt="People",
        venue=VenueFactory(),
        series=EventSeriesFactory(),
        topics=[TopicFactory(), TopicFactory()],
        organisers=[organisations[number % 5]],
        body=_body(number, images, organisations),
    )


def _body(number: int, images: list, organisations: list) -> list[dict]:
    """Twelve blocks: four times a heading with a text and a picture or a best practice."""
    link = f'<a linktype="page" id="{images[0].pk}">another report</a>'
    text = f"<p>{'Many came, and all of them had something to tell. ' * 6}</p>"
    practice = {
        "title": "Together to the fair",
        "organisations": [{"type": "item", "value": organisations[number % 5].pk, "id": "o"}],
        "summary": "Twelve small firms share one stand.",
        "challenge": text,
        "approach": text,
        "results": text,
        "metrics": [{"type": "item", "id": "m", "value": {"label": "Partners", "value": "12"}}],
        "image": {"image": images[(number + 3) % 10].pk, "alt": "A stand"},
    }
    blocks = []
    for place in range(4):
        picture = {"image": images[(number + place) % 10].pk, "alt": "A picture", "caption": "What it shows"}
        last = ("best_practice", practice) if place % 2 else ("image", picture)
        heading = {"text": f"Part {place}", "level": "2", "anchor": ""}
        blocks += [("heading", heading), ("paragraph", text + f"<p>{link}</p>"), last]
    return [{"type": kind, "value": value, "id": f"{kind}-{place}"} for place, (kind, value) in enumerate(blocks)]


def ask(what: str | dict) -> bytes:
    """The answer to a path, or to the GraphQL query with variables."""
    from django.test import Client

    if isinstance(what, str):
        response = Client().get(what)
    else:
        data = {"query": QUERY.read_text(encoding="utf-8"), "variables": what}
        response = Client().post("/graphql/", json.dumps(data), content_type="application/json")
    assert response.status_code == 200, (what, response.content[:500])
    assert b'"errors"' not in response.content[:200], response.content[:500]
    return response.content


def _costs(asked: dict[str, str | dict]) -> dict[str, Cost]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from benchmarks.gate import fastest

    answers, queries = {}, {}
    for name, what in asked.items():
        ask(what)
        with CaptureQueriesContext(connection) as captured:
            answers[name] = ask(what)
        queries[name] = len(captured)
    times = fastest([_asking(what) for what in asked.values()], TURNS)
    return {
        name: Cost(1000 * seconds, queries[name], len(answers[name]) / 1000)
        for name, seconds in zip(asked, times, strict=True)
    }


def _asking(what: str | dict) -> Callable[[], bytes]:
    return lambda: ask(what)


def _with_id(what: str | dict, pk: int) -> str | dict:
    return what.format(id=pk) if isinstance(what, str) else {"id": pk}


def _is_there(name: str) -> bool:
    from django.apps import apps

    from wagtail_clusterevents.compat import WAGTAIL_8

    return {"Wagtail v3": WAGTAIL_8, "wagtail-grapple": apps.is_installed("grapple")}.get(name, True)


def table() -> str:
    """What was measured, as the documentation shows it."""
    from benchmarks.requests import count_requests

    lists, details = measure()
    requests = count_requests()
    rows = ["| | full list of 20 | one report | main report |", "|---|---|---|---|"]
    for name in details:
        number, missing = requests[name]
        cells = [_words(lists.get(name)), _words(details[name]), f"{number} requests" if number > 1 else "1 request"]
        if missing:
            cells[2] += f", {missing} things cannot be had"
        rows.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(rows)


def _words(cost: Cost | None) -> str:
    return f"{cost.milliseconds:.0f} ms, {cost.queries} queries, {cost.kilobytes:.0f} kB" if cost else "–"


def main() -> None:
    """Make a test database, print the table, and remove it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "benchmarks.graphql.settings")
    import django
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases

    django.setup()
    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    from scripts.bench import rolled_back

    try:
        print(rolled_back(table))
    finally:
        teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main()

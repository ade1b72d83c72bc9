"""How the index of best practices grows: list, facets and search with 20,000 rows against 1,000.

Run it with ``make bench``. The rows hang on 20 real reports, whose best practices the list shows, and on plain pages;
every number is the ratio of the fastest of some turns.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterable

SMALL, LARGE, TURNS = 1_000, 20_000, 5
WORDS = ["Messe", "Energie", "Gesundheit", "Werkstatt", "Technik", "Handel", "Reise", "Partner", "Netz", "Beratung"]


def run() -> dict[str, float]:
    """Plant 1,000 rows, measure, plant up to 20,000, measure again."""
    from benchmarks.gate import analyze, fastest
    from tests.trees import add_home

    home, site = add_home("practices.example")
    records = plant_reports(home)
    times = []
    for number in (SMALL, LARGE):
        plant_rows(home, records, number)
        analyze()
        times.append(fastest(questions(site), TURNS))
    names = ("list of 20", "facets", "list with two filters", "search")
    measured = zip(names, *times, strict=True)
    return {f"{name}, {LARGE:,} against {SMALL:,} rows": large / small for name, small, large in measured}


def plant_reports(home) -> dict[str, list]:
    """Twenty reports of the newest day, each with a best practice, and the records that rows refer to."""
    from wagtail_clusterevents.testing import (
        EventReportIndexPageFactory,
        EventReportPageFactory,
        FundingProgrammeFactory,
        OrganisationFactory,
        TopicFactory,
    )

    records = {
        "organisations": [OrganisationFactory() for _number in range(40)],
        "programmes": [FundingProgrammeFactory() for _number in range(10)],
        "topics": [TopicFactory() for _number in range(12)],
    }
    index = EventReportIndexPageFactory(parent=home, title="Reports")
    for number in range(20):
        body = [{"type": "best_practice", "id": "b", "value": {"title": f"Practice {number}"}}]
        EventReportPageFactory(parent=index, start_date=datetime.date(2025, 1, 1), body=body)
    return records


def plant_rows(home, records: dict[str, list], number: int) -> None:
    """Fill the index up to ``number`` rows, with one or two records of each kind, and index them for search."""
    from wagtail.search.backends import get_search_backend

    from tests.trees import plant
    from wagtail_clusterevents.models import BestPracticeEntry

    pick = random.Random(number)
    missing = number - BestPracticeEntry.objects.count()
    pages = list(plant(home, [-(-missing // 10)]).values_list("pk", flat=True))
    rows = [row(pick, home, pages[-1 - place // 10], place) for place in range(missing)]
    BestPracticeEntry.objects.bulk_create(rows, batch_size=1000)
    for link, choices in records.items():
        through = getattr(BestPracticeEntry, link).through
        column = f"{type(choices[0])._meta.model_name}_id"
        links = ((entry.pk, record.pk) for entry in rows for record in pick.sample(choices, pick.randint(1, 2)))
        rows_of_links = (through(bestpracticeentry_id=uid, **{column: pk}) for uid, pk in links)
        through.objects.bulk_create(rows_of_links, batch_size=1000)
    for start in range(0, len(rows), 1000):
        uids = [entry.pk for entry in rows[start : start + 1000]]
        # With what the search reads of related records, else each row asks for its own.
        indexed = BestPracticeEntry.get_indexed_objects().filter(pk__in=uids)
        get_search_backend().add_bulk(BestPracticeEntry, list(indexed))


def row(pick: random.Random, home, page_id: int, place: int):
    """One row with random facts."""
    from wagtail_clusterevents.models import BestPracticeEntry

    year = pick.randint(2005, 2024)
    return BestPracticeEntry(
        id=f"{page_id}-{year}-{place}",
        page_id=page_id,
        block_id=str(place),
        position=place % 10,
        locale_id=home.locale_id,
        translation_key=home.translation_key,
        title=" ".join(pick.sample(WORDS, 3)),
        text=" ".join(pick.choices(WORDS, k=60)),
        country=pick.choice(["DE", "FR", "CH", "AT"]),
        date=datetime.date(year, 1, 1),
        year=year,
    )


def questions(site) -> Iterable:
    """What a visitor asks: the first page, the choices beside it, a filtered page, words."""
    from wagtail_clusterevents.assembly.context import AssemblyContext
    from wagtail_clusterevents.assembly.practice_filters import FilteredPractices, PracticeQuery
    from wagtail_clusterevents.assembly.practices import assemble_practices
    from wagtail_clusterevents.models import BestPracticeEntry
    from wagtail_clusterevents.visibility import Gate

    def ask(**query):
        context = AssemblyContext(Gate(site))
        entries = BestPracticeEntry.objects.visible(context.gate)
        return context, FilteredPractices(entries, PracticeQuery(**query), site.root_page.locale_id)

    def first_page(**query):
        context, practices = ask(**query)
        return assemble_practices(practices.ordered()[:20], context)

    return [
        first_page,
        lambda: ask()[1].facets(),
        lambda: first_page(country=("DE",), year=("2010", "2011")),
        lambda: first_page(q="Messe Handel"),
    ]

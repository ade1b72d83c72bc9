"""How much longer a list and a count take through the gate than without it, on 20,000 pages.

Run it with ``python -m benchmarks.gate``; ``DATABASE_URL`` says on which database. It plants its pages in a test
database.
Without the gate means: all live pages below the site's root page. Each number is the ratio of the fastest of many
turns, taken in alternation; those that end in "ms" are milliseconds.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterable

LISTS = {"newest 20 by key": ["-pk"], "newest 20 by date": ["-first_published_at", "-pk"]}


def run(restrictions: int = 2000, turns: int = 30) -> dict[str, float]:
    """Plant, measure, and roll back: what was measured and how it came out. Needs a database that is migrated."""
    from django.db import transaction

    with transaction.atomic():
        site, pages = plant_site()
        results = measure("nothing restricted", site, turns)
        for name, choose in SHAPES.items():
            restrict(choose(pages, restrictions))
            results |= measure(f"{restrictions} {name}", site, turns)
        transaction.set_rollback(True)
    return results


def plant_site() -> tuple:
    """A site of 20,220 pages on four levels, and their keys, depths and paths."""
    from tests.trees import add_home, plant

    home, site = add_home("benchmark.example")
    return site, list(plant(home, [20, 10, 10, 9]).values_list("pk", "depth", "path"))


def scattered(pages: list, number: int) -> Iterable[int]:
    """Any pages but the top sections: most are leaves, some have others below them."""
    return random.Random(1).sample([pk for pk, depth, _path in pages if depth > 3], number)


def leaves(pages: list, number: int) -> Iterable[int]:
    """Pages on the lowest level."""
    return random.Random(2).sample([pk for pk, depth, _path in pages if depth == 6], number)


def sections(pages: list, number: int) -> Iterable[int]:
    """Whole sections, in which every page is restricted once more."""
    return [pk for pk, _depth, _path in pages[:number]]


SHAPES = {"scattered restrictions": scattered, "restricted leaves": leaves, "in restricted sections": sections}


def analyze() -> None:
    """Let the database count its rows, as PostgreSQL's autovacuum does after a while; without it, it plans badly."""
    from django.db import connection

    if connection.vendor != "mysql":
        connection.cursor().execute("ANALYZE")


def restrict(keys: Iterable[int]) -> None:
    """Restrict these pages, and no others."""
    from wagtail.models import PageViewRestriction

    PageViewRestriction.objects.all().delete()
    PageViewRestriction.objects.bulk_create(PageViewRestriction(page_id=key, restriction_type="login") for key in keys)
    analyze()


def measure(name: str, site, turns: int) -> dict[str, float]:
    """Ratios of each list and of the count, and what it costs to open the gate."""
    from wagtail_clusterevents.compat import get_page_model
    from wagtail_clusterevents.visibility import Gate

    gate, model = Gate(site), get_page_model()

    def opening():
        Gate(site).pages(model.objects.all())

    def gated():
        return gate.pages(model.objects.all())

    def ungated():
        return model.objects.live().descendant_of(site.root_page, inclusive=True)

    results = {f"{name}: opening the gate, ms": 1000 * fastest([opening], turns)[0]}
    for title, order in LISTS.items():
        results[f"{name}: {title}"] = ratio(
            lambda order=order: list(gated().order_by(*order)[:20]),
            lambda order=order: list(ungated().order_by(*order)[:20]),
            turns,
        )
    return results | {f"{name}: count": ratio(lambda: gated().count(), lambda: ungated().count(), turns)}


def ratio(slow: Callable, fast: Callable, turns: int) -> float:
    """How many times longer the first one takes than the second."""
    one, other = fastest([slow, fast], turns)
    return one / other


def fastest(functions: list[Callable], turns: int) -> list[float]:
    """The shortest time of each, in seconds; they take turns, so that a busy machine is busy for all of them."""
    times = [[timed(function) for function in functions] for _turn in range(turns)]
    return [min(column) for column in zip(*times, strict=True)]


def timed(function: Callable) -> float:
    """The time that one call takes; on SQLite, which works in this process, the time that it really worked."""
    from django.db import connection

    clock = time.process_time if connection.vendor == "sqlite" else time.perf_counter
    start = clock()
    function()
    return clock() - start


def main() -> None:
    """Make a test database, measure, print, and remove it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django
    from django.db import connection
    from django.test.utils import setup_databases, teardown_databases

    django.setup()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        print(f"The gate on {connection.vendor}:")
        for name, value in run().items():
            print(f"  {name:<55} {value:6.1f}")
    finally:
        teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main()

"""Runs the benchmarks and writes ``bench.json``.

A benchmark is a file in ``benchmarks/`` with a function ``run() -> dict[str, float]`` that gives ratios measured within
this one run (a ratio means something on any machine, seconds do not). It finds Django set up with the settings of
the tests, with GraphQL beside the other APIs, and a fresh database; what it writes is rolled back. ``DATABASE_URL``
chooses the database.
"""

import importlib.util
import json
import os
import platform
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parent.parent
Benchmark = Callable[[], dict[str, float]]


def benchmarks(folder: Path) -> Iterator[tuple[str, Benchmark]]:
    """Name and ``run`` of each benchmark in a folder, in the order of the names."""
    for path in sorted(folder.glob("*.py")):
        spec = importlib.util.spec_from_file_location(f"benchmarks.{path.stem}", path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        if hasattr(module, "run"):
            yield path.stem, module.run


def rolled_back(run: Benchmark) -> dict[str, float]:
    """The ratios of one benchmark; the database is afterwards as it was before."""
    from django.db import transaction

    with transaction.atomic():
        try:
            return run()
        finally:
            transaction.set_rollback(True)


def surroundings() -> dict[str, str]:
    """The versions that the ratios hold for."""
    import wagtail
    from django.db import connection

    return {
        "python": platform.python_version(),
        "django": django.__version__,
        "wagtail": wagtail.__version__,
        "database": connection.vendor,
    }


def measure() -> dict[str, dict[str, float]]:
    """Run every benchmark and print its ratios as they come."""
    results = {}
    for name, run in benchmarks(ROOT / "benchmarks"):
        print(name, flush=True)
        results[name] = rolled_back(run)
        for label, ratio in results[name].items():
            print(f"  {ratio:8.2f}  {label}", flush=True)
    return results


def main() -> None:
    """Set up Django and a database, measure, write ``bench.json``."""
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "benchmarks.graphql.settings")
    django.setup()
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases

    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        report = {**surroundings(), "ratios": measure()}
    finally:
        teardown_databases(databases, verbosity=0)
    (ROOT / "bench.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

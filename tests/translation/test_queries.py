"""What translation costs. ``benchmarks/translation.py`` measures the same with 30 best practices."""

import pytest

from benchmarks.translation import measure

pytestmark = pytest.mark.django_db


def test_best_practices_cost_no_more_queries_than_stock_blocks():
    counts = measure(2)

    # One more where the page is saved: whether the index of best practices has rows of it.
    assert counts["submit"][0] <= counts["submit"][1] + 1
    assert counts["update"][0] <= counts["update"][1]

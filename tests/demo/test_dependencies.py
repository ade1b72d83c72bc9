"""Whatever changes in the demo: each answer of the API that becomes another one had named what was changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.test import Client
from django.utils.http import urlencode
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site, TranslatableMixin

from wagtail_clusterevents.assembly.dependencies import kind_of
from wagtail_clusterevents.compat import BasePage, get_page_model
from wagtail_clusterevents.models import BestPracticeEntry, get_report_model
from wagtail_clusterevents.visibility import Gate

from .changes import CHANGES, OLD, USUAL, index

V1 = "/api/clusterevents/v1/"
LISTS = (
    *("reports/?view=full&limit=5", "reports/?locale=en&limit=100", "reports/?locale=*&fallback=true&include=count"),
    *("reports/?topic=digitalisierung&include=facets", "reports/?topic=anders", "reports/?country=DE"),
    *("reports/?phase=past", "reports/facets/", "best-practices/?limit=100", "best-practices/?locale=en&limit=100"),
    *("best-practices/facets/?locale=en", "best-practices/?include=facets,highlight&q=cluster", "topics/", "venues/"),
    *("organisations/?locale=*&limit=100", "series/", "programmes/", "site/?locale=de", "site/?locale=en", "routes/"),
    *("redirects/", "pages/?limit=3", "pages/?path=/de/&path=/de/nirgends/"),
)


@dataclass(frozen=True)
class Answer:
    """What an address gave, and the keys that it named."""

    content: bytes
    keys: frozenset[str]


def addresses() -> Iterator[str]:
    """Pages, trails, whole reports and best practices, lists, redirects, and what is not there."""
    gate = Gate(Site.objects.get(is_default_site=True))
    paths = [page.get_url_parts()[2] for page in gate.pages(get_page_model().objects.all()).specific(defer=True)]
    yield from (f"page/?{urlencode({'path': path})}" for path in [*paths, "/", "/de/nirgends/", f"{OLD}/"])
    yield from (f"breadcrumbs/?{urlencode({'path': path})}" for path in paths[::4])
    reports = gate.pages(get_report_model().objects.all()).values_list("pk", flat=True)
    yield from (f"reports/{pk}/" for pk in reports[::6])
    yield from (f"best-practices/{entry.pk}/" for entry in BestPracticeEntry.objects.visible(gate)[::4])
    yield from LISTS


def ask(address: str) -> Answer:
    response = Client().get(V1 + address, SERVER_NAME="localhost")
    return Answer(response.getvalue(), frozenset(response["Cache-Tag"].split(",")))


@pytest.fixture(scope="module")
def before(loaded_demo, django_db_blocker) -> dict[str, Answer]:
    """Every answer of the untouched demo."""
    with django_db_blocker.unblock():
        redirect = Redirect.objects.create(old_path=OLD, redirect_page=get_report_model().objects.first())
        yield {address: ask(address) for address in addresses()}
        redirect.delete()


@pytest.fixture
def pick(before):
    """``pick(model)``: the German instance that most answers name, but for those that nearly all name."""

    def pick(model):
        numbers = Counter(key for answer in before.values() for key in answer.keys if "*" not in key)
        ids = [key.partition(":")[2] for key, _number in numbers.most_common() if key.startswith(f"{kind_of(model)}:")]
        column = "translation_key" if issubclass(model, TranslatableMixin) and not issubclass(model, BasePage) else "pk"
        rows = model.objects.filter(**{f"{column}__in": [id for id in ids if not id.startswith("~")]})
        if issubclass(model, TranslatableMixin):
            rows = rows.filter(locale__language_code="de")
        return min(rows, key=lambda row: ids.index(str(getattr(row, column))))

    return pick


@pytest.mark.parametrize(
    "change", [pytest.param(name, marks=[] if name in USUAL else pytest.mark.slow) for name in CHANGES]
)
def test_every_answer_that_changes_had_named_the_change(demo, before, pick, change):
    stale = frozenset(CHANGES[change](pick))
    named = [address for address, answer in before.items() if answer.keys & stale]
    assert any(ask(address).content != before[address].content for address in named)
    # Those that named it may change or not; the others must not.
    others = [address for address in before if address not in named]
    assert [address for address in others if ask(address).content != before[address].content] == []


def test_answers_name_no_more_than_they_are_made_from(before):
    """The key of a single report is named by few: its own answers, lists, and pages that link to it."""
    report = get_report_model().objects.child_of(index()).live().order_by("begins_at").first()
    named = [address for address, answer in before.items() if f"page:{report.pk}" in answer.keys]
    assert 0 < len(named) < len(before) / 4


def test_tags_are_what_the_answer_depends_on(before):
    response = Client().get(f"{V1}page/", {"path": "/de/"}, SERVER_NAME="localhost")
    assert response["Cache-Tag"] == ",".join(response.json()["depends_on"])

"""The searchable index over the best-practice blocks of live reports: written once in a report, found everywhere.

It holds nothing that is not in a report, and is written with it, in one transaction. What a visitor may see is asked
when it is read, so moves and restrictions need no writing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import connections, models, router, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail.search import index
from wagtail.search.backends import get_search_backends

from ..blocks import BestPracticeBlock
from ..blocks.raw import find_blocks, raw_stream
from ..blocks.text import words
from ..compat import PAGE_MODEL
from ..representations.best_practice import uid_of
from .funding import FundingProgramme
from .organisation import Organisation
from .topic import Topic

LINKS = ("organisations", "programmes", "topics")


class BestPracticeQuerySet(models.QuerySet):
    """Best practices, through the gate."""

    def visible(self, gate) -> models.QuerySet:
        """Those of reports that an anonymous visitor of the gate's site may see."""
        pages = self.model._meta.get_field("page").related_model._default_manager
        return self.filter(page__in=gate.pages(pages.order_by()).values("pk"))


class BestPracticeEntry(index.Indexed, models.Model):
    """One best-practice block of a live report.

    ``uid`` is ``<page id>-<block id>``; ``translation_key`` (the report's) with ``block_id`` is the same in every
    language. ``topics``, ``year`` and ``date`` are the report's.
    """

    # Named "id", because Wagtail's search on MariaDB asks for a column of that name.
    id = models.CharField(max_length=100, primary_key=True)
    page = models.ForeignKey(PAGE_MODEL, on_delete=models.CASCADE, related_name="+")
    block_id = models.CharField(max_length=80)
    position = models.PositiveSmallIntegerField()
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    translation_key = models.UUIDField(db_index=True)
    title = models.CharField(max_length=255)
    summary = models.TextField(blank=True)
    text = models.TextField(blank=True)
    place = models.CharField(max_length=255, blank=True)
    country = models.CharField(max_length=2, blank=True, db_index=True)
    start_year = models.PositiveSmallIntegerField(null=True)
    end_year = models.PositiveSmallIntegerField(null=True)
    ongoing = models.BooleanField(default=False)
    date = models.DateField(db_index=True)
    year = models.PositiveSmallIntegerField(db_index=True)
    organisations = models.ManyToManyField(Organisation, related_name="+")
    programmes = models.ManyToManyField(FundingProgramme, related_name="+")
    topics = models.ManyToManyField(Topic, related_name="+")

    objects = BestPracticeQuerySet.as_manager()

    wagtail_reference_index_ignore = True
    search_fields = [
        index.SearchField("title", boost=2),
        index.AutocompleteField("title"),
        index.SearchField("text"),
        index.SearchField("place"),
        index.FilterField("id"),
        index.RelatedFields("organisations", [index.SearchField("name"), index.SearchField("short_name")]),
        index.RelatedFields("programmes", [index.SearchField("name")]),
        index.RelatedFields("topics", [index.SearchField("name")]),
    ]

    class Meta:
        verbose_name = _("best practice")
        verbose_name_plural = _("best practices")
        ordering = ["-date", "page", "position"]

    def __str__(self) -> str:
        return self.title

    @property
    def uid(self) -> str:
        """The public name of the primary key."""
        return self.pk


def entries_of(page) -> list[BestPracticeEntry]:
    """The rows that a report should have, not saved; empty unless it is live. ``links`` on each has the ids to link
    to.
    """
    if not page.live or not page.start_date:
        return []
    found = find_blocks(page.body.stream_block, raw_stream(page.body), BestPracticeBlock)
    topics = [row.topic_id for row in page.report_topics.all()]
    rows = {}
    for position, (block, item) in enumerate(found):
        raw, block_id = item.get("value"), str(item.get("id") or "")
        if isinstance(raw, dict) and raw.get("title") and block_id:
            entry = _entry(page, block, block_id, raw, position)
            entry.links = {**_chosen(raw), "topics": topics}
            rows.setdefault(entry.uid, entry)
    return list(rows.values())


def _entry(page, block, block_id: str, raw: dict, position: int) -> BestPracticeEntry:
    place, period = (raw.get(name) if isinstance(raw.get(name), dict) else {} for name in ("place", "period"))
    return BestPracticeEntry(
        id=uid_of(page.pk, block_id),
        page_id=page.pk,
        block_id=block_id,
        position=position,
        locale_id=page.locale_id,
        translation_key=page.translation_key,
        title=str(raw["title"])[:255],
        summary=_text(raw.get("summary")),
        text="\n".join(words(block, raw)),
        place=_text(place.get("name"))[:255],
        country=_text(place.get("country"))[:2],
        start_year=_year(period, "start"),
        end_year=_year(period, "end"),
        ongoing=bool(period.get("ongoing")),
        date=page.start_date,
        year=page.start_date.year,
    )


def _chosen(raw: dict) -> dict[str, list]:
    """The organisations and programmes that a block refers to, in order and once each."""
    funding = [item.get("value") for item in raw.get("funding") or () if isinstance(item, dict)]
    programmes = [raw.get("programme"), *(item.get("programme") for item in funding if isinstance(item, dict))]
    organisations = raw.get("organisations")
    chosen = [item.get("value") if isinstance(item, dict) else item for item in organisations or ()]
    return {"organisations": _numbers(chosen), "programmes": _numbers(programmes)}


def _numbers(values: Iterable[Any]) -> list[int]:
    return list(dict.fromkeys(value for value in values if isinstance(value, int)))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _year(period: dict, end: str) -> int | None:
    day, year = period.get(f"{end}_date"), period.get(f"{end}_year")
    if isinstance(day, str) and day[:4].isdigit():
        return int(day[:4])
    return year if isinstance(year, int) and 0 < year < 10_000 else None


@transaction.atomic
def write_entries(page) -> None:
    """Make the rows of a report what they should be, with the same number of queries for any number of blocks."""
    wanted = entries_of(page)
    stored = BestPracticeEntry.objects.filter(page_id=page.pk)
    if wanted or stored.exists():
        for link in LINKS:
            getattr(BestPracticeEntry, link).through.objects.filter(bestpracticeentry__page_id=page.pk).delete()
        stored.exclude(pk__in=[entry.uid for entry in wanted]).delete()
    if wanted:
        _store(wanted)
        transaction.on_commit(lambda: _index(wanted))


def remove_entries(sender, instance, **kwargs) -> None:
    """Receiver of ``page_unpublished``: Wagtail unpublishes aliases as plain pages, past the ``save()`` of reports."""
    BestPracticeEntry.objects.filter(page_id=instance.pk).delete()


def _store(wanted: list[BestPracticeEntry]) -> None:
    names = [field.name for field in BestPracticeEntry._meta.concrete_fields if not field.primary_key]
    using = router.db_for_write(BestPracticeEntry)
    # MariaDB finds the conflicting key by itself, and refuses to be told.
    named = connections[using].features.supports_update_conflicts_with_target
    BestPracticeEntry.objects.bulk_create(
        wanted, update_conflicts=True, update_fields=names, unique_fields=["id"] if named else None
    )
    for link, model in zip(LINKS, (Organisation, FundingProgramme, Topic), strict=True):
        _link(link, model, wanted)


def _link(link: str, model: type[models.Model], wanted: list[BestPracticeEntry]) -> None:
    ids = {pk for entry in wanted for pk in entry.links[link]}
    existing = set(model._default_manager.filter(pk__in=ids).values_list("pk", flat=True)) if ids else ()
    through = getattr(BestPracticeEntry, link).through
    column = f"{model._meta.model_name}_id"
    through.objects.bulk_create(
        through(bestpracticeentry_id=entry.uid, **{column: pk})
        for entry in wanted
        for pk in entry.links[link]
        if pk in existing
    )


def _index(entries: list[BestPracticeEntry]) -> None:
    uids = [entry.uid for entry in entries]
    for backend in get_search_backends(with_auto_update=True):
        backend.add_bulk(BestPracticeEntry, list(BestPracticeEntry.get_indexed_objects().filter(pk__in=uids)))


def snapshot(entries: Iterable[BestPracticeEntry]) -> dict[str, dict]:
    """Rows as plain values by uid, with their links as sets, to compare what is stored with what should be."""
    names = [field.attname for field in BestPracticeEntry._meta.concrete_fields]
    return {entry.uid: {name: getattr(entry, name) for name in names} | _links(entry) for entry in entries}


def _links(entry: BestPracticeEntry) -> dict[str, set]:
    if hasattr(entry, "links"):
        return {name: set(ids) for name, ids in entry.links.items()}
    return {name: {record.pk for record in getattr(entry, name).all()} for name in LINKS}


def differences(reports: models.QuerySet, chunk: int = 200) -> Iterator[tuple[str, str]]:
    """``(uid, what)`` for each row that is missing, superfluous or different: the index beside one built anew."""
    expected: dict[str, dict] = {}
    for page in reports.prefetch_related("report_topics").iterator(chunk_size=chunk):
        expected |= snapshot(entries_of(page))
    _drop_deleted(expected)
    stored = snapshot(BestPracticeEntry.objects.prefetch_related(*LINKS))
    for uid in sorted(expected.keys() | stored.keys()):
        if uid not in stored:
            yield uid, "missing"
        elif uid not in expected:
            yield uid, "superfluous"
        elif stored[uid] != expected[uid]:
            changed = [name for name, value in expected[uid].items() if stored[uid][name] != value]
            yield uid, f"different: {', '.join(changed)}"


def _drop_deleted(expected: dict[str, dict]) -> None:
    for link, model in zip(LINKS, (Organisation, FundingProgramme, Topic), strict=True):
        existing = set(model._default_manager.values_list("pk", flat=True))
        for row in expected.values():
            row[link] &= existing

"""What an answer was made from, as keys that caches and static builds go by, and until when it holds.

A key is ``<kind>:<id>``: ``page:57``, ``image:31``, ``topic:<key>``. ``edition:<key of a series>`` and ``about:<key of
a topic>`` are the reports that belong to one, ``report:*`` are all reports: what is listed, counted or looked for among
them changes with any. ``<kind>:*`` is everything of a kind. What was asked for but is hidden or missing is named by a
token in place of its id, because an id would say that it exists.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Hashable, Iterable
from functools import cache, lru_cache
from typing import Any

from django.conf import settings
from django.db.models import Model
from django.utils.crypto import salted_hmac
from wagtail.documents import get_document_model
from wagtail.embeds.embeds import get_embed_hash
from wagtail.images import get_image_model
from wagtail.models import TranslatableMixin

from ..compat import BasePage
from ..models import EventSeries, FundingProgramme, Organisation, Topic, Venue
from ..visibility import Gate

#: As many keys as an answer names; beyond that, the most frequent kinds are named as a whole.
MOST_KEYS = 100
#: What every answer depends on: sites with their languages, and view restrictions of pages and collections.
EVERYWHERE = frozenset({"restriction:*", "site:*"})
RECORDS: dict[type[Model], str] = {
    Topic: "topic",
    Organisation: "organisation",
    Venue: "venue",
    EventSeries: "series",
    FundingProgramme: "programme",
}


class Dependencies:
    """Collects keys and moments while an answer is made. ``part()`` is for what goes into one of its pages alone."""

    def __init__(self) -> None:
        self._keys: set[str] = set()
        self._shown: dict[int, Model] = {}
        self._until: datetime.datetime | None = None
        self._parts: dict[Hashable, Dependencies] = {}

    def part(self, name: Hashable) -> Dependencies:
        """The dependencies of one part, such as the page of an id; the whole depends on all its parts."""
        return self._parts.setdefault(name, Dependencies())

    def also(self, other: Dependencies) -> None:
        """It depends on everything that another part of the answer does."""
        self._parts[id(other)] = other

    def on(self, instance: Model) -> None:
        """It shows an instance, together with the records that its representation includes; until a page expires."""
        if id(instance) in self._shown:
            return
        self._shown[id(instance)] = instance
        self._keys.add(key_of(instance))
        for name in getattr(instance, "representation_related", ()):
            related = getattr(instance, name, None)
            if related is not None:
                self._keys.add(key_of(related))
        if isinstance(instance, BasePage):
            self.until(instance.expire_at)

    def on_asked(self, model: type[Model], pk: Any, *instances: Model | None) -> None:
        """It asked for an instance by id and shows what was found in its place; nothing was, if it may not be seen."""
        is_hidden = True
        for instance in instances:
            if instance is not None:
                self.on(instance)
                is_hidden = False
        if is_hidden and pk is not None:
            self._keys.add(token_of(model, pk))

    def on_trail(self, page: BasePage, gate: Gate) -> None:
        """It shows the trail of a page: those above it that the gate admitted, and those that it may admit one day."""
        for row, is_shown in gate.asked_above(page):
            self.on_asked(type(row), row.pk, row if is_shown else None)

    def on_key(self, kind: str, id: Any) -> None:
        """It shows, or would show, what has this id."""
        self._keys.add(f"{kind}:{id}")

    def on_all(self, kind: str) -> None:
        """It shows what was chosen, counted or sorted from everything of a kind."""
        self.on_key(kind, "*")

    def on_embed(self, url: str) -> None:
        """It shows what the provider of an embed said of it."""
        self.on_key("embed", get_embed_hash(url))

    def until(self, moment: datetime.datetime | None) -> None:
        """It changes by itself at a moment; None for never."""
        if moment is not None:
            self._until = min(moment, self._until or moment)

    @property
    def fresh_until(self) -> datetime.datetime | None:
        """The first moment at which the answer changes by itself."""
        moments = [self._until, *(part.fresh_until for part in self._parts.values())]
        return min((moment for moment in moments if moment is not None), default=None)

    @property
    def keys(self) -> list[str]:
        """All keys in order, at most ``MOST_KEYS``."""
        return collapsed(self._all() | EVERYWHERE)

    def _all(self) -> set[str]:
        return self._keys.union(*(part._all() for part in self._parts.values()))


@cache
def kind_of(model: type[Model]) -> str:
    """The kind that keys of a model's instances begin with; the model's label for a project's own snippets."""
    if issubclass(model, BasePage):
        return "page"
    if issubclass(model, get_image_model()):
        return "image"
    if issubclass(model, get_document_model()):
        return "document"
    return RECORDS.get(model) or model._meta.label_lower


def key_of(instance: Model) -> str:
    """The key of an instance: by id, that of a translatable record by the key that is the same in every language."""
    by_key = isinstance(instance, TranslatableMixin) and not isinstance(instance, BasePage)
    return f"{kind_of(type(instance))}:{instance.translation_key if by_key else instance.pk}"


def token_of(model: type[Model], pk: Any) -> str:
    """The key of something that is not to be seen, from which nobody learns its id."""
    return _token(kind_of(model), pk, settings.SECRET_KEY)


@lru_cache(maxsize=10_000)
def _token(kind: str, pk: Any, secret: str) -> str:
    return f"{kind}:~{salted_hmac(__name__, f'{kind}:{pk}', secret).hexdigest()[:16]}"


def collapsed(keys: Iterable[str], most: int = MOST_KEYS) -> list[str]:
    """The keys in order, without those of a kind that is named as a whole; that is done until there are few enough."""
    keys = set(keys)
    whole = {_kind(key) for key in keys if key.endswith(":*")}
    single = Counter(_kind(key) for key in keys if _kind(key) not in whole)
    while len(whole) + single.total() > most:
        (kind, _number), *_rest = sorted(single.items(), key=lambda item: (-item[1], item[0]))
        whole.add(kind)
        del single[kind]
    return sorted({key for key in keys if _kind(key) in single} | {f"{kind}:*" for kind in whole})


def _kind(key: str) -> str:
    return key.partition(":")[0]

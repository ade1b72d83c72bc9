"""What the loader has made so far, by kind and key, and how it is found again on the next run."""

from __future__ import annotations

from uuid import UUID, uuid5

from django.db.models import Model
from wagtail.models import Locale

from .outline import Ref

#: Names everything in the demo: the same in every database, so that nothing is made twice.
NAMESPACE = UUID("6f0a5a52-9f2e-4c47-9b7b-0d3b7e0c2014")
SOURCE, TARGET = "de", "en"


def demo_key(kind: str, key: str) -> UUID:
    """The translation key of a record or page, or the id of a block."""
    return uuid5(NAMESPACE, f"{kind}:{key}")


def find(model: type[Model], kind: str, key: str, language: str = SOURCE) -> Model | None:
    """The record or page of an earlier run in one language, if it is still there."""
    instances = model.objects.filter(translation_key=demo_key(kind, key), locale__language_code=language)
    return instances.first()


class Things:
    """Instances by kind and key. ``things[Ref("topic", "digital")]`` raises KeyError for what was never made."""

    def __init__(self) -> None:
        self._made: dict[Ref, Model] = {}

    def keep(self, kind: str, key: str, instance: Model) -> None:
        self._made[Ref(kind, key)] = instance

    def __getitem__(self, ref: Ref) -> Model:
        return self._made[ref]

    def of(self, kind: str, key: str) -> Model:
        return self._made[Ref(kind, key)]

    def all_of(self, kind: str) -> dict[str, Model]:
        """Everything of a kind, by key."""
        return {ref.key: instance for ref, instance in self._made.items() if ref.kind == kind}


def source_locale() -> Locale:
    """German, the language in which everything is written first."""
    return Locale.objects.get_or_create(language_code=SOURCE)[0]


def target_locale() -> Locale:
    """English, into which it is translated."""
    return Locale.objects.get_or_create(language_code=TARGET)[0]

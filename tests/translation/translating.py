"""The way of a translation, without the admin: submit, translate every string, publish. And what to compare."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.test import TestCase
from modelcluster.models import ClusterableModel, get_serializable_data_for_fields
from wagtail import blocks
from wagtail.blocks.list_block import ListValue
from wagtail.models import Locale
from wagtail_localize.models import Translation
from wagtail_localize.operations import TranslationCreator


def submit(instance, language: str, *, related: bool = True) -> Translation:
    """Submit a page or record as the admin does, with the records that it refers to if ``related``; gives its
    translation, in which nothing is translated yet.
    """
    locale, _created = Locale.objects.get_or_create(language_code=language)
    with TestCase.captureOnCommitCallbacks(execute=True):
        TranslationCreator(None, [locale]).create_translations(instance, include_related_objects=related)
    return Translation.objects.get(
        source__object_id=instance.translation_key, source__locale_id=instance.locale_id, target_locale=locale
    )


def fill(translation: Translation, translated: Callable[[str], str]) -> None:
    """Translate every string, the way translators do it who work with files."""
    file = translation.export_po()
    for entry in file:
        entry.msgstr = translated(entry.msgid)
    assert translation.import_po(file) == []


def publish(translation: Translation) -> Any:
    """Publish what is translated so far; gives the page or record as it is then in the database."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        translation.save_target(publish=True)
    return translation.get_target_instance()


def translate(instance, language: str, translated: Callable[[str], str] | None = None) -> Any:
    """The published translation; by default each string begins with the language's mark."""
    translation = submit(instance, language)
    fill(translation, translated or marking(language))
    return publish(translation)


def update(translation: Translation) -> Any:
    """Take over what has changed in the source, which has to be saved, and publish it."""
    translation.source.update_from_db()
    return publish(translation)


def marking(language: str) -> Callable[[str], str]:
    """Translates a string by putting the language's mark before it."""
    return lambda string: f"{mark_of(language)}{string}"


def mark_of(language: str) -> str:
    """What translated texts begin with: it stays as it is in a slug, and stands in no other text."""
    return f"{language}0-"


def content(instance) -> dict[str, Any]:
    """All that an instance stores, as in JSON, with its child rows, and its body as if it had just been edited."""
    is_cluster = isinstance(instance, ClusterableModel)
    data = instance.serializable_data() if is_cluster else get_serializable_data_for_fields(instance)
    if "body" in data:
        load(instance.body)
        data["body"] = [child.get_prep_value() for child in instance.body]
    return json.loads(json.dumps(data, cls=DjangoJSONEncoder))


def load(value: Any) -> None:
    """Make Wagtail read every block inside a value, each of which then says all of its fields."""
    if isinstance(value, blocks.StreamValue | ListValue):
        bound = value.bound_blocks if isinstance(value, ListValue) else value
        for child in bound:
            load(child.value)
    elif isinstance(value, blocks.StructValue):
        for child in value.values():
            load(child)


def texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in stored content that is not empty, with its path: names of fields and types of blocks."""
    if isinstance(value, str) and value:
        yield path, value
    elif isinstance(value, list):
        for item in value:
            yield from texts(item, path)
    elif isinstance(value, dict) and value.keys() == {"id", "type", "value"}:
        yield from texts(value["value"], f"{path}.{value['type']}")
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from texts(item, f"{path}.{name}" if path else name)


def is_marked(text: str, mark: str) -> bool:
    """Whether a text has been translated: plain text begins with the mark, rich text in each of its elements."""
    if text.startswith("<"):
        return not re.search(rf"<(p|h\d|li)\b[^>]*>(?!{mark})", text)
    return text.startswith(mark)

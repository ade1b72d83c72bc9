"""English translations, made as translators make them: with wagtail-localize, string by string."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.strings import StringValue, extract_strings

from .things import target_locale
from .words import pairs


def translate(instance: Model, texts: Any, *, publish: bool = True) -> Model:
    """The English translation of a record or page; it is made if there is none yet.

    ``texts`` is anything that holds the pairs of texts. Raises LookupError when one of the strings that translators see
    has no English.
    """
    english = target_locale()
    existing = type(instance).objects.filter(translation_key=instance.translation_key, locale=english).first()
    if existing is not None:
        return existing
    source, _created = TranslationSource.update_or_create_from_instance(instance)
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=english)
    _fill(source, dictionary(texts))
    is_page = isinstance(instance, Page)
    # Localize publishes when the transaction ends; here the pages below want to see it at once.
    translation.save_target(publish=not is_page)
    target = translation.get_target_instance()
    if is_page and publish:
        target.get_latest_revision().publish()
        target.refresh_from_db()
    return target


def dictionary(texts: Any) -> dict[str, str]:
    """German strings and their English ones, as wagtail-localize cuts and writes them."""
    words = {}
    for text in pairs(texts):
        words[StringValue.from_plaintext(text.de).data] = StringValue.from_plaintext(text.english).data
        if text.de.startswith("<"):
            words |= dict(zip(_strings(text.de), _strings(text.english), strict=True))
    return words


def _strings(html: str) -> list[str]:
    _template, strings = extract_strings(html)
    return [string.data for string, _attributes in strings]


def _fill(source: TranslationSource, words: dict[str, str]) -> None:
    english = target_locale()
    segments = StringSegment.objects.filter(source=source).select_related("string", "context")
    missing = [segment.context.path for segment in segments if segment.string.data not in words]
    if missing:
        raise LookupError(f"No English for {', '.join(missing)} of {source.object_repr!r}")
    translations = [
        StringTranslation(
            translation_of=segment.string,
            context=segment.context,
            locale=english,
            data=StringValue.from_translated_html(words[segment.string.data]).data,
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        )
        for segment in segments
    ]
    # Those of an English page that was deleted are still there.
    StringTranslation.objects.bulk_create(translations, ignore_conflicts=True)

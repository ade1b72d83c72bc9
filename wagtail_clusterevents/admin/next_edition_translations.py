"""Keeps the language versions of a new edition connected for wagtail-localize, if it is installed."""

from __future__ import annotations

from collections.abc import Sequence

from django.apps import apps


def link_translations(last, drafts: Sequence) -> None:
    """Connect the drafts as source and translations where those of the last edition were.

    The words that a draft has already count as translated, so translators begin with the new name of the event.
    """
    if not apps.is_installed("wagtail_localize"):
        return
    from wagtail_localize.models import Translation, TranslationSource

    made = {draft.locale_id: draft for draft in drafts}
    of_last = Translation.objects.filter(source__object_id=last.translation_key).select_related("source")
    for old in of_last.filter(source__locale__in=made, target_locale__in=made):
        source, _created = TranslationSource.get_or_create_from_instance(made[old.source.locale_id])
        Translation.objects.create(source=source, target_locale_id=old.target_locale_id, enabled=old.enabled)
        _keep_words(source, made[old.target_locale_id])


def _keep_words(source, draft) -> None:
    """Note what a draft says in its plain fields as the translation of those fields."""
    from wagtail_localize.models import StringSegment, StringTranslation
    from wagtail_localize.strings import StringValue

    segments = StringSegment.objects.filter(source=source).select_related("string", "context")
    StringTranslation.objects.bulk_create(
        StringTranslation(
            translation_of=segment.string,
            context=segment.context,
            locale=draft.locale,
            data=StringValue.from_plaintext(text).data,
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        )
        for segment in segments
        if isinstance(text := getattr(draft, segment.context.path, None), str) and text
    )

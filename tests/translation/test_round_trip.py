"""From German to English, and on to French: every text arrives, and nothing that is the same in every language."""

import re

import pytest
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex, TranslatableMixin
from wagtail_localize.models import OverridableSegment, StringSegment

from tests.translation.everything import RECORDS, make_records, make_report
from tests.translation.translating import content, fill, is_marked, mark_of, publish, submit, texts, translate
from wagtail_clusterevents.models import EventSeries, FundingProgramme, Organisation, Topic, Venue

pytestmark = pytest.mark.django_db

#: Where a page stands and when it was written.
TREE = {
    *("path", "url_path", "translation_key", "first_published_at", "last_published_at"),
    *("latest_revision_created_at", "report_topics.translation_key", "report_organisations.translation_key"),
}
#: Codes, numbers, dates and addresses, and the name of whoever took the picture.
SAME_EVERYWHERE = {
    *("start_date", "end_date", "start_time", "end_time", "begins_at", "ends_before", "time_zone"),
    *("status", "attendance_mode", "attendance_qualifier", "event_languages", "report_organisations.role"),
    *("online_url", "host_event_url", "lead_image_licence_url", "lead_image_credit"),
}
SAME_IN_BODY = {
    *("best_practice.contact.email", "best_practice.contact.phone", "best_practice.place.country"),
    *("best_practice.funding.item.amount", "best_practice.funding.item.currency"),
    *("best_practice.metrics.item.value", "best_practice.metrics.item.baseline"),
    *("best_practice.period.start_date", "best_practice.period.end_date"),
    *("best_practice.links.item.url", "best_practice.image.licence_url"),
    "best_practice_group.best_practices.item.image.licence_url",
    "chosen_best_practices.best_practices.item.which",
    *("call_to_action.style", "callout.kind", "related_reports.mode", "table_of_contents.max_level"),
    *("heading.anchor", "heading.level", "video.video", "people.people.item.profile_url"),
    *("image.licence_url", "gallery.images.item.licence_url"),
    *("key_figures.figures.item.number", "key_figures.figures.item.qualifier"),
    *("programme.days.item.date", "programme.days.item.sessions.item.start", "programme.days.item.sessions.item.end"),
    "programme.days.item.sessions.item.slides_url",
}
SAME_IN_REPORT = TREE | SAME_EVERYWHERE | {f"body.{path}" for path in SAME_IN_BODY}
ADDRESS = {"street_address", "postal_code", "country"}
SAME_IN_RECORD = {
    Topic: {"slug", "translation_key", "scheme", "code"},
    Organisation: {"slug", "translation_key", "kind", "website", *ADDRESS},
    Venue: {"slug", "translation_key", "latitude", "longitude", "website", *ADDRESS},
    EventSeries: {"slug", "translation_key"},
    FundingProgramme: {"slug", "translation_key", "website"},
}
#: What a page or row has for itself in every language.
OWN = {"pk", "locale", "page", "path", "url_path", "latest_revision", "live_revision", "alias_of"}
OWN |= {"first_published_at", "last_published_at", "latest_revision_created_at", "content_type"}


def same(instance, mark: str) -> set[str]:
    """The paths of the texts that have not been translated."""
    return {path for path, text in texts(content(instance)) if not is_marked(text, mark)}


def foreign_records(page) -> list:
    """The translatable records that a page refers to and that are not in its language."""
    found = []
    for content_type_id, pk, _model_path, _content_path in ReferenceIndex._extract_references_from_object(page):
        model = ContentType.objects.get_for_id(content_type_id).model_class()
        if issubclass(model, TranslatableMixin) and not issubclass(model, Page):
            record = model.objects.get(pk=pk)
            found += [record] if record.locale_id != page.locale_id else []
    return found


def without(value, names):
    """Content without what each language has for itself."""
    if isinstance(value, dict):
        return {name: without(item, names) for name, item in value.items() if name not in names}
    return [without(item, names) for item in value] if isinstance(value, list) else value


def test_every_text_of_a_report_is_translated_into_english_and_on_into_french(index):
    english = translate(make_report(index), "en")

    assert same(english, mark_of("en")) == SAME_IN_REPORT
    assert foreign_records(english) == []

    french = translate(english, "fr")

    assert same(french, mark_of("fr") + mark_of("en")) == SAME_IN_REPORT
    assert foreign_records(french) == []


@pytest.mark.parametrize("model", RECORDS)
def test_every_text_of_a_record_is_translated_into_english_and_on_into_french(model, index):
    english = translate(make_records()[model], "en")

    assert same(english, mark_of("en")) == SAME_IN_RECORD[model]

    assert same(translate(english, "fr"), mark_of("fr") + mark_of("en")) == SAME_IN_RECORD[model]


def test_translators_get_no_address_and_no_code(index):
    source = submit(make_report(index), "en").source
    strings = StringSegment.objects.filter(source=source).values_list("string__data", flat=True)
    replaceable = OverridableSegment.objects.filter(source=source).select_related("context")
    values = {segment.context.path: segment.data for segment in replaceable}
    address = r"https://|\w+@example\.org$"

    assert [string for string in strings if re.search(r"https?:|\w+@\w|linktype|href=", string)] == []
    assert [path for path, value in values.items() if not isinstance(value, int) and not re.match(address, value)] == []
    assert not {"time_zone", "event_languages", "lead_image_credit"} & values.keys()


def test_each_string_translated_to_itself_gives_an_equal_report(index):
    report = make_report(index)
    translation = submit(report, "en", related=False)
    fill(translation, str)

    english = publish(translation)

    assert without(content(english), OWN) == without(content(type(report).objects.get(pk=report.pk)), OWN)

"""Each misuse is reported with its id and a way out."""

import pytest
from django.core.checks import run_checks
from django.test import override_settings
from wagtail.contrib.routable_page.models import RoutablePageMixin

from wagtail_clusterevents import checks
from wagtail_clusterevents.models import EventReportIndexMixin, EventReportMixin
from wagtail_clusterevents.pages.models import EventReportIndexPage, EventReportPage, ReportTopic


def ids(messages):
    return [message.id.removeprefix("wagtail_clusterevents.") for message in messages]


def with_setting(**values):
    return override_settings(WAGTAIL_CLUSTEREVENTS=values)


def without_app(monkeypatch, name):
    is_installed = checks.apps.is_installed
    monkeypatch.setattr(checks.apps, "is_installed", lambda app: app != name and is_installed(app))


def test_checks_are_silent_on_the_example_site():
    assert run_checks(tags=["wagtail_clusterevents"]) == []


def test_checks_all_have_a_hint():
    with with_setting(REPORT_MODLE="x", API_MAX_LIMIT="many", RENDITIONS={"card": ["enlarge-9"]}):
        assert all(message.hint for message in checks.check_settings())


def test_unknown_setting_is_reported_with_a_suggestion():
    with with_setting(REPORT_MODLE="wagtail_clusterevents_pages.EventReportPage"):
        (message,) = checks.check_settings()
    assert (ids([message]), message.hint) == (["E001"], "Did you mean 'REPORT_MODEL'?")


def test_unknown_setting_without_resemblance_lists_the_keys():
    with with_setting(ZZ=1):
        (message,) = checks.check_settings()
    assert message.hint.startswith("The keys are REPORT_MODEL, RENDITIONS,")


@pytest.mark.parametrize(
    "values",
    [
        {"REPORT_MODEL": 1},
        {"RENDITIONS": ["card"]},
        {"RENDITION_FORMATS": "webp"},
        {"SHOW_FALLBACK": "yes"},
        {"API_MAX_LIMIT": True},
        {"CORS_ORIGINS": "*"},
        {"MEDIA_BASE_URL": None},
    ],
)
def test_setting_of_the_wrong_type_is_reported(values):
    with with_setting(**values):
        assert ids(checks.check_settings()) == ["E002"]


def test_settings_that_are_no_dict_are_reported():
    with override_settings(WAGTAIL_CLUSTEREVENTS=["REPORT_MODEL"]):
        assert ids(checks.check_settings()) == ["E002"]


@pytest.mark.parametrize("specs", [["enlarge-400"], "width-400", ["fill-axb"]])
def test_rendition_that_is_no_image_filter_is_reported(specs):
    with with_setting(RENDITIONS={"card": specs}):
        assert set(ids(checks.check_settings())) == {"E003"}


@pytest.mark.parametrize("app", ["wagtail.embeds", "django_countries", "wagtail_clusterevents.breadcrumbs"])
def test_missing_app_is_reported(monkeypatch, app):
    without_app(monkeypatch, app)
    (message,) = checks.check_apps()
    assert (ids([message]), message.msg) == (["E004"], f"{app!r} is not in INSTALLED_APPS.")


def test_ready_page_types_with_a_swapped_base_page_are_reported(monkeypatch):
    monkeypatch.setattr(checks, "PAGE_MODEL", "base.BasePage")
    assert ids(checks.check_apps()) == ["E005", "W001"]


def test_report_model_that_is_not_installed_is_an_error_when_it_was_named():
    with with_setting(REPORT_MODEL="nowhere.Report"):
        assert ids(checks.check_report_model()) == ["E006"]


def test_report_model_that_is_missing_by_default_is_a_warning(monkeypatch):
    monkeypatch.setitem(checks.DEFAULTS, "REPORT_MODEL", "not_installed.Report")
    assert ids(checks.check_report_model()) == ["W002"]


def test_report_model_can_be_given_up():
    with with_setting(REPORT_MODEL=None):
        assert checks.check_report_model() == []


def test_report_model_of_another_base_class_is_reported():
    with with_setting(REPORT_MODEL="wagtail_clusterevents.Topic"):
        assert ids(checks.check_report_model()) == ["E007"]


def test_missing_child_model_is_reported_with_the_base_class(monkeypatch):
    rows = [row for row in EventReportPage._meta.related_objects if row.related_model is not ReportTopic]
    monkeypatch.setitem(EventReportPage._meta.__dict__, "related_objects", rows)
    (message,) = checks.check_report_model()
    assert ids([message]) == ["E008"]
    assert "AbstractReportTopic" in message.hint


@pytest.mark.parametrize("attribute", ["override_translatable_fields", "api_fields", "search_fields"])
def test_list_that_replaces_the_mixins_is_reported(monkeypatch, attribute):
    monkeypatch.setattr(EventReportPage, attribute, getattr(EventReportMixin, attribute)[1:])
    (message,) = checks.check_report_model()
    assert (ids([message]), attribute in message.msg) == (["W003"], True)


def test_body_that_loses_texts_in_translation_is_reported(monkeypatch):
    monkeypatch.setattr(checks, "TranslatableStreamField", ReportTopic)
    assert ids(checks.check_report_model()) == ["W004"]


def test_index_without_routing_is_reported(monkeypatch):
    class Unroutable(EventReportIndexMixin):
        class Meta:
            abstract = True

    monkeypatch.setattr(checks, "get_page_models", lambda: [Unroutable, EventReportIndexPage])
    (message,) = checks.check_index_pages()
    assert (ids([message]), message.obj) == (["E009"], Unroutable)
    assert issubclass(EventReportIndexPage, RoutablePageMixin)


def test_missing_image_address_is_reported(settings):
    settings.ROOT_URLCONF = "wagtail.documents.urls"
    assert ids(checks.check_urls()) == ["W005"]


def test_site_settings_have_to_exist_and_to_name_their_fields():
    with with_setting(SITE_SETTINGS=["example_site.Nothing", "nothing", "wagtailcore.Site"]):
        messages = list(checks.check_site_settings())
    assert ids(messages) == ["E010", "E010", "W006"]
    with with_setting(SITE_SETTINGS=["example_site.PublisherSettings"]):
        assert list(checks.check_site_settings()) == []

"""System checks: each misuse that an integrator can make, with a way out.

Ids are stable: ``wagtail_clusterevents.E001`` and so on, ``W`` for what works but not as meant.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from django.apps import apps
from django.conf import settings
from django.core import checks
from django.core.exceptions import ImproperlyConfigured
from django.urls import NoReverseMatch, reverse
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import Filter
from wagtail.models import TranslatableMixin, get_page_models

from .compat import PAGE_MODEL
from .conf import DEFAULTS, SETTING, conf
from .fields import TranslatableStreamField
from .models import EventReportMixin, get_report_model, has_report_model
from .models.index import EventReportIndexMixin

REQUIRED_APPS = (
    ("wagtail.images", "pictures"),
    ("wagtail.documents", "downloads"),
    ("wagtail.embeds", "videos"),
    ("wagtail.snippets", "topics, organisations and the other shared records"),
    ("django_countries", "the names of countries in each language"),
)
TYPES = {
    "REPORT_MODEL": (str, type(None)),
    "RENDITIONS": (dict,),
    "RENDITION_FORMATS": (list, tuple),
    "EVENT_SCHEMA_TYPE": (str,),
    "CALENDAR_WINDOW": (int, type(None)),
    "SHOW_FALLBACK": (bool,),
    "CORS_ORIGINS": (list, tuple),
    "API_MAX_LIMIT": (int,),
    "API_BASE_URL": (str,),
    "MEDIA_BASE_URL": (str,),
    "SITE_SETTINGS": (list, tuple),
    "COMPLETENESS_GOAL": (int,),
    "CONSENT_REVIEW_DAYS": (int,),
}


def _error(number: int, message: str, hint: str, obj=None) -> checks.Error:
    return checks.Error(message, hint=hint, obj=obj, id=f"wagtail_clusterevents.E{number:03}")


def _warning(number: int, message: str, hint: str, obj=None) -> checks.Warning:
    return checks.Warning(message, hint=hint, obj=obj, id=f"wagtail_clusterevents.W{number:03}")


def check_settings(app_configs=None, **kwargs) -> list:
    """E001 unknown key, E002 value of the wrong type, E003 a rendition that Wagtail cannot make."""
    values = getattr(settings, SETTING, {})
    if not isinstance(values, dict):
        return [_error(2, f"{SETTING} is not a dict.", f'Write {SETTING} = {{"REPORT_MODEL": "app.Model"}}.')]
    return [*_unknown_keys(values), *_wrong_types(values), *_bad_renditions()]


def _unknown_keys(values: dict) -> Iterator:
    for key in values.keys() - DEFAULTS.keys():
        close = difflib.get_close_matches(str(key).upper(), DEFAULTS, n=1, cutoff=0.5)
        hint = f"Did you mean {close[0]!r}?" if close else f"The keys are {', '.join(DEFAULTS)}."
        yield _error(1, f"{SETTING} has the unknown key {key!r}.", hint)


def _wrong_types(values: dict) -> Iterator:
    for key in values.keys() & TYPES.keys():
        value, expected = values[key], TYPES[key]
        if not isinstance(value, expected) or (isinstance(value, bool) and bool not in expected):
            names = " or ".join("None" if kind is type(None) else kind.__name__ for kind in expected)
            yield _error(2, f"{SETTING}[{key!r}] is {value!r}.", f"It has to be {names}, such as {DEFAULTS[key]!r}.")


def _bad_renditions() -> Iterator:
    renditions = conf.RENDITIONS if isinstance(conf.RENDITIONS, dict) else {}
    for name, specs in renditions.items():
        for spec in [specs] if isinstance(specs, str) else specs:
            try:
                usable = not isinstance(specs, str) and Filter(spec=spec).operations
            except (InvalidFilterSpecError, AttributeError, TypeError, ValueError):
                usable = False
            if not usable:
                hint = "Give a list of Wagtail's image filters from small to large: ['fill-400x225', 'fill-800x450']."
                yield _error(3, f"{SETTING}['RENDITIONS'][{name!r}] has {spec!r}, which is no image filter.", hint)


def check_apps(app_configs=None, **kwargs) -> list:
    """E004 a missing app; with a swapped base page E005 the ready page types, W001 wagtail-localize."""
    found = [
        _error(4, f"{app!r} is not in INSTALLED_APPS.", f"Add it: wagtail_clusterevents needs it for {purpose}.")
        for app, purpose in REQUIRED_APPS
        if not apps.is_installed(app)
    ]
    if has_report_model() and not apps.is_installed("wagtail_clusterevents.breadcrumbs"):
        hint = "Add it: the templates of reports show the trail."
        found.append(_error(4, "'wagtail_clusterevents.breadcrumbs' is not in INSTALLED_APPS.", hint))
    return [*found, *_swapped_base_page()]


def _swapped_base_page() -> Iterator:
    if PAGE_MODEL.lower() == "wagtailcore.page":
        return
    if apps.is_installed("wagtail_clusterevents.pages"):
        hint = (
            "Remove the app and put EventReportMixin before your own base page; see “Integrate” in the documentation."
        )
        yield _error(5, f"'wagtail_clusterevents.pages' is built on Wagtail's Page, and yours is {PAGE_MODEL}.", hint)
    if apps.is_installed("wagtail_localize"):
        hint = "Wait for a release of wagtail-localize that supports it, or use Wagtail's own Page."
        yield _warning(1, f"wagtail-localize cannot edit pages that are built on {PAGE_MODEL}.", hint)


def check_report_model(app_configs=None, **kwargs) -> list:
    """E006 and W002 no report model, E007 wrong base class, E008 missing child model, W003 and W004 lost fields."""
    if conf.REPORT_MODEL is None:
        return []
    try:
        model = get_report_model()
    except ImproperlyConfigured as error:
        return [_missing_report_model(str(error))]
    if not issubclass(model, EventReportMixin):
        hint = "Let it derive from AbstractEventReportPage, or put EventReportMixin before its base page."
        return [_error(7, f"The report model {conf.REPORT_MODEL} is no event report.", hint, model)]
    return [*_missing_children(model), *_replaced_lists(model), *_untranslatable_body(model)]


def _missing_report_model(message: str):
    if "REPORT_MODEL" in getattr(settings, SETTING, {}):
        return _error(6, message, "Write it as 'app_label.Model', with an app that is in INSTALLED_APPS.")
    hint = f"Install 'wagtail_clusterevents.pages', name your own model, or set {SETTING}['REPORT_MODEL'] = None."
    return _warning(2, "There is no report model: no reports, feeds and index pages.", hint)


def _missing_children(model) -> Iterator:
    for accessor, name in (("report_topics", "Topic"), ("report_organisations", "Organisation")):
        relation = next((row for row in model._meta.related_objects if row.get_accessor_name() == accessor), None)
        base = f"AbstractReport{name}"
        if relation is None:
            hint = (
                f"Add a model that derives from {base}, with page = ParentalKey({model.__name__!r}, "
                f"on_delete=models.CASCADE, related_name={accessor!r})."
            )
            yield _error(8, f"{model._meta.label} has no child model for {accessor!r}.", hint, model)
        elif not issubclass(relation.related_model, TranslatableMixin):
            hint = f"Let it derive from {base}, or its rows are lost in translation."
            yield _error(8, f"{relation.related_model._meta.label} is not translatable.", hint, relation.related_model)


def _replaced_lists(model) -> Iterator:
    for attribute, key in (
        ("override_translatable_fields", lambda field: field.field_name),
        ("api_fields", lambda field: getattr(field, "name", field)),
        ("search_fields", lambda field: (type(field).__name__, field.field_name)),
    ):
        present = {key(field) for field in getattr(model, attribute, [])}
        expected = {key(field) for field in getattr(EventReportMixin, attribute)}
        if not present >= expected:
            hint = f"Extend it: {attribute} = [*<base>.{attribute}, *EventReportMixin.{attribute}, …]."
            yield _warning(3, f"{model._meta.label}.{attribute} lacks fields of EventReportMixin.", hint, model)


def _untranslatable_body(model) -> Iterator:
    body = next((field for field in model._meta.fields if field.name == "body"), None)
    if apps.is_installed("wagtail_localize") and not isinstance(body, TranslatableStreamField):
        hint = (
            "Use wagtail_clusterevents.fields.TranslatableStreamField: nothing else changes, and no migration either."
        )
        yield _warning(4, f"{model._meta.label}.body loses texts when it is translated.", hint, model)


def check_index_pages(app_configs=None, **kwargs) -> list:
    """E009 a report index that cannot route to its year archives."""
    hint = "Add RoutablePageMixin: class Index(EventReportIndexMixin, RoutablePageMixin, Page)."
    return [
        _error(9, f"{model._meta.label} has no year archive.", hint, model)
        for model in get_page_models()
        if issubclass(model, EventReportIndexMixin) and not hasattr(model, "resolve_subpage")
    ]


def check_site_settings(app_configs=None, **kwargs) -> Iterator:
    """E010 a model in ``SITE_SETTINGS`` that there is not, W006 one of which nothing is published."""
    for label in conf.SITE_SETTINGS:
        try:
            model = apps.get_model(label)
        except (LookupError, ValueError, AttributeError):
            hint = "Name a Wagtail settings model: 'app_label.Model'."
            yield _error(10, f"{SETTING}['SITE_SETTINGS'] names {label!r}, which is no installed model.", hint)
        else:
            if not getattr(model, "api_fields", None):
                hint = "Name the fields that are for everybody: api_fields = [APIField('email')]."
                yield _warning(6, f"Nothing of {label} is published, because it has no api_fields.", hint, model)


def check_urls(app_configs=None, **kwargs) -> list:
    """W005 no address where a missing rendition can be made, so that originals are served."""
    try:
        reverse("wagtailimages_serve", args=("signature", 1, "width-100"))
    except NoReverseMatch:
        hint = (
            "Add the view as Wagtail's “Dynamic image serve view” describes, or run make_renditions after each change."
        )
        return [_warning(5, "Pictures whose renditions are missing are served in full size.", hint)]
    except Exception:  # a broken URLconf is reported by Django's own check
        return []
    return []


def register() -> None:
    """Register all checks; called when the app is ready."""
    for check in (check_settings, check_apps, check_report_model, check_index_pages, check_site_settings):
        checks.register(check, "wagtail_clusterevents")
    checks.register(check_urls, checks.Tags.urls)

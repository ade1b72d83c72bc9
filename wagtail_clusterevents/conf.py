"""The package's settings: typed properties over the one dict ``WAGTAIL_CLUSTEREVENTS``.

They are read live, so ``override_settings`` works, and nothing else in the package reads
``django.conf.settings.WAGTAIL_CLUSTEREVENTS``. Every key has a default; ``checks.py`` reports
unknown keys and values of the wrong type.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings

SETTING = "WAGTAIL_CLUSTEREVENTS"

DEFAULTS: dict[str, Any] = {
    "REPORT_MODEL": "wagtail_clusterevents_pages.EventReportPage",
    "RENDITIONS": {
        "thumbnail": ("fill-160x120", "fill-320x240"),
        "card": ("fill-400x225", "fill-800x450"),
        "content": ("width-480", "width-960", "width-1600"),
        "social": ("fill-1200x630",),
    },
    "RENDITION_FORMATS": ("webp", "jpeg"),
    "EVENT_SCHEMA_TYPE": "BusinessEvent",
    "CALENDAR_WINDOW": None,
    "SHOW_FALLBACK": True,
    "CORS_ORIGINS": ("*",),
    "API_MAX_LIMIT": 100,
    "API_BASE_URL": "",
    "MEDIA_BASE_URL": "",
    "SITE_SETTINGS": (),
    "COMPLETENESS_GOAL": 60,
    "CONSENT_REVIEW_DAYS": 60,
}


class Settings:
    """Live view of the settings. Use the instance ``conf``, not the class."""

    def _get(self, key: str) -> Any:
        return getattr(settings, SETTING, {}).get(key, DEFAULTS[key])

    @property
    def REPORT_MODEL(self) -> str:
        """``"app_label.Model"`` of the project's one report model; read it with ``get_report_model()``."""
        return self._get("REPORT_MODEL")

    @property
    def RENDITIONS(self) -> Mapping[str, Sequence[str]]:
        """The image allow-list: a name for each ratio, with its Wagtail filter specs from small to large."""
        return self._get("RENDITIONS")

    @property
    def RENDITION_FORMATS(self) -> Sequence[str]:
        """Formats of each rendition, best first; the last one is for ``img src`` (``jpeg`` keeps PNG and GIF as they
        are).
        """
        return self._get("RENDITION_FORMATS")

    @property
    def EVENT_SCHEMA_TYPE(self) -> str:
        """The schema.org type of an event: ``Event`` or one of its subtypes."""
        return self._get("EVENT_SCHEMA_TYPE")

    @property
    def CALENDAR_WINDOW(self) -> int | None:
        """How many days back calendar feeds reach; ``None`` means everything."""
        return self._get("CALENDAR_WINDOW")

    @property
    def SHOW_FALLBACK(self) -> bool:
        """Whether an untranslated report that stands under another language as an alias is shown there."""
        return self._get("SHOW_FALLBACK")

    @property
    def CORS_ORIGINS(self) -> Sequence[str]:
        """Origins that may read the API from a browser; ``"*"`` is all of them."""
        return self._get("CORS_ORIGINS")

    @property
    def API_MAX_LIMIT(self) -> int:
        """The largest ``limit`` of a list in the API."""
        return self._get("API_MAX_LIMIT")

    @property
    def API_BASE_URL(self) -> str:
        """Scheme and host of API addresses; empty means the request's own."""
        return self._get("API_BASE_URL")

    @property
    def MEDIA_BASE_URL(self) -> str:
        """Scheme and host of images and documents; empty means the request's own, before ``MEDIA_URL``."""
        return self._get("MEDIA_BASE_URL")

    @property
    def SITE_SETTINGS(self) -> Sequence[str]:
        """``"app_label.Model"`` of the Wagtail settings models that ``site/`` publishes."""
        return self._get("SITE_SETTINGS")

    @property
    def COMPLETENESS_GOAL(self) -> int:
        """From how many percent on a best practice is complete enough not to be listed under “What is missing”."""
        return self._get("COMPLETENESS_GOAL")

    @property
    def CONSENT_REVIEW_DAYS(self) -> int:
        """How many days before its end a photo consent is due for review."""
        return self._get("CONSENT_REVIEW_DAYS")


conf = Settings()

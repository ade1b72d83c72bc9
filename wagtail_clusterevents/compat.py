"""What differs between Wagtail 7.4 and 8.x, and nothing else."""

from __future__ import annotations

import swapper
from wagtail import VERSION
from wagtail.api import APIField

try:  # Wagtail 8.0: the base page is swappable, and every page derives from AbstractPage
    from wagtail.models import AbstractPage as BasePage
except ImportError:  # Wagtail 7.4: Page itself is the base of all pages
    from wagtail.models import Page as BasePage

WAGTAIL_8 = VERSION >= (8, 0)

swapper.set_app_prefix("wagtailcore", "wagtail")

#: ``"app_label.Model"`` of the base page (``wagtailcore.Page`` unless ``WAGTAIL_PAGE_MODEL`` says otherwise),
#: for foreign keys and migrations.
PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")

__all__ = ["PAGE_MODEL", "WAGTAIL_8", "BasePage", "api_field", "get_page_model"]


def get_page_model() -> type[BasePage]:
    """The base page model of this project. Call it only once all apps are loaded."""
    return swapper.load_model("wagtailcore", "Page")


def api_field(name: str, *, serializer=None, writable: bool = False) -> APIField:
    """An ``APIField`` that is writable through Wagtail's API v3 where that exists (8.0); read-only on 7.4."""
    if WAGTAIL_8:
        return APIField(name, serializer=serializer, writable=writable)
    return APIField(name, serializer=serializer)

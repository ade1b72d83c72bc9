"""What differs between Wagtail 7.4 and 8.x, and nothing else."""

from __future__ import annotations

from functools import cache

import swapper
from django.db.models import QuerySet
from wagtail import VERSION
from wagtail.api import APIField
from wagtail.images import get_image_model

try:  # Wagtail 8.0: the base page is swappable, and every page derives from AbstractPage
    from wagtail.models import AbstractPage as BasePage
except ImportError:  # Wagtail 7.4: Page itself is the base of all pages
    from wagtail.models import Page as BasePage

WAGTAIL_8 = VERSION >= (8, 0)

swapper.set_app_prefix("wagtailcore", "wagtail")

#: ``"app_label.Model"`` of the base page (``wagtailcore.Page`` unless ``WAGTAIL_PAGE_MODEL`` says otherwise),
#: for foreign keys and migrations.
PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")

__all__ = ["PAGE_MODEL", "WAGTAIL_8", "BasePage", "api_field", "get_page_model", "images_to_choose"]


@cache
def get_page_model() -> type[BasePage]:
    """The base page model of this project. Call it only once all apps are loaded."""
    return swapper.load_model("wagtailcore", "Page")


def images_to_choose(user) -> QuerySet:
    """The images that a user may choose in the admin, by their collections."""
    try:
        from wagtail.permissions import policy_registry
    except ImportError:
        from wagtail.images.permissions import permission_policy as policy
    else:
        policy = policy_registry.get_by_type(get_image_model())
    return policy.instances_user_has_any_permission_for(user, ["choose"])


def api_field(name: str, *, serializer=None, writable: bool = False) -> APIField:
    """An ``APIField`` that is writable through Wagtail's API v3 where that exists (8.0); read-only on 7.4."""
    if WAGTAIL_8:
        return APIField(name, serializer=serializer, writable=writable)
    return APIField(name, serializer=serializer)

"""The trail as a field of Wagtail's own APIs.

Annotations are real types here: Wagtail's v3 makes its document from them.
"""

from dataclasses import asdict

from django.db import models
from rest_framework.serializers import Field
from typing_extensions import TypedDict

from ..breadcrumbs import trail
from ..compat import api_field


class BreadcrumbItem(TypedDict):
    """One step, with the keys of ``representations.breadcrumb.Breadcrumb``."""

    id: int | None
    type: str | None
    title: str
    path: str | None
    url: str | None
    locale: str
    content_locale: str
    is_current: bool


class TrailField(Field):
    """The steps from the site's home to a page, as an anonymous visitor of its site may see them."""

    def to_representation(self, value) -> list[BreadcrumbItem]:
        """The trail of ``value``, which is a list of ``Breadcrumb``."""
        return [asdict(step) for step in value]


class TrailMixin(models.Model):
    """Gives Wagtail's APIs v2 and v3 the page's trail."""

    trail_api_fields = [api_field("breadcrumbs", serializer=TrailField(read_only=True))]

    class Meta:
        abstract = True

    @property
    def breadcrumbs(self) -> list:
        """The steps from the site's home to this page, as an anonymous visitor of its site may see them."""
        return trail(self)

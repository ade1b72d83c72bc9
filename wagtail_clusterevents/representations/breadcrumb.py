"""One step of the trail that leads from a site's home to a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Breadcrumb:
    """One step of a trail.

    ``id``, ``type``: the page and its model label (``app.Model``); null for a step that is no page, such as the year in
    an archive.
    ``path``, ``url``: the address from the site's root, and the absolute one. Both are null for a step without link and
    for a page without address; ``path`` alone is null for an address on another site.
    ``locale``, ``content_locale``: the language under which the step stands and the one in which its title is written,
    as BCP 47 tags. They differ for an untranslated page that stands under another language as an alias.
    ``is_current``: true for the last step of a trail, and for no other.
    """

    id: int | None
    type: str | None
    title: str
    path: str | None
    url: str | None
    locale: str
    content_locale: str
    is_current: bool

    @property
    def is_fallback(self) -> bool:
        """Whether the title is in another language than the one under which the step stands."""
        return self.locale != self.content_locale


@dataclass(frozen=True)
class BreadcrumbTrail:
    """The steps from the site's home to the page, in this order; the last one is the current one."""

    items: list[Breadcrumb]

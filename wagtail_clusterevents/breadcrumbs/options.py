"""What a page type can say about its place in trails. All of it is optional, nothing needs to be inherited.

``breadcrumb_label``
    The title in trails: a model field, a property or a class attribute. Empty means: the next way.
``get_breadcrumb_title()``
    The same as a method, asked where ``breadcrumb_label`` gives nothing. Without both, the page's title is shown.
``breadcrumb_hidden = True``
    Pages of this type are left out of the trails of the pages below them.
``breadcrumb_root = True``
    Trails begin at pages of this type; what is above them is cut off.
``breadcrumb_link = False``
    Pages of this type are shown without link, as a folder.
``get_extra_breadcrumbs(request)``
    Steps after the page for what is no page, as pairs ``(title, address)``: the year of an archive, a section. The
    address is relative to the page's (``"2014/"``, ``"#results"``), a path, a URL, or ``None`` for a step without link.
    Asked of the last page of a trail only. ``request`` is the one that the trail was asked with, else one as an
    anonymous visitor of the site would make it; on a routable page ``request.routable_resolver_match`` tells the route,
    if there is one.
"""

from __future__ import annotations

import logging
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise

from ..compat import BasePage, get_page_model
from ..sites import url_parts

logger = logging.getLogger(__name__)


def is_hidden(page_class: type) -> bool:
    """Whether pages of a type are left out of the trails of other pages."""
    return getattr(page_class, "breadcrumb_hidden", False)


def is_root(page_class: type) -> bool:
    """Whether trails begin at pages of a type."""
    return getattr(page_class, "breadcrumb_root", False)


def has_link(page_class: type) -> bool:
    """Whether pages of a type are shown with a link."""
    return getattr(page_class, "breadcrumb_link", True)


def has_label(page_class: type) -> bool:
    """Whether a type declares a label of its own that only a whole instance can tell."""
    label = _own(page_class, "breadcrumb_label")
    if label is not None and not isinstance(label, (str, Promise)):
        return True
    return _own(page_class, "get_breadcrumb_title") is not None


def is_special(page_class: type) -> bool:
    """Whether an instance of this very type is needed to tell the title or the address."""
    names = ("breadcrumb_label", "get_breadcrumb_title", "get_url_parts")
    return any(_own(page_class, name) is not None for name in names)


def title_of(page: BasePage) -> str:
    """The title of a page in trails."""
    try:
        label = getattr(page, "breadcrumb_label", None)
        if not label and hasattr(page, "get_breadcrumb_title"):
            label = page.get_breadcrumb_title()
    except Exception:
        label = None
        logger.exception("The breadcrumb label of page %s failed; its title is shown", page.pk)
    return str(label or page.title)


def extras_of(page: BasePage, request: HttpRequest | None) -> list[tuple[str, str | None]]:
    """The steps that a page adds after itself: pairs of title and address."""
    if not hasattr(page, "get_extra_breadcrumbs"):
        return []
    try:
        return [(str(title), address) for title, address in page.get_extra_breadcrumbs(request)]
    except Exception:
        logger.exception("The extra breadcrumbs of page %s failed and are left out", page.pk)
        return []


def url_parts_of(page: BasePage, request: HttpRequest | None) -> tuple[int | None, str, str] | None:
    """``page.get_url_parts()``: id of the site, its root URL, path; ``None`` for a page without address."""
    try:
        parts = url_parts(page, request)
    except Exception:
        logger.exception("The address of page %s failed; it is shown without link", page.pk)
        return None
    return None if parts is None or None in parts[1:] else parts


def _own(page_class: type, name: str) -> Any:
    """An attribute of a page class that its base page does not have, or has differently; else ``None``."""
    attribute = getattr(page_class, name, None)
    return None if attribute is getattr(get_page_model(), name, None) else attribute

"""``{% load breadcrumbs %}``: the trail in templates. Thin wrappers over ``trail()``."""

from __future__ import annotations

from typing import Any

from django import template
from django.http import HttpRequest
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.forms import PasswordViewRestrictionForm

from ...compat import BasePage
from ...formats.json_ld import breadcrumb_list, document, script_safe_json
from ...passages import passage_attributes
from ...representations.breadcrumb import Breadcrumb
from ..resolver import trail

register = template.Library()
register.filter("passage", passage_attributes)


@register.simple_tag(takes_context=True)
def get_breadcrumbs(context: Context, page: BasePage | None = None) -> list[Breadcrumb]:
    """``{% get_breadcrumbs as trail %}``: the trail of ``page``, by default of the page that Wagtail serves.

    Empty where there is no page, and where a visitor is still asked for the page's password. Asked again for the same
    page in the same request, it costs nothing.
    """
    page = _page(context, page)
    if page is None or isinstance(context.get("form"), PasswordViewRestrictionForm):
        return []
    request = context.get("request")
    if not isinstance(request, HttpRequest):
        return trail(page)
    # The key is the object, not its id in the database: a preview's draft is not the live page.
    known = request.__dict__.setdefault("_clusterevents_trails", {})
    if id(page) not in known:
        known[id(page)] = page, trail(page, request=request)
    return known[id(page)][1]


@register.inclusion_tag("wagtail_clusterevents/breadcrumbs/breadcrumbs.html", takes_context=True)
def breadcrumbs(
    context: Context, page: BasePage | None = None, label_id: str = "breadcrumbs-label"
) -> dict[str, object]:
    """``{% breadcrumbs %}``: the trail as a ``nav`` element, with the template ``breadcrumbs/breadcrumbs.html``.

    ``label_id``: id of the label's element; give another one where the trail stands on a page twice.
    """
    steps = get_breadcrumbs(context, page)
    return {
        "trail": steps,
        "language": steps[-1].locale if steps else "",
        "label_id": label_id,
        "page": _page(context, page),
        "request": context.get("request"),
    }


@register.simple_tag(takes_context=True)
def breadcrumbs_json_ld(context: Context, page: BasePage | None = None) -> SafeString | str:
    """``{% breadcrumbs_json_ld %}``: the same trail for search engines, as a script element; empty below two steps."""
    data = document(breadcrumb_list(get_breadcrumbs(context, page)))
    if data is None:
        return ""
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(script_safe_json(data)))


def _page(context: Context, page: Any) -> BasePage | None:
    """The given page, or the one that Wagtail put into the context; other things are called ``page``, too."""
    candidates = (page, context.get("page"), context.get("self"))
    return next((candidate for candidate in candidates if isinstance(candidate, BasePage)), None)

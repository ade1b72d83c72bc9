"""Blocks as a visitor of a site gets them: their representation, and their HTML."""

import html5lib
from django.core.exceptions import ValidationError

from wagtail_clusterevents.assembly.body import represent_for_template
from wagtail_clusterevents.sites import site_roots, visitor_request


def context_of(site, page=None):
    """The template context of a page of ``site``, as Wagtail makes it for an anonymous visitor."""
    return {"request": visitor_request(site, site_roots()), "page": page}


def represented(block, raw, site, page=None):
    """The representation of a raw value."""
    return represent_for_template(block, raw, context_of(site, page))


def html(block, raw, site, page=None):
    """The HTML of a raw value, as ``{% include_block %}`` draws it."""
    return block.render(block.to_python(raw), context_of(site, page))


def parsed(text):
    """HTML as a tree of elements."""
    return html5lib.parseFragment(text, namespaceHTMLElements=False)


def texts(tree, tag):
    """The text of each element of a kind, in the order of the page."""
    return [" ".join("".join(element.itertext()).split()) for element in tree.iter(tag)]


def items(*values):
    """The raw value of an ItemsBlock or a ListBlock."""
    return [{"type": "item", "value": value, "id": f"item-{number}"} for number, value in enumerate(values)]


def complaints(block, raw):
    """What the form says about a raw value, as the admin's scripts get it; None when it may be saved."""
    try:
        block.clean(block.to_python(raw))
    except ValidationError as error:
        return error.as_json_data()
    return None

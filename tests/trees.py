"""Page trees for tests: single pages, and thousands of them at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import F, QuerySet
from wagtail.models import Locale, PageViewRestriction, Site

from wagtail_clusterevents.compat import get_page_model


def tree_root():
    """The root of the page tree, which migrations made."""
    return get_page_model().get_first_root_node()


def add_page(parent, title: str = "Page", **fields):
    """A new live page below ``parent``; ``fields`` are set before it is saved."""
    fields.setdefault("slug", f"page-{uuid4().hex[:12]}")
    return parent.add_child(instance=get_page_model()(title=title, **fields))


def add_site(root_page, hostname: str = "example.org", **fields) -> Site:
    """A site with ``root_page``, at ``hostname``."""
    return Site.objects.create(root_page=root_page, hostname=hostname, **fields)


def add_home(hostname: str, **fields):
    """A page below the tree's root that is the root page of a new site, and that site: ``(home, site)``."""
    home = add_page(tree_root(), hostname)
    return home, add_site(home, hostname, **fields)


def add_alias(page, parent):
    """An alias of ``page`` below ``parent``, made as Wagtail's admin makes it."""
    return page.create_alias(parent=parent, update_slug=f"alias-{uuid4().hex[:12]}", reset_translation_key=True)


def restrict(page, restriction_type: str = PageViewRestriction.LOGIN) -> PageViewRestriction:
    """A view restriction on ``page``."""
    return PageViewRestriction.objects.create(page=page, restriction_type=restriction_type)


def add_translation(page, language_code: str, **fields):
    """A translation of ``page``, a sibling of it, in a locale that is made if need be."""
    locale, _ = Locale.objects.get_or_create(language_code=language_code)
    return add_page(page.get_parent(), locale=locale, translation_key=page.translation_key, **fields)


def plant(parent, widths: Sequence[int], **fields) -> QuerySet:
    """Live pages below ``parent``, in one go: ``widths[0]`` children, each with ``widths[1]`` children, and so on.

    Gives all pages below ``parent`` in tree order. Nothing but the rows is made: no revision, no signal, no entry in
    the search index.
    """
    model = get_page_model()
    fields = {"content_type": ContentType.objects.get_for_model(model), "locale_id": parent.locale_id} | fields
    model.objects.bulk_create(_seedlings(parent, widths, fields, first=parent.numchild + 1), batch_size=1000)
    model.objects.filter(pk=parent.pk).update(numchild=F("numchild") + widths[0])
    parent.refresh_from_db(fields=["numchild"])
    return model.objects.filter(path__startswith=parent.path, depth__gt=parent.depth).order_by("path")


def plant_like(example, number: int) -> QuerySet:
    """So many siblings of a page of any type, with the columns of its own class; child rows are not copied."""
    model, parent = type(example), example.get_parent()
    pages = plant(parent, [number], content_type=ContentType.objects.get_for_model(model), locale_id=example.locale_id)
    columns = [field.column for field in model._meta.local_concrete_fields if not field.primary_key]
    columns = [connection.ops.quote_name(column) for column in columns]
    names, values = ", ".join(columns), ", ".join(f"e.{column}" for column in columns)
    table, key, base = model._meta.db_table, model._meta.pk.column, pages.model._meta.db_table
    # Of the same level, and without a row in the table of the class yet.
    sql = f"""
        INSERT INTO {table} ({key}, {names}) SELECT p.id, {values} FROM {base} p CROSS JOIN {table} e
        WHERE e.{key} = %s AND p.path LIKE %s AND p.depth = %s AND p.id NOT IN (SELECT {key} FROM {table})
    """
    with connection.cursor() as cursor:
        cursor.execute(sql, [example.pk, f"{parent.path}%", example.depth])
    return model._base_manager.filter(path__startswith=parent.path, depth=example.depth)


def _seedlings(parent, widths: Sequence[int], fields: dict, first: int = 1) -> Iterator:
    width, *below = widths
    for number in range(first, first + width):
        page = get_page_model()(title=f"Page {number}", slug=f"page-{number}", depth=parent.depth + 1, **fields)
        page.path = page._get_path(parent.path, page.depth, number)
        page.numchild = below[0] if below else 0
        page.set_url_path(parent)
        yield page
        if below:
            yield from _seedlings(page, below, fields)

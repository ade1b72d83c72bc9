"""The one gate: what an anonymous visitor of a site may see.

Everything that an output lists or refers to comes through here. What the gate does not show is treated as not existing:
no title, no address, no id, no count.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import reduce
from itertools import groupby
from operator import or_
from typing import NamedTuple

from django.apps import apps
from django.db import connections, router
from django.db.models import BooleanField, Case, F, Func, Q, When
from django.db.models.functions import Substr
from django.db.models.lookups import In
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction, Site

from .compat import get_page_model
from .conf import conf
from .sites import SiteRoot, site_for_request, site_roots, visitor_request

__all__ = ["Gate", "gate_for"]


class Restrictions(NamedTuple):
    """Tree paths of the pages that are restricted, and ids of the collections that are private."""

    paths: list[str]
    collections: list[int]


class Gate:
    """What an anonymous visitor of one site may see.

    A page is visible if all of this holds:

    - it is live and has not expired; a page whose ``expire_at`` has passed counts as expired even if
      ``publish_scheduled`` has not run yet;
    - it is the site's root page, one of that root's live translations, or below one of them. Translations count if
      ``WAGTAIL_I18N_ENABLED`` is on and their language is one of the content languages, as in Wagtail's own routing;
    - neither it nor any of its ancestors, each followed through ``alias_of`` to its source, has a view restriction:
      the rule of ``Page.get_view_restrictions()``. As there, a row of type "none" is a restriction, and a row on an
      alias itself is not;
    - it is no untranslated report that stands in for its translation, if the setting ``SHOW_FALLBACK`` is off.

    A live page below a draft or expired ancestor is visible: Wagtail serves it at its address, too.

    The gate is a snapshot: what it needs to know of pages is read when it is first asked (two queries, whatever the
    number of restrictions, and one more if ``SHOW_FALLBACK`` is off) and kept, and so it is with collections; no cache
    is used. Make one per request, with ``gate_for()``.

    ``site``: the ``wagtail.models.Site``, or ``None``: then no page is visible.
    ``roots``: what ``site_roots()`` gave, if it has been asked already; saves one of the two queries.
    """

    def __init__(self, site: Site | None, roots: list[SiteRoot] | None = None) -> None:
        self.site = site
        self.now = timezone.now()
        self._asked: dict[str, tuple] = {}
        if roots is not None:
            self.roots = roots

    def for_site(self, site: Site | None) -> Gate:
        """The gate of another site, which shares what this one has read so far; itself if it is the same site."""
        if site == self.site:
            return self
        other = Gate(site)
        shared = ("now", "roots", "_restrictions", "_restricted_paths", "_hidden_fallbacks", "_asked")
        other.__dict__.update({name: self.__dict__[name] for name in shared if name in self.__dict__})
        return other

    def visitor(self, path: str = "/") -> HttpRequest:
        """A request for ``path`` as an anonymous visitor of the site makes it; its ``gate_for()`` is this gate."""
        request = visitor_request(self.site, self.roots, path)
        request._clusterevents_gate = self
        return request

    @cached_property
    def asking(self) -> HttpRequest:
        """A visitor's request that addresses of pages are asked with: always the same one, and nobody changes it."""
        return self.visitor()

    def pages(self, queryset):
        """The visible pages of ``queryset``, a query set of any page model, as one that can be refined further."""
        return queryset.filter(self._visible) if self._root_paths else queryset.none()

    def admits(self, page) -> bool:
        """The rule of ``pages()`` for one page, from the columns on the instance and without a query for it.

        For an instance that has just been read; ``shows()`` asks the database.
        """
        is_current = page.live and not page.expired and (page.expire_at is None or page.expire_at > self.now)
        is_inside = page.path.startswith(tuple(self._root_paths))
        is_hidden = page.path in self._hidden_fallbacks or page.path.startswith(tuple(self._restricted_paths))
        is_admitted = is_current and is_inside and not is_hidden
        self._asked[page.path] = page, is_admitted
        return is_admitted

    def admitted(self, pages: Iterable) -> list:
        """Those of ``pages`` that ``admits()`` lets through: cheaper than ``pages()`` where few are asked for."""
        return [page for page in pages if self.admits(page)]

    def asked_above(self, page) -> list[tuple]:
        """What ``admits()`` was asked about ``page`` and the pages above it: ``(page, whether it is admitted)``."""
        return [answer for path, answer in self._asked.items() if (page.path or "").startswith(path)]

    def shows(self, page) -> bool:
        """Whether ``page``, as it is in the database, is visible. An unsaved page is not."""
        return bool(self.visible([page]))

    def visible(self, pages: Iterable) -> list:
        """Those of ``pages`` (instances of any page models) that are visible, in the same order, with one query."""
        pages = list(pages)
        ids = {page.pk for page in pages if page.pk is not None}
        if not ids:
            return []
        shown = set(self.pages(get_page_model()._base_manager.filter(pk__in=ids)).values_list("pk", flat=True))
        return [page for page in pages if page.pk in shown]

    def images(self, queryset):
        """The images of ``queryset`` (any image model) that are in no private collection, nor below one."""
        return self._in_public_collections(queryset)

    def documents(self, queryset):
        """The documents of ``queryset`` (any document model) that are in no private collection, nor below one."""
        return self._in_public_collections(queryset)

    def _in_public_collections(self, queryset):
        private = self._restrictions.collections
        return queryset.exclude(collection__in=private) if private else queryset

    @cached_property
    def roots(self) -> list[SiteRoot]:
        """The roots of all sites, not only of this one."""
        return site_roots()

    @cached_property
    def _root_paths(self) -> list[str]:
        if self.site is None:
            return []
        return _topmost(root.path for root in self.roots if root.site == self.site and root.is_served)

    @cached_property
    def _visible(self) -> Q:
        below_a_root = reduce(or_, (Q(path__startswith=path) for path in self._root_paths))
        not_expired = Q(expired=False) & (Q(expire_at=None) | Q(expire_at__gt=self.now))
        hidden = [*_inside(self._restricted_paths, "path"), *_inside(self._hidden_fallbacks, "path", exactly=True)]
        return Q(live=True) & not_expired & below_a_root & _none_of(hidden)

    @cached_property
    def _restricted_paths(self) -> list[str]:
        return _topmost(self._restrictions.paths)

    @cached_property
    def _restrictions(self) -> Restrictions:
        return _restrictions()

    @cached_property
    def _hidden_fallbacks(self) -> frozenset[str]:
        return frozenset() if conf.SHOW_FALLBACK else frozenset(_fallback_paths())


def gate_for(request: HttpRequest | None) -> Gate:
    """The gate of the request's site, one per request. Who is logged in makes no difference."""
    if request is None:
        return Gate(None)
    if not hasattr(request, "_clusterevents_gate"):
        roots = site_roots()
        request._clusterevents_gate = Gate(site_for_request(request, roots), roots)
    return request._clusterevents_gate


def _restrictions() -> Restrictions:
    """Where view restrictions hold: one query for pages and collections.

    Pages: all that have one and all aliases, at any remove, of such pages; a row on an alias itself does not count, as
    in ``Page.get_view_restrictions()``. Collections: all that have one, and those below.
    """
    connection = connections[router.db_for_read(get_page_model())]
    with connection.cursor() as cursor:
        cursor.execute(_restrictions_sql(connection.ops.quote_name))
        rows = cursor.fetchall()
    return Restrictions([path for path, pk in rows if pk is None], [pk for _path, pk in rows if pk is not None])


def _restrictions_sql(quote: Callable[[str], str]) -> str:
    # IS NOT NULL says nothing new, but PostgreSQL's planner needs it to see how few pages are aliases.
    page, page_restriction = get_page_model()._meta, PageViewRestriction._meta
    collection, collection_restriction = Collection._meta, CollectionViewRestriction._meta
    names = {
        "page": page.db_table,
        "id": page.pk.column,
        "alias_of": page.get_field("alias_of").column,
        "restriction": page_restriction.db_table,
        "page_id": page_restriction.get_field("page").column,
        "collection": collection.db_table,
        "collection_restriction": collection_restriction.db_table,
        "collection_id": collection_restriction.get_field("collection").column,
    }
    return """
        WITH RECURSIVE restricted (id, path) AS (
            SELECT p.{id}, p.path FROM {page} p
            WHERE p.{alias_of} IS NULL AND p.{id} IN (SELECT {page_id} FROM {restriction})
            UNION ALL
            SELECT a.{id}, a.path FROM {page} a JOIN restricted r ON a.{alias_of} = r.id
            WHERE a.{alias_of} IS NOT NULL
        )
        SELECT path, NULL FROM restricted
        UNION
        SELECT NULL, below.id
        FROM {collection_restriction} r
        JOIN {collection} c ON c.id = r.{collection_id}
        JOIN {collection} below ON SUBSTR(below.path, 1, LENGTH(c.path)) = c.path
    """.format(**{key: quote(name) for key, name in names.items()})


def _topmost(paths: Iterable[str]) -> list[str]:
    """``paths`` without those below another one."""
    topmost: list[str] = []
    for path in sorted(paths):
        if not (topmost and path.startswith(topmost[-1])):
            topmost.append(path)
    return topmost


def _fallback_paths() -> Iterable[str]:
    """Paths of all reports that stand untranslated in another language."""
    try:
        reports = apps.get_model(conf.REPORT_MODEL)._base_manager
    except (AttributeError, LookupError, ValueError):  # a site without reports, or a setting that its check speaks of
        return ()
    aliases = reports.filter(alias_of__isnull=False).exclude(locale=F("alias_of__locale"))
    return aliases.values_list("path", flat=True)


def _inside(paths: Iterable[str], field: str, *, exactly: bool = False) -> list[_Among]:
    """The conditions that the tree path in ``field`` is one of ``paths`` or, unless ``exactly``, below one of them."""
    lengths = groupby(sorted(paths, key=len), key=len)
    return [_Among(F(field) if exactly else Substr(F(field), 1, length), list(group)) for length, group in lengths]


def _none_of(conditions: list[_Among]) -> Q:
    # CASE in place of NOT: SQLite then looks for no NULL, and PostgreSQL's planner does not estimate the odds of each
    # path, which would take it longer than the query.
    whens = [When(condition, then=False) for condition in conditions]
    return Q(Case(*whens, default=True, output_field=BooleanField())) if whens else Q()


class _Among(Func):
    """Whether a tree path is among ``paths``, which travel as one parameter where the database can take it apart.

    Thousands of single parameters cost Django, the driver and the planner more time than the query itself takes.
    """

    output_field = BooleanField()

    def __init__(self, expression, paths: list[str]) -> None:
        super().__init__(expression)
        self.paths = paths

    def as_sql(self, compiler, connection):
        return compiler.compile(In(self.source_expressions[0], self.paths))

    def as_sqlite(self, compiler, connection):
        sql, params = compiler.compile(self.source_expressions[0])
        return f"{sql} IN (SELECT value FROM json_each(%s))", [*params, json.dumps(self.paths)]

    def as_postgresql(self, compiler, connection):
        sql, params = compiler.compile(self.source_expressions[0])
        return f"{sql} = ANY(string_to_array(%s, ','))", [*params, ",".join(self.paths)]

"""For whom and when a representation is made."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urljoin

from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.models import Locale

from ..conf import conf
from ..sites import SiteRoot
from ..visibility import Gate, gate_for
from .dependencies import Dependencies
from .links import PageAddresses


class Languages(dict[int, Locale]):
    """Locales by id: those of the sites' root pages without a query, any other with one for all of them."""

    def __init__(self, roots: Iterable[SiteRoot]):
        super().__init__(
            {root.locale_id: Locale(pk=root.locale_id, language_code=root.language_code) for root in roots}
        )
        self._is_complete = False

    def __missing__(self, pk: int | None) -> Locale:
        if pk is None or self._is_complete:
            raise KeyError(pk)
        self._is_complete = True
        self.update({locale.pk: locale for locale in Locale.objects.all()})
        return self[pk]

    def get(self, pk: int | None, default: Locale | None = None) -> Locale | None:
        """The locale, loaded if need be; unlike a plain dict's."""
        try:
            return self[pk]
        except KeyError:
            return default

    def __contains__(self, pk: object) -> bool:
        return self.get(pk) is not None


@dataclass
class AssemblyContext:
    """The gate of a site, the moment, and what addresses of files begin with.

    ``media_base`` is empty in templates, whose addresses are relative to the page, and scheme and host in the API.
    ``depends`` collects what the answer is made from.
    """

    gate: Gate
    now: datetime = field(init=False)
    media_base: str = ""
    api_base: str = ""
    depends: Dependencies = field(default_factory=Dependencies)
    #: Addresses in which one id stands for all, as ``addresses.py`` makes them.
    patterns: dict[tuple, str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # One moment for everything: what the gate shows and what phase it is in.
        self.now = self.gate.now

    @classmethod
    def for_request(cls, request: HttpRequest | None) -> AssemblyContext:
        """The context of a page that is drawn by templates; made once per request, so that facts are loaded once."""
        if request is None:
            return cls(Gate(None), media_base=conf.MEDIA_BASE_URL)
        if not hasattr(request, "_clusterevents_context"):
            request._clusterevents_context = cls(gate_for(request), media_base=conf.MEDIA_BASE_URL)
        return request._clusterevents_context

    def apart(self, depends: Dependencies) -> AssemblyContext:
        """The same context for a part of the answer, with dependencies of its own."""
        other = copy(self)
        other.depends = depends
        return other

    @cached_property
    def locales(self) -> Languages:
        """The languages of the site by id; every page and record asks for its own."""
        return Languages(self.gate.roots)

    @cached_property
    def addresses(self) -> PageAddresses:
        """Where the site's pages stand."""
        return PageAddresses(self.gate)

    def language_of(self, instance) -> str:
        """The BCP 47 tag of a translatable instance's locale."""
        return self.locales[instance.locale_id].language_code

    def locale_id(self, language: str) -> int:
        """The id of the locale with a language code; 0 for one that the site does not have, such as ``*``."""
        return next((pk for pk, locale in self.locales.items() if locale.language_code == language), 0)

    def media_url(self, url: str) -> str:
        """The address of a file, absolute where ``media_base`` says so."""
        if not self.media_base:
            return url
        # Nearly all are rooted, and ``urljoin`` for each of a thousand takes a tenth of an answer's time.
        is_rooted = url.startswith("/") and not url.startswith("//")
        return f"{self._media_origin}{url}" if is_rooted else urljoin(self.media_base, url)

    @cached_property
    def _media_origin(self) -> str:
        return urljoin(self.media_base, "/").removesuffix("/")

"""A site as a whole: its paths, its redirects, its languages and its menu."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

SettingsT = TypeVar("SettingsT")


@dataclass(frozen=True)
class RouteAlternate:
    """The same page in another language: a BCP 47 tag or ``x-default``, the absolute address, and its path."""

    hreflang: str
    href: str
    path: str | None


@dataclass(frozen=True)
class SiteRoute:
    """One path at which a page stands.

    ``kind`` is that of the page in ``page/``. ``locale`` is where it stands, ``content_locale`` what it is written in;
    they differ for an untranslated stand-in (``is_fallback``). ``last_published_at`` is null for what was put in place
    without being published. ``alternates`` are all language versions, this one included, and ``x-default``; empty if
    there is only one, and for a stand-in.
    """

    path: str
    html_url: str
    kind: str
    id: int
    locale: str
    content_locale: str
    is_fallback: bool
    last_published_at: datetime.datetime | None
    alternates: list[RouteAlternate]


@dataclass(frozen=True)
class SiteRouteList:
    """Every path of a site at which a visible page stands."""

    items: list[SiteRoute]


@dataclass(frozen=True)
class SiteRedirect:
    """A path at which nothing stands any more, and where to go instead; ``path`` is null for another site.

    ``from_path`` is as it is stored: without a slash at its end, and with a query if only that leads on.
    """

    from_path: str
    path: str | None
    url: str
    permanent: bool


@dataclass(frozen=True)
class SiteRedirectList:
    """Every redirect of a site that leads somewhere."""

    items: list[SiteRedirect]


@dataclass(frozen=True)
class SiteLanguage:
    """A language of a site: BCP 47 tag, what it calls itself, and where it begins.

    ``home_path`` is null where nothing is published in it. The default is the language of the page that the site names
    as its root.
    """

    code: str
    name: str
    direction: Literal["ltr", "rtl"]
    is_default: bool
    home_path: str | None


@dataclass(frozen=True)
class MenuItem:
    """A page that is shown in menus, with those below it.

    ``locale`` and ``content_locale`` differ for an untranslated stand-in, whose title is in the second.
    """

    id: int
    title: str
    path: str | None
    url: str | None
    locale: str
    content_locale: str
    children: list[MenuItem]


@dataclass(frozen=True)
class SiteInfo(Generic[SettingsT]):
    """A site in one language: what is the same on all its pages. ``SettingsT`` is what the project publishes."""

    name: str
    root_url: str
    locale: str
    languages: list[SiteLanguage]
    menu: list[MenuItem]
    settings: SettingsT

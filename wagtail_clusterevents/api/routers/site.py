"""``site/``, ``routes/``, ``redirects/``: what is the same on all pages, and what a static build asks once."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation
from ninja import Query, Router
from pydantic import Field

from ...assembly.routes import SiteRoutes
from ...assembly.site import site_languages, site_menu
from ...assembly.site_settings import site_settings
from ...representations.site import SiteInfo, SiteRedirectList, SiteRoute, SiteRouteList
from ..context import context_of
from ..http import MAX_AGE, answer, dump
from ..operations import read
from ..parameters import CommonParameters
from ..problems import InvalidParameters, ProblemError
from ..redirects import all_redirects
from ..report_parameters import language_of
from ..streams import stream
from ..types import site_type

router = Router()


class SiteParameters(CommonParameters):
    """In which language."""

    locale: str | None = Field(None, max_length=35, description="Language code. Default: the site's own language.")


@read(
    router,
    "/site/",
    response=site_type(),
    operation_id="get_site",
    summary="The site in one language",
    description="Name, languages, menu, and the settings that the site publishes.",
)
def get_site(request: HttpRequest, parameters: Query[SiteParameters]) -> HttpResponse:
    """What is the same on all pages of a site."""
    context = context_of(request, parameters.site)
    locale = language_of(parameters, context)
    if locale == "*":
        raise InvalidParameters(ProblemError("locale", "invalid", "Ask for one language."))
    site = context.gate.site
    with translation.override(locale):
        info = SiteInfo(
            name=site.site_name or site.hostname,
            root_url=site.root_url,
            locale=locale,
            languages=site_languages(context),
            menu=site_menu(context, locale),
            settings=site_settings(context, context.locale_id(locale)),
        )
    return answer(request, dump(info, site_type()), language=locale, context=context)


@read(
    router,
    "/routes/",
    response=SiteRouteList,
    operation_id="list_routes",
    summary="Every path of the site",
    description="Every path at which a visible page stands, in all languages and in one answer, which is written as it "
    "is made.",
)
def list_routes(request: HttpRequest, parameters: Query[CommonParameters]) -> HttpResponseBase:
    """All routes of a site."""
    context = context_of(request, parameters.site)
    routes = SiteRoutes(context)
    context.depends.on_all("page")
    return stream(
        request,
        lambda: _pieces(routes),
        fingerprint=routes.fingerprint(),
        content_type="application/json",
        max_age=MAX_AGE,
        language="und",
        context=context,
    )


@read(
    router,
    "/redirects/",
    response=SiteRedirectList,
    operation_id="list_redirects",
    summary="Every redirect of the site",
    description="Redirects that lead somewhere, chains followed to their end; none from a path at which a page stands.",
)
def list_redirects(request: HttpRequest, parameters: Query[CommonParameters]) -> HttpResponse:
    """All redirects of a site."""
    context = context_of(request, parameters.site)
    redirects = SiteRedirectList(list(all_redirects(context)))
    return answer(request, dump(redirects, SiteRedirectList), language="und", context=context)


def _pieces(routes: SiteRoutes) -> Iterator[bytes]:
    """The list as JSON, an item at a time."""
    yield b'{"items":['
    for number, route in enumerate(routes):
        yield (b",\n" if number else b"\n") + dump(route, SiteRoute)
    yield b"\n]}"

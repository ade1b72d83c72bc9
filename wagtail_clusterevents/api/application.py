"""The one django-ninja API of the package: its document, its errors, its routers."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from .document import polished
from .parameters import mistakes, validation_mistakes
from .problems import ApiError, InvalidParameters, error_response, not_found, problem
from .routers import best_practices, breadcrumbs, page, pages, records, reports, site

DESCRIPTION = """\
Everything that a front end needs to draw the pages of a Wagtail site. Read-only, without cookies: every answer is the
same for everybody and can be kept by any cache. Errors are problem details (RFC 9457).
"""


class ClusterEventsAPI(NinjaAPI):
    """A ninja API whose document says that errors are problem details, and names only what it refers to."""

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        """The OpenAPI 3.1 document."""
        return polished(super().get_openapi_schema(**options))


def known_parameters_only(run: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Refuse a request whose parameters an operation does not know, before it looks at them.

    ``run``: the bound method of a ninja operation.
    """
    models = [model for model in run.__self__.models if model.__ninja_param_source__ == "query"]
    repeatable = {name for model in models for name in model.__ninja_collection_fields__}
    single = {name for model in models for name in model.__ninja_flatten_map__} - repeatable

    @wraps(run)
    def wrapper(request: HttpRequest, **options: Any) -> HttpResponseBase:
        errors = mistakes(request.GET, single, repeatable)
        return error_response(request, InvalidParameters(*errors)) if errors else run(request, **options)

    return wrapper


def _validation_error(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return error_response(request, InvalidParameters(*validation_mistakes(error.errors)))


def _http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    return problem(request, error.status_code, "error", str(error))


def _unexpected(request: HttpRequest, error: Exception) -> HttpResponse:
    # Django logs it, tells the admins and answers 500; ninja would print the traceback to the client in DEBUG.
    raise error


api = ClusterEventsAPI(
    title="Cluster events",
    version="1",
    description=DESCRIPTION,
    urls_namespace="clusterevents",
    servers=[{"url": "/", "description": "The host that gave this document."}],
    openapi_extra={
        "info": {"license": {"name": "BSD-3-Clause", "identifier": "BSD-3-Clause"}},
        "security": [],
        "tags": [
            {"name": "pages", "description": "What to draw at a path."},
            {"name": "navigation", "description": "Where a page stands in its site."},
            {"name": "reports", "description": "What happened, when, where, and what came out of it."},
            {"name": "best practices", "description": "What organisations did, with which means, to what effect."},
            {"name": "records", "description": "What many reports refer to."},
        ],
    },
)
api.add_exception_handler(ApiError, error_response)
api.add_exception_handler(ValidationError, _validation_error)
api.add_exception_handler(HttpError, _http_error)
api.add_exception_handler(Http404, lambda request, error: not_found(request))
api.add_exception_handler(Exception, _unexpected)
api.add_decorator(known_parameters_only, mode="view")
api.add_router("/page", page.router, tags=["pages"])
api.add_router("/pages", pages.router, tags=["pages"])
api.add_router("", site.router, tags=["navigation"])
api.add_router("/breadcrumbs", breadcrumbs.router, tags=["navigation"])
api.add_router("/reports", reports.router, tags=["reports"])
api.add_router("/best-practices", best_practices.router, tags=["best practices"])
api.add_router("", records.router, tags=["records"])

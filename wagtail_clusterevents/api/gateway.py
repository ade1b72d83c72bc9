"""The gateway that every request to the API passes: languages, methods, other origins."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers

from ..conf import conf
from .http import ApiResponse, answer
from .problems import not_found, problem

View = Callable[..., HttpResponseBase]

METHODS = "GET, HEAD, OPTIONS"
#: Seconds that a browser may remember the answer to a preflight request; Chromium cuts it at two hours.
PREFLIGHT_MAX_AGE = 7200


def for_everybody(view: View) -> View:
    """Make a Django view one of this API: the reader's language plays no part, other origins may read it."""

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "OPTIONS":
            response = _preflight(request)
        else:
            with translation.override(settings.LANGUAGE_CODE):
                response = _answered(request, view, *args, **kwargs)
        return _open_to_origins(request, response)

    wrapper.csrf_exempt = True
    return wrapper


def _answered(request: HttpRequest, view: View, *args: Any, **kwargs: Any) -> HttpResponseBase:
    """What a view answers; in place of what ninja made by itself (404, 405, ``openapi.json``, ``docs``) one of ours."""
    try:
        response = view(request, *args, **kwargs)
    except Http404:
        return not_found(request)
    if isinstance(response, ApiResponse) or response.streaming:
        return response
    if isinstance(response, HttpResponseNotAllowed):
        refusal = problem(request, 405, "method_not_allowed", f"Only {METHODS} are allowed.")
        refusal["Allow"] = METHODS
        return refusal
    return answer(request, response.content, language="en", content_type=response["Content-Type"])


def _preflight(request: HttpRequest) -> HttpResponse:
    """The answer to OPTIONS: nothing in a GET of this API needs permission, whatever headers the client sends."""
    response = ApiResponse(status=204)
    response["Allow"] = response["Access-Control-Allow-Methods"] = METHODS
    response["Access-Control-Allow-Headers"] = request.headers.get("Access-Control-Request-Headers", "*")
    response["Access-Control-Max-Age"] = str(PREFLIGHT_MAX_AGE)
    del response["Content-Type"]
    return response


def _open_to_origins(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """The headers that let scripts of other origins read the answer (setting ``CORS_ORIGINS``)."""
    origin = request.headers.get("Origin")
    if "*" in conf.CORS_ORIGINS:
        response["Access-Control-Allow-Origin"] = "*"
    elif conf.CORS_ORIGINS:
        patch_vary_headers(response, ["Origin"])
        if origin in conf.CORS_ORIGINS:
            response["Access-Control-Allow-Origin"] = origin
    response["Access-Control-Expose-Headers"] = "Link, ETag"
    return response

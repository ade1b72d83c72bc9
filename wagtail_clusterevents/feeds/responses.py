"""Answers that are written piece by piece, and are not written at all if the client has them already."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from ..api.gateway import View, for_everybody
from ..api.http import STALE_WHILE_REVALIDATE, AnonymousHeaders, ApiResponse

#: Seconds that a shared cache may answer by itself. Calendar programs ask a few times a day.
MAX_AGE = 300


def public(view: View) -> View:
    """Make a view one for GET and HEAD that answers the same to everybody, whatever language or cookies they bring."""
    inner = for_everybody(require_safe(view))

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = inner(request, *args, **kwargs)
        if response.status_code == 404:
            # Middleware redirects a 404 to where the URLconf has something with a language prefix or one more slash.
            request.urlconf = f"{__package__}.sitemap_urls"
        return response

    wrapper.csrf_exempt = True
    return wrapper


def stream(
    request: HttpRequest,
    pieces: Callable[[], Iterable[bytes]],
    *,
    fingerprint: str,
    content_type: str,
    language: str = "",
) -> HttpResponseBase:
    """The 200 that writes ``pieces()``, or the 304 if the client has what ``fingerprint`` stands for.

    ``pieces`` is called for a GET that is not answered otherwise. ``language``: BCP 47 tag of the content.
    """
    etag = f'"{fingerprint}"'
    unmodified = get_conditional_response(request, etag=etag)
    if unmodified is not None:
        response = ApiResponse(status=unmodified.status_code)
        del response["Content-Type"]
    elif request.method == "HEAD":
        response = ApiResponse(content_type=content_type)
    else:
        response = StreamingHttpResponse(pieces(), content_type=content_type)
        response.headers = AnonymousHeaders(response.headers)
    response["ETag"] = etag
    response["Cache-Control"] = f"public, max-age={MAX_AGE}, stale-while-revalidate={STALE_WHILE_REVALIDATE}"
    if language:
        response["Content-Language"] = language
    return response

"""Answers that are written piece by piece, and are not written at all if the client has them already."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response

from ..assembly.context import AssemblyContext
from .http import STALE_WHILE_REVALIDATE, AnonymousHeaders, ApiResponse, ended


def stream(
    request: HttpRequest,
    pieces: Callable[[], Iterable[bytes]],
    *,
    fingerprint: str,
    content_type: str,
    max_age: int,
    language: str = "",
    context: AssemblyContext | None = None,
) -> HttpResponseBase:
    """The 200 that writes ``pieces()``, or the 304 if the client has what ``fingerprint`` stands for.

    ``pieces`` is called for a GET that is not answered otherwise. ``max_age``: seconds that a shared cache
    may answer by itself. ``language``: BCP 47 tag of the content. ``context``: as for ``http.answer()``.
    """
    etag = f'"{fingerprint}"'
    unmodified = get_conditional_response(request, etag=etag)
    if unmodified is not None:
        response = ApiResponse(status=unmodified.status_code)
        del response["Content-Type"]
    elif request.method == "HEAD":
        response = ApiResponse(content_type=content_type)
        response.headers.is_bodiless = True
    else:
        response = StreamingHttpResponse(pieces(), content_type=content_type)
        response.headers = AnonymousHeaders(response.headers)
    response["ETag"] = etag
    if context is not None:
        response["Cache-Tag"] = ",".join(context.depends.keys)
        max_age = ended(max_age, context)
    response["Cache-Control"] = f"public, max-age={max_age}, stale-while-revalidate={STALE_WHILE_REVALIDATE}"
    if language:
        response["Content-Language"] = language
    return response

"""What every answer of the API has in common: bytes, ETag, cache headers; nothing that depends on the visitor."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from functools import cache
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import ResponseHeaders
from django.utils.cache import get_conditional_response
from pydantic import TypeAdapter

from ..assembly.context import AssemblyContext
from ..representations.image import with_renditions

#: Seconds that a shared cache may answer by itself: short, because nobody tells it when a page is published.
MAX_AGE = 60
#: Seconds that it may go on with the old answer while it fetches the new one.
STALE_WHILE_REVALIDATE = 600


class AnonymousHeaders(ResponseHeaders):
    """Headers in which ``Vary`` never names cookies or the reader's language, whatever middleware adds.

    ``is_bodiless``: the answer has no body, so no ``Content-Length`` either, which would be that of the 200 to a GET.
    """

    is_bodiless = False

    def __setitem__(self, key: str, value: str) -> None:
        if key.lower() == "content-length" and self.is_bodiless:
            return
        if key.lower() == "vary":
            names = [name.strip() for name in value.split(",")]
            value = ", ".join(name for name in names if name.lower() not in {"accept-language", "cookie"})
            if not value:
                return
        super().__setitem__(key, value)


class ApiResponse(HttpResponse):
    """An answer that is the same for everybody, so that any shared cache can keep it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.headers = AnonymousHeaders(self.headers)
        self.headers.is_bodiless = self.status_code in (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED)


def dump(value: Any, kind: Any, images: Collection[str] = ()) -> bytes:
    """The JSON of a representation of type ``kind``; not validated again. ``images``: names of renditions, if not all
    of them are wanted.
    """
    return _adapter(kind).dump_json(with_renditions(value, images) if images else value)


def answer(
    request: HttpRequest,
    content: bytes,
    *,
    language: str,
    content_type: str = "application/json",
    context: AssemblyContext | None = None,
    max_age: int = MAX_AGE,
    links: Sequence[str] = (),
) -> HttpResponse:
    """The 200 with ``content``, or the 304 if the client has these bytes already.

    ``language``: BCP 47 tag of what the content is written in. ``context``: what it was made with; its dependencies are
    the ``Cache-Tag``, and ``max_age`` (seconds) ends where they say that the answer changes by itself. ``links``:
    values of the ``Link`` header (RFC 8288).
    """
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    unmodified = get_conditional_response(request, etag=etag)
    if unmodified is None:
        response = ApiResponse(content, content_type=content_type)
    else:
        response = ApiResponse(status=unmodified.status_code)
        del response["Content-Type"]
    response["ETag"] = etag
    if context is not None:
        response["Cache-Tag"] = ",".join(context.depends.keys)
        max_age = ended(max_age, context)
    response["Cache-Control"] = f"public, max-age={max_age}, stale-while-revalidate={STALE_WHILE_REVALIDATE}"
    response["Content-Language"] = language
    if links:
        response["Link"] = ", ".join(links)
    return response


def ended(max_age: int, context: AssemblyContext) -> int:
    """Seconds for which a cache may keep an answer: not beyond the moment at which it changes by itself."""
    until = context.depends.fresh_until
    return max_age if until is None else max(0, min(max_age, int((until - context.now).total_seconds())))


@cache
def _adapter(kind: Any) -> TypeAdapter:
    return TypeAdapter(kind)

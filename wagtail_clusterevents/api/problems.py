"""Errors as RFC 9457 problem details, ``application/problem+json``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from .http import ApiResponse, dump

MEDIA_TYPE = "application/problem+json"
#: What can put something where nothing is: the same for all addresses, since it must not say why nothing is there.
TAGS_OF_NOTHING = "page:*,redirect:*,restriction:*,site:*"


@dataclass(frozen=True)
class ProblemError:
    """One mistake in a request: the query parameter, a stable code for programs, a sentence for people."""

    parameter: str
    code: str
    detail: str


@dataclass(frozen=True)
class Problem:
    """Problem details (RFC 9457) with a stable ``code`` and, for status 422, what is wrong with which parameter."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    errors: list[ProblemError]


class ApiError(Exception):
    """Raised anywhere in the API, answered as a problem."""

    def __init__(self, status: int, code: str, detail: str, errors: Sequence[ProblemError] = ()) -> None:
        super().__init__(detail)
        self.status, self.code, self.detail, self.errors = status, code, detail, list(errors)


class NotFound(ApiError):
    """There is nothing, or nothing that this visitor may see: the answer is the same, byte for byte."""

    def __init__(self) -> None:
        super().__init__(404, "not_found", "There is nothing at this address.")


class InvalidParameters(ApiError):
    """Query parameters that are unknown or malformed, each named."""

    def __init__(self, *errors: ProblemError) -> None:
        names = ", ".join(dict.fromkeys(error.parameter for error in errors))
        super().__init__(422, "invalid_parameters", f"Wrong query parameters: {names}.", errors)


def not_found(request: HttpRequest) -> HttpResponse:
    """The answer for what is not there, or not for this visitor."""
    return error_response(request, NotFound())


def error_response(request: HttpRequest, error: ApiError) -> HttpResponse:
    """The answer for an error that was raised."""
    return problem(request, error.status, error.code, error.detail, error.errors)


def problem(
    request: HttpRequest, status: int, code: str, detail: str, errors: Sequence[ProblemError] = ()
) -> HttpResponse:
    """The answer for an error. Whatever the site's middleware does with it, it stays what it is."""
    # LocaleMiddleware redirects a 404 to the same path under a language prefix if the URLconf has language prefixes.
    request.urlconf = f"{__package__}.urls"
    body = Problem("about:blank", HTTPStatus(status).phrase, status, code, detail, list(errors))
    response = ApiResponse(dump(body, Problem), status=status, content_type=MEDIA_TYPE)
    response["Cache-Control"] = "no-cache"
    response["Content-Language"] = "en"
    if status == HTTPStatus.NOT_FOUND:
        response["Cache-Tag"] = TAGS_OF_NOTHING
    return response

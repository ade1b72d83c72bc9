"""For whom the API answers: an anonymous visitor of a site, from anywhere."""

from __future__ import annotations

from django.http import HttpRequest

from ..assembly.context import AssemblyContext
from ..conf import conf
from .sites import gate_of


def context_of(request: HttpRequest, host: str | None) -> AssemblyContext:
    """The context of a request: the gate of its site, and absolute addresses for files and for the API itself.

    Raises what ``gate_of()`` raises.
    """
    own = f"{request.scheme}://{request.get_host()}"
    return AssemblyContext(
        gate_of(request, host),
        media_base=conf.MEDIA_BASE_URL or own,
        api_base=(conf.API_BASE_URL or own).rstrip("/"),
    )

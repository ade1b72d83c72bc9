"""Which site a request is about."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.request import split_domain_port
from wagtail.models import Site

from ..visibility import Gate, gate_for
from .problems import InvalidParameters, NotFound, ProblemError


def gate_of(request: HttpRequest, host: str | None) -> Gate:
    """The gate of the site that the parameter ``site`` names, else of the one that answers at the request's host.

    Raises ``InvalidParameters`` for a host that is none, or of no site or several; ``NotFound`` if there is no site.
    """
    gate = gate_for(request)
    if host is not None:
        return gate.for_site(_site_at(gate, host))
    if gate.site is None:
        raise NotFound
    return gate


def _site_at(gate: Gate, host: str) -> Site:
    hostname, port = split_domain_port(host)
    if not hostname:
        raise InvalidParameters(ProblemError("site", "invalid", "The host has to look like example.org[:8000]."))
    sites = {root.site.pk: root.site for root in gate.roots if root.site.hostname == hostname}.values()
    found = [site for site in sites if not port or site.port == int(port)]
    if not found:
        raise InvalidParameters(ProblemError("site", "unknown", "There is no site at this host."))
    if len(found) > 1:
        raise InvalidParameters(ProblemError("site", "ambiguous", "There are several such sites; add the port."))
    return found[0]

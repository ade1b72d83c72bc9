"""How calendars, feeds and sitemaps are answered: the same for everybody."""

from __future__ import annotations

from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from ..api.gateway import View, for_everybody

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

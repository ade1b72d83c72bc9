"""The addresses of the API, to be included by a site under a prefix of its choice, outside of ``i18n_patterns``.

This module is also the URLconf that a request has after an error, since it knows no language prefixes.
"""

from django.urls import URLPattern, path, re_path

from .application import api
from .gateway import for_everybody
from .problems import not_found

# Not called app_name: Django would take that for the namespace of this very module.
_patterns, _app_name, _namespace = api.urls


def _opened(pattern: URLPattern) -> URLPattern:
    pattern.callback = for_everybody(pattern.callback)
    return pattern


urlpatterns = [
    path("v1/", ([_opened(pattern) for pattern in _patterns], _app_name, _namespace)),
    # Without it, a 404 below the API would be left to the site, which may redirect it to a language prefix.
    re_path(r"^(?:.*/)?$", for_everybody(not_found)),
]

"""Breadcrumbs: the trail from a site's home to a page, for any page of any Wagtail site.

``trail(page)`` and ``trails(pages)`` may be imported before Django's apps are loaded, from a ``models.py`` for example.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .resolver import trail, trails

__all__ = ["trail", "trails"]


def __getattr__(name: str) -> Any:
    # The resolver needs Wagtail's models, and this module is imported while the apps are still being loaded.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import resolver

    return getattr(resolver, name)

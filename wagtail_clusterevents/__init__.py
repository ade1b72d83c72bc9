"""Event reports, best practices and breadcrumbs for Wagtail."""

__version__ = "0.1.0"

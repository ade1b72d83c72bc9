"""Calendars, Atom and JSON feeds, and the sitemap: what a site mounts besides its pages and the API.

``feeds.urls`` is to be included under a prefix of the site's choice, ``feeds.sitemap_urls`` at its root, both outside
of ``i18n_patterns``. Languages come from the address; cookies and ``Accept-Language`` play no part.
"""

"""The delivery API: read-only, anonymous, typed.

A site mounts it with ``path("api/clusterevents/", include("wagtail_clusterevents.api.urls"))``, outside of
``i18n_patterns`` and before it.
"""

"""A site in two languages, translated with either of Wagtail's apps or without one; or a site in one language.

``TRANSLATED_WITH`` in the environment says which: ``wagtail_localize``, ``wagtail.contrib.simple_translation``,
``hand`` or ``nothing``.
"""

import os

from tests.projects.base import *  # noqa: F403
from tests.projects.base import MIDDLEWARE, WAGTAIL_APPS

TRANSLATED_WITH = os.environ["TRANSLATED_WITH"]
TRANSLATION_APPS = {
    "wagtail_localize": ["wagtail_localize", "wagtail_localize.locales"],
    "wagtail.contrib.simple_translation": ["wagtail.contrib.simple_translation", "wagtail.locales"],
    "hand": ["wagtail.locales"],
    "nothing": [],
}

INSTALLED_APPS = [
    "wagtail_clusterevents",
    "wagtail_clusterevents.pages",
    "wagtail_clusterevents.breadcrumbs",
    "django_countries",
    *TRANSLATION_APPS[TRANSLATED_WITH],
    "rest_framework",
    *WAGTAIL_APPS,
]
ROOT_URLCONF = "tests.projects.languages.urls"
LANGUAGE_CODE = "de"
USE_I18N = True
WAGTAIL_I18N_ENABLED = TRANSLATED_WITH != "nothing"

if WAGTAIL_I18N_ENABLED:
    LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("de", "Deutsch"), ("en", "English")]
    MIDDLEWARE = [MIDDLEWARE[0], "django.middleware.locale.LocaleMiddleware", *MIDDLEWARE[1:]]

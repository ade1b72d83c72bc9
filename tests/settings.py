"""Settings of the test suite: the example site with a database of its own, fast passwords and no files left behind."""

import os
import tempfile

from example_site.settings import *  # noqa: F403
from example_site.settings import DATABASES, INSTALLED_APPS

INSTALLED_APPS = ["tests.testapp", *INSTALLED_APPS]
DEBUG = False
SECRET_KEY = "tests"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = tempfile.mkdtemp(prefix="clusterevents-tests-")
DATABASES["default"]["TEST"] = {"NAME": os.environ.get("TEST_DATABASE_NAME")}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if os.environ.get("CACHE_URL"):
    # Each process of the suite has a database of its own, in which the same ids mean other pages.
    CACHES["default"]["KEY_PREFIX"] = f"tests-{os.getpid()}"  # noqa: F405

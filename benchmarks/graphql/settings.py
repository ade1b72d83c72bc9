"""Settings of the benchmarks: those of the tests, and GraphQL where wagtail-grapple is installed (group ``bench``)."""

from importlib.util import find_spec

from tests.settings import *  # noqa: F403
from tests.settings import INSTALLED_APPS

if find_spec("grapple"):
    INSTALLED_APPS = [*INSTALLED_APPS, "benchmarks.graphql.apps.GraphQLConfig", "grapple", "graphene_django"]
    ROOT_URLCONF = "benchmarks.graphql.urls"
    GRAPHENE = {"SCHEMA": "grapple.schema.schema"}
    GRAPPLE = {
        "APPS": ["wagtailimages", "wagtaildocs", "example_site", "wagtail_clusterevents", "wagtail_clusterevents_pages"]
    }

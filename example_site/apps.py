from django.apps import AppConfig


class ExampleSiteConfig(AppConfig):
    """The example site's own pages, templates and the demo loader."""

    name = "example_site"
    label = "example_site"

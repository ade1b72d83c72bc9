"""The one page type of this site."""

from wagtail.models import Page


class SectionPage(Page):
    """A page with a title and a trail."""

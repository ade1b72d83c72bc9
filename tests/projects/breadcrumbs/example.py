"""A page three levels deep."""

from wagtail.models import Page

from tests.projects.breadcrumbs.sections.models import SectionPage


def make_page() -> SectionPage:
    """A published page below a section below the site's home page."""
    section = Page.objects.get(depth=2).add_child(instance=SectionPage(title="Fruit"))
    return section.add_child(instance=SectionPage(title="Berries"))

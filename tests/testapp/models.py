"""Small page types; each is special in one way."""

from django.db import models
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from .profiles import Person, ProfileLink, ProfilePage, ProfileTag

__all__ = ["Person", "ProfileLink", "ProfilePage", "ProfileTag"]


class LabelPage(Page):
    """Has a label in a column of its own."""

    breadcrumb_label = models.CharField(max_length=100, blank=True)


class NumberedPage(Page):
    """Makes its label from a column of its own."""

    number = models.IntegerField(default=0)

    def get_breadcrumb_title(self) -> str:
        return f"{self.number}. {self.title}"


class YesPage(Page):
    """Has one label for all pages of the type, translated."""

    breadcrumb_label = _("Yes")


class AddressPage(Page):
    """Makes its address from a column of its own."""

    address = models.CharField(max_length=100, blank=True)

    def get_url_parts(self, request=None):
        parts = super().get_url_parts(request=request)
        return parts and (parts[0], parts[1], self.address)


class AnchorPage(Page):
    """Lives inside its parent's page; needs no column of its own for its address."""

    def get_url_parts(self, *args, **kwargs):
        parts = super().get_url_parts(*args, **kwargs)
        return parts and (parts[0], parts[1], parts[2].removesuffix(f"{self.slug}/") + f"#{self.slug}")


class HiddenPage(Page):
    """Is left out of trails."""

    breadcrumb_hidden = True


class PortalPage(Page):
    """Begins trails."""

    breadcrumb_root = True


class FolderPage(Page):
    """Is shown without link."""

    breadcrumb_link = False


class ArchivePage(RoutablePageMixin, Page):
    """Has years and months that are no pages."""

    @path("<int:year>/", name="year")
    def year(self, request, year):
        return HttpResponse(f"{year}")

    @path("<int:year>/<int:month>/", name="month")
    def month(self, request, year, month):
        return HttpResponse(f"{year}-{month}")

    def get_extra_breadcrumbs(self, request):
        match = getattr(request, "routable_resolver_match", None)
        parts = list(match.kwargs.values()) if match else []
        return [(str(part), "".join(f"{p}/" for p in parts[: n + 1])) for n, part in enumerate(parts)]


class GuidePage(Page):
    """Routes by itself: ``last/`` is its last child."""

    def route(self, request, path_components):
        if path_components == ["last"]:
            return RouteResult(self.get_children().last())
        return super().route(request, path_components)


class SectionsPage(Page):
    """Ends with steps of every kind of address."""

    def get_extra_breadcrumbs(self, request):
        return [
            ("Folder", None),
            ("Elsewhere", "https://other.example/x/"),
            ("Contact", "/contact/"),
            ("Section", "#section"),
        ]


class BrokenPage(Page):
    """Raises wherever it is asked."""

    def get_breadcrumb_title(self):
        raise ValueError("no title")

    def get_extra_breadcrumbs(self, request):
        raise ValueError("no steps")

    def get_url_parts(self, request=None):
        raise ValueError("no address")

"""The page tree: first every page in its place, then its contents, so that each can link to each."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable

from django.apps import apps
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site

from example_site.models import PublisherSettings
from wagtail_clusterevents.models import get_report_model

from .indexing import references_once
from .outline import PageOutline, ReportOutline
from .reports import add_rows, report_fields
from .texts.pages import HOME, PAGES
from .texts.reports import REPORTS
from .things import Things, demo_key, find, source_locale
from .values import set_fields

Outline = PageOutline | ReportOutline
OUTLINES: tuple[Outline, ...] = (HOME, *PAGES, *REPORTS)


def load_pages(things: Things, tick: Callable[[], None], today: datetime.date) -> None:
    """Make the German pages that are not there yet."""
    with references_once() as made:
        fresh = [outline.key for outline in OUTLINES if _plant(outline, things, today)]
        for outline in OUTLINES:
            if outline.key in fresh:
                made.append(_write(outline, things))
            tick()


def show_home(things: Things) -> None:
    """Make the German home page the site's root, in place of Wagtail's welcome page."""
    site, home = Site.objects.filter(is_default_site=True).first(), things.of("page", "home")
    if site is None:
        Site.objects.create(hostname="localhost", root_page_id=home.pk, is_default_site=True, site_name="Clusterportal")
        return
    welcome = site.root_page
    if welcome.pk == home.pk:
        return
    site.root_page_id, site.site_name = home.pk, site.site_name or "Clusterportal"
    site.save()
    if welcome.specific_class is Page and welcome.is_leaf():
        welcome.delete()


def name_publisher(things: Things) -> None:
    """Say who publishes the site, unless somebody has said it."""
    publisher = {
        "organisation_id": things.of("organisation", "bw-i").pk,
        "email": "clusterportal@example.org",
        "about_id": things.of("page", "about").pk,
    }
    site = Site.objects.get(is_default_site=True)
    PublisherSettings.objects.get_or_create(site=site, defaults=publisher)


def hide(things: Things, outlines: Iterable[Outline] = PAGES) -> None:
    """Put the restriction on the members' section."""
    for outline in outlines:
        if outline.state == "members":
            PageViewRestriction.objects.get_or_create(
                page_id=things.of("page", outline.key).pk, defaults={"restriction_type": PageViewRestriction.LOGIN}
            )


def model_of(outline: Outline) -> type[Page]:
    return get_report_model() if isinstance(outline, ReportOutline) else apps.get_model(outline.model)


def _plant(outline: Outline, things: Things, today: datetime.date) -> bool:
    """Put a page in its place, as a draft without contents; False if it is there already."""
    existing = find(model_of(outline), "page", outline.key)
    if existing is None:
        page = model_of(outline)(
            title=outline.title.de,
            slug=outline.slug.de,
            translation_key=demo_key("page", outline.key),
            locale=source_locale(),
            live=False,
            show_in_menus=getattr(outline, "in_menu", False),
        )
        if isinstance(outline, ReportOutline):
            set_fields(page, report_fields(outline, today), things, outline.key)
        parent = things.of("page", outline.parent) if outline.parent else Page.get_first_root_node()
        parent.refresh_from_db(fields=["numchild", "path", "depth"])
        parent.add_child(instance=page)
    things.keep("page", outline.key, existing or page)
    return existing is None


def _write(outline: Outline, things: Things) -> Page:
    """Give a page its contents and publish it, unless it is to stay a draft."""
    page = things.of("page", outline.key)
    values = {"body": outline.body} if isinstance(outline, ReportOutline) else outline.fields
    set_fields(page, values, things, outline.key)
    if isinstance(outline, ReportOutline):
        add_rows(page, outline, things)
    page.full_clean()
    revision = page.save_revision()
    if outline.state != "draft":
        revision.publish()
        date_publication(page, outline)
    page = type(page).objects.get(pk=page.pk)
    things.keep("page", outline.key, page)
    return page


def date_publication(page: Page, outline: Outline, days: int = 0) -> None:
    """Let a report look as if it had been published a few days after the event, not all on one day."""
    if isinstance(outline, ReportOutline) and not outline.moves:
        morning = datetime.datetime.combine(outline.start, datetime.time(10), timezone.get_default_timezone())
        moment = morning + datetime.timedelta(days=days + 3)
        Page.objects.filter(pk=page.pk).update(first_published_at=moment, last_published_at=moment)

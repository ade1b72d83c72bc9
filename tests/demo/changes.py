"""Changes to the demo, one of each kind: each is made, and says which keys it makes stale."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.models import Filter
from wagtail.models import Collection, CollectionViewRestriction, Locale, PageViewRestriction, Site

from example_site.models import HomePage
from wagtail_clusterevents.assembly.changed_keys import keys_of_change
from wagtail_clusterevents.compat import get_page_model
from wagtail_clusterevents.models import EventSeries, FundingProgramme, Organisation, Topic, Venue, get_report_model
from wagtail_clusterevents.pages.models import EventReportIndexPage
from wagtail_clusterevents.testing import EventReportPageFactory, OrganisationFactory, TopicFactory, make_image

#: Gives an instance of a model that many answers name.
Pick = Callable[[type], Any]
Change = Callable[[Pick], list[str]]
OLD = "/de/alte-adresse"
FOCUS = {f"focal_point_{name}": 20 for name in ("x", "y", "width", "height")}
#: A day between two editions of a series.
BETWEEN = datetime.date(2016, 5, 5)


def saved(instance, **values) -> list[str]:
    """Store new values of anything but a page."""
    for name, value in values.items():
        setattr(instance, name, value)
    instance.save()
    return keys_of_change(instance)


def deleted(instance) -> list[str]:
    keys = keys_of_change(instance)
    instance.delete()
    return keys


def published(page, below: bool = False, **values) -> list[str]:
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return keys_of_change(page, below=below)


def index() -> EventReportIndexPage:
    return EventReportIndexPage.objects.get(locale__language_code="de")


def hidden() -> Any:
    """A page that is restricted."""
    return PageViewRestriction.objects.first()


def moved(pick: Pick) -> list[str]:
    page = pick(get_report_model())
    page.move(get_page_model().objects.get(pk=index().get_parent().pk), pos="last-child")
    page.refresh_from_db()
    return keys_of_change(page, below=True)


def unpublished(page) -> list[str]:
    page.unpublish()
    return keys_of_change(page)


def back_again(pick: Pick) -> list[str]:
    """A draft that others may refer to goes live."""
    return published(get_report_model().objects.filter(live=False, alias_of=None).first())


def new_report(pick: Pick) -> list[str]:
    """A report of a series, about what others are about, between two editions."""
    other = pick(get_report_model())
    topics = [row.topic for row in other.report_topics.all()]
    series = EventSeries.objects.filter(locale=other.locale).first()
    page = EventReportPageFactory(
        parent=index(), title="Neu", series=series, topics=topics, start_date=datetime.date(2016, 5, 5)
    )
    return keys_of_change(get_report_model().objects.get(pk=page.pk))


def translated(pick: Pick) -> list[str]:
    """A page without an English version gets one."""
    english = Locale.objects.get(language_code="en")
    keys = get_page_model().objects.filter(locale=english, alias_of=None).values("translation_key")
    page = get_report_model().objects.filter(live=True, alias_of=None).exclude(translation_key__in=keys).first()
    alias = get_page_model().objects.filter(alias_of=page).first()
    if alias:
        copy = alias.specific
        copy.alias_of = None
        return published(copy, title="Translated")
    copy = page.copy_for_translation(english, copy_parents=True)
    return published(copy, title="Translated", live=True)


def image_replaced(pick: Pick) -> list[str]:
    image, other = pick(get_image_model()), make_image(size=(300, 500))
    image.file = other.file
    image.width, image.height = 300, 500
    image._set_image_file_metadata()
    return saved(image)


def rendered(pick: Pick) -> list[str]:
    """A rendition is made of an image that was shown without."""
    image = pick(get_image_model())
    return keys_of_change(image.get_rendition(Filter("fill-160x120")))


def hide_pictures(pick: Pick) -> list[str]:
    collection = pick(get_image_model()).collection
    return keys_of_change(CollectionViewRestriction.objects.create(collection=collection, restriction_type="login"))


def moved_to_private(pick: Pick) -> list[str]:
    private = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    return saved(pick(get_document_model()), collection=private)


def document_replaced(pick: Pick) -> list[str]:
    document = pick(get_document_model())
    document.file.save("neu.pdf", ContentFile(b"%PDF-1.4 new"), save=False)
    document._set_document_file_metadata()
    return saved(document)


def restricted(pick: Pick) -> list[str]:
    page = pick(get_report_model())
    return keys_of_change(PageViewRestriction.objects.create(page=page, restriction_type="login"))


def another_organiser(pick: Pick) -> list[str]:
    series = pick(EventSeries)
    others = Organisation.objects.filter(locale=series.locale).exclude(pk=series.organiser_id)
    return saved(series, organiser=others.first())


def translated_topic(pick: Pick) -> list[str]:
    """The English version of a topic gets another name."""
    english = Topic.objects.get(translation_key=pick(Topic).translation_key, locale__language_code="en")
    return saved(english, name="Different")


def expired(pick: Pick) -> list[str]:
    page = pick(get_report_model())
    get_page_model().objects.filter(pk=page.pk).update(expire_at=timezone.now())
    return keys_of_change(page)


CHANGES: dict[str, Change] = {
    "page renamed": lambda pick: published(pick(get_report_model()), title="Anders", lead="<p>Neu</p>"),
    "page rewritten": lambda pick: published(pick(get_report_model()), body=[]),
    "page given another date": lambda pick: published(
        pick(get_report_model()), start_date=datetime.date(2001, 1, 1), end_date=None
    ),
    "index renamed": lambda pick: published(index(), title="Berichte neu"),
    "index given another address": lambda pick: published(index(), below=True, slug="neu"),
    "home renamed": lambda pick: published(index().get_site().root_page.specific, title="Start"),
    "page put into the menu": lambda pick: published(pick(get_report_model()), show_in_menus=True),
    "page moved": moved,
    "page unpublished": lambda pick: unpublished(pick(get_report_model())),
    "page deleted": lambda pick: deleted(pick(get_report_model())),
    "page expired": expired,
    "draft published": back_again,
    "page added": new_report,
    "page translated": translated,
    "image renamed": lambda pick: saved(HomePage.objects.exclude(image=None).first().image, title="Anders"),
    "image focused": lambda pick: saved(pick(get_image_model()), **FOCUS),
    "image replaced": image_replaced,
    "image deleted": lambda pick: deleted(pick(get_image_model())),
    "image rendered": rendered,
    "images hidden": hide_pictures,
    "document renamed": lambda pick: saved(pick(get_document_model()), title="Anders"),
    "document replaced": document_replaced,
    "document deleted": lambda pick: deleted(pick(get_document_model())),
    "document hidden": moved_to_private,
    "topic renamed": lambda pick: saved(pick(Topic), name="Anders"),
    "topic given another address": lambda pick: saved(pick(Topic), slug="anders"),
    "topic added": lambda pick: keys_of_change(TopicFactory(name="Neu")),
    "translation of a topic renamed": translated_topic,
    "organisation renamed": lambda pick: saved(pick(Organisation), name="Anders"),
    "organisation with another logo": lambda pick: saved(pick(Organisation), logo=make_image()),
    "organisation added": lambda pick: keys_of_change(OrganisationFactory(name="Neu")),
    "venue renamed": lambda pick: saved(pick(Venue), name="Anders"),
    "venue in another country": lambda pick: saved(pick(Venue), city="Bern", country="CH"),
    "series renamed": lambda pick: saved(pick(EventSeries), title="Anders"),
    "series with another organiser": another_organiser,
    "programme renamed": lambda pick: saved(pick(FundingProgramme), name="Anders"),
    "redirect added": lambda pick: keys_of_change(
        Redirect.objects.create(old_path="/de/nirgends", redirect_page=pick(get_report_model()))
    ),
    "redirect replaced": lambda pick: saved(Redirect.objects.get(old_path=OLD), redirect_page=index()),
    "redirect deleted": lambda pick: deleted(Redirect.objects.get(old_path=OLD)),
    "page restricted": restricted,
    "restriction lifted": lambda pick: deleted(hidden()),
    "site renamed": lambda pick: saved(Site.objects.get(is_default_site=True), site_name="Anders"),
}
#: One or two of each kind, for the suite that is run all the time.
USUAL = {
    *("index given another address", "page deleted", "page added", "page translated", "image replaced"),
    *("document deleted", "topic renamed", "organisation with another logo", "venue in another country"),
    *("series renamed", "programme renamed", "redirect replaced", "page restricted", "restriction lifted"),
}

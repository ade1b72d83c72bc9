"""Tells the cache in front of a site what has changed: call ``connect()`` in the ``ready()`` of one of your apps."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, CollectionViewRestriction, Locale, PageViewRestriction, Site
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from wagtail_clusterevents.assembly.changed_keys import keys_of_change
from wagtail_clusterevents.compat import BasePage
from wagtail_clusterevents.models import EventSeries, FundingProgramme, Organisation, Topic, Venue

RECORDS = (Topic, Organisation, Venue, EventSeries, FundingProgramme)
AROUND = (Redirect, Site, Locale, Collection, PageViewRestriction, CollectionViewRestriction)


def connect(purge):
    """Have ``purge(keys)`` called after each change, once it is stored."""

    def tell(instance, **options):
        keys = keys_of_change(instance, **options)
        transaction.on_commit(lambda: purge(keys))

    def changed(sender, instance, **kwargs):
        tell(instance)

    def moved(sender, instance, **kwargs):
        tell(instance, below=True)

    def about_to_be_deleted(sender, instance, **kwargs):
        if isinstance(instance, BasePage):
            tell(instance)

    for signal in (page_published, page_unpublished):
        signal.connect(changed, weak=False)
    for signal in (page_slug_changed, post_page_move):
        signal.connect(moved, weak=False)
    pre_delete.connect(about_to_be_deleted, weak=False)
    images = get_image_model()
    for model in (images, images.get_rendition_model(), get_document_model(), *RECORDS, *AROUND):
        for signal in (post_save, post_delete):
            signal.connect(changed, sender=model, weak=False)

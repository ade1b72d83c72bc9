"""Photo consents in the admin: their listing, with those that are due for review."""

from __future__ import annotations

import django_filters
from django.core.exceptions import PermissionDenied
from django.forms import RadioSelect
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views import generic
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.views.generic.usage import UsageView
from wagtail.admin.viewsets.model import ModelViewSet

from ..compat import images_to_choose
from ..models import PhotoConsent


class PhotoConsentFilterSet(WagtailFilterSet):
    """Only what is due, or all."""

    due = django_filters.ChoiceFilter(
        label=_("Due for review"),
        choices=[("yes", _("Expired, or about to expire"))],
        empty_label=_("Any"),
        method="only_due",
        widget=RadioSelect,
    )

    class Meta:
        model = PhotoConsent
        fields: list[str] = []

    def only_due(self, consents, name, value):
        """The consents that have to be looked at, if these are asked for."""
        return consents.due() if value else consents


class DayColumn(Column):
    """A day, as it is written; how long ago it is says nothing about one to come."""

    def get_value(self, instance):
        day = super().get_value(instance)
        return date_format(day) if day else ""


class ImageColumn(Column):
    """The picture, small."""

    cell_template_name = "wagtail_clusterevents/admin/image_cell.html"


class IndexView(generic.IndexView):
    """The consents for pictures that the user may choose."""

    def get_base_queryset(self):
        images = images_to_choose(self.request.user)
        return PhotoConsent.objects.of_images(images).select_related("image").prefetch_related("image__renditions")


class OfChoosableImage:
    """Refuses a consent for a picture that the user may not choose."""

    def get_object(self, *args, **kwargs):
        """The consent; raises PermissionDenied when its picture is in a collection that is not the user's."""
        consent = super().get_object(*args, **kwargs)
        if not images_to_choose(self.request.user).filter(pk=consent.image_id).exists():
            raise PermissionDenied
        return consent


class EditView(OfChoosableImage, generic.EditView):
    """Changes a consent."""


class DeleteView(OfChoosableImage, generic.DeleteView):
    """Deletes a consent."""


class ConsentHistoryView(OfChoosableImage, HistoryView):
    """What has been done to a consent."""


class ConsentUsageView(OfChoosableImage, UsageView):
    """Nothing: a consent is used nowhere."""


class PhotoConsentViewSet(ModelViewSet):
    """Who has agreed to be shown, for those who may choose the picture and have the model's permissions."""

    model = PhotoConsent
    icon = "image"
    menu_label = _("Photo consents")
    name = "clusterevents_photo_consents"
    url_prefix = "clusterevents/photo-consents"
    index_view_class = IndexView
    edit_view_class = EditView
    delete_view_class = DeleteView
    history_view_class = ConsentHistoryView
    usage_view_class = ConsentUsageView
    copy_view_enabled = False
    add_to_reference_index = False
    filterset_class = PhotoConsentFilterSet
    search_fields = ["person", "reference", "note", "image__title"]
    search_backend_name = None
    ordering = ["valid_until", "person", "pk"]
    list_display = [
        "person",
        ImageColumn("image", label=_("Picture")),
        Column("reference", label=_("Where it is kept")),
        DayColumn("given_on", label=_("Given on"), sort_key="given_on"),
        DayColumn("valid_until", label=_("Valid until"), sort_key="valid_until"),
        BooleanColumn("is_due", label=_("Due for review")),
    ]

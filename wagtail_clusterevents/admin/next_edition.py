"""“Copy as next edition”: asks for the dates of an event's next edition and makes its drafts."""

from __future__ import annotations

from functools import cached_property

from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import modelform_factory
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import Button

from ..models import AttendanceMode, EventReportMixin, get_report_model
from ..models.forms import UnknownFieldsMixin
from .next_edition_copies import NextEdition, content_of, may_copy, suggested_title, versions

URL_NAME = "clusterevents_next_edition"


class NextEditionForm(UnknownFieldsMixin, WagtailAdminModelForm):
    """What is new about the next edition. It checks the facts as the report's own form does, and saves nothing."""

    def clean(self):
        """Refuse what is there already: the same number in the series, else the same event on the same day."""
        data = super().clean()
        twin = self._twins(data).first() if data.get("start_date") else None
        if twin is not None:
            self.add_error("edition" if data.get("edition") else "start_date", self._there_already(twin))
        return data

    def _twins(self, data):
        new = self.instance
        others = type(new)._default_manager.filter(locale_id=new.locale_id, alias_of__isnull=True)
        if new.series_id and data.get("edition"):
            return others.filter(series_id=new.series_id, edition=data["edition"])
        return others.filter(series_id=new.series_id, start_date=data["start_date"], title=data.get("title", ""))

    def _there_already(self, twin) -> ValidationError:
        if not twin.permissions_for_user(self.for_user).can_edit():
            return ValidationError(_("This edition is there already."))
        link = format_html(
            '<a href="{}">{}</a>', reverse("wagtailadmin_pages:edit", args=[twin.pk]), twin.get_admin_display_title()
        )
        return ValidationError(format_html(gettext("This edition is there already: {}"), link))


class NextEditionView(WagtailAdminTemplateMixin, FormView):
    """The form and what becomes of it. Only for those who may add a page beside the report."""

    template_name = "wagtail_clusterevents/admin/next_edition.html"
    page_title = _("Copy as next edition")
    header_icon = "copy"
    _show_breadcrumbs = True

    def dispatch(self, request, page_id):
        page = get_object_or_404(get_report_model(), pk=page_id, alias_of__isnull=True)
        if not may_copy(page, request.user):
            raise PermissionDenied
        self.page = content_of(page)
        return super().dispatch(request, page_id)

    @cached_property
    def dates(self) -> dict:
        return self.page.get_next_edition_dates(timezone.localdate())

    def get_form_class(self):
        """A form of the fields that are asked for: the number only in a series, an address only for online events."""
        fields = ["title", "start_date", "end_date", "start_time", "end_time"]
        if self.page.series_id:
            fields.append("edition")
        if self.page.attendance_mode != AttendanceMode.IN_PERSON:
            fields.append("online_url")
        return modelform_factory(type(self.page), form=NextEditionForm, fields=fields)

    def get_form_kwargs(self):
        """The facts of the last edition, with new ones where they follow from it."""
        page = self.page
        kept = {name: getattr(page, name) for name in ("locale", "series", "attendance_mode", "time_zone", "venue")}
        instance = type(page)(**kept)
        instance.slug = f"next-edition-of-{page.pk}"
        return {**super().get_form_kwargs(), "instance": instance, "for_user": self.request.user}

    def get_initial(self):
        edition = self.page.edition and self.page.edition + 1
        asked = {name: getattr(self.page, name) for name in ("start_time", "end_time", "online_url")}
        title = suggested_title(self.page, self.dates["start_date"], edition)
        return {**asked, **self.dates, "edition": edition, "title": title}

    def form_valid(self, form):
        facts = {name: value for name, value in form.cleaned_data.items() if name != "title"}
        drafts = NextEdition(self.page, self.request.user, form.cleaned_data["title"], facts).create()
        languages = ", ".join(str(draft.locale.get_display_name()) for draft in drafts)
        messages.success(
            self.request,
            gettext("“%(title)s” is there as a draft (%(languages)s).")
            % {"title": drafts[0].title, "languages": languages},
        )
        return redirect("wagtailadmin_pages:edit", drafts[0].pk)

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        parent = self.page.get_parent()
        explore = reverse("wagtailadmin_explore", args=[parent.pk])
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return [
            {"url": explore, "label": parent.get_admin_display_title()},
            {"url": edit, "label": self.page.get_admin_display_title()},
            {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        made = [self.page, *versions(self.page, self.request.user)]
        return {
            **context,
            "media": context["form"].media,
            "action_url": self.request.path,
            "submit_button_label": _("Make the drafts"),
            "submit_button_active_label": _("Making the drafts…"),
            "page": self.page,
            "languages": [version.locale.get_display_name() for version in made],
            "left_behind": self._left_behind(),
        }

    def _left_behind(self) -> list[str]:
        """What the editor has to write anew: the report's own fields, without what is said about its picture."""
        page = self.page
        fields = (page._meta.get_field(name) for name in page.get_last_edition_fields())
        own = (field for field in fields if field.editable and field.model is type(page))
        return [capfirst(field.verbose_name) for field in own if not field.name.startswith("lead_image_")]


def next_edition_button(page, user, priority: int = 35):
    """The button for a report in a menu, if there is something to copy and the user may copy at all."""
    if not issubclass(page.specific_class or type(page), EventReportMixin) or page.alias_of_id:
        return
    if page.permissions_for_user(user).can_copy():
        url = reverse(URL_NAME, args=[page.pk])
        yield Button(_("Copy as next edition"), url, icon_name="calendar-alt", priority=priority)


urlpatterns = [path("clusterevents/next-edition/<int:page_id>/", NextEditionView.as_view(), name=URL_NAME)]

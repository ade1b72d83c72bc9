"""“Merge”: chooses the record that takes another one's place, shows what will change, and does it."""

from __future__ import annotations

from functools import cached_property

from django import forms
from django.contrib.admin.utils import quote, unquote
from django.core.exceptions import PermissionDenied
from django.db.models import ProtectedError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.utils import get_latest_str
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import Button
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.widgets import AdminSnippetChooser

from ..models import EventSeries, FundingProgramme, Organisation, Topic, Venue
from .merging import Merger

URL_NAME = "clusterevents_merge"
#: The records that can be merged, by the name in the address.
MODELS = {model._meta.model_name: model for model in (Topic, Organisation, Venue, EventSeries, FundingProgramme)}


class RecordChooser(AdminSnippetChooser):
    """Wagtail's chooser, which shows nothing chosen for what can be no id; the form says that it is wrong."""

    def get_instance(self, value):
        try:
            return super().get_instance(value)
        except ValueError:
            return None


class MergeForm(forms.Form):
    """Asks for the record that stays."""

    kept = forms.ModelChoiceField(queryset=None, label=_("Which one stays?"))

    def __init__(self, *args, gone, **kwargs):
        super().__init__(*args, **kwargs)
        self.gone = gone
        model = type(gone)
        self.fields["kept"].queryset = model.objects.filter(locale_id=gone.locale_id)
        self.fields["kept"].widget = RecordChooser(model)

    def clean_kept(self):
        """The other record; a record cannot take its own place."""
        kept = self.cleaned_data["kept"]
        if kept == self.gone:
            raise forms.ValidationError(_("Choose another one: this is the record itself."))
        return kept


class MergeView(WagtailAdminTemplateMixin, FormView):
    """A GET with ``kept`` shows what will change; a POST with it merges. Needs the permissions to change and to delete
    records of the model, and to edit each page that changes.
    """

    form_class = MergeForm
    template_name = "wagtail_clusterevents/admin/merge.html"
    page_title = _("Merge")
    header_icon = "resubmit"
    _show_breadcrumbs = True

    def dispatch(self, request, model_name, pk):
        model = MODELS.get(model_name)
        if model is None:
            raise Http404
        if not may_merge(request.user, model):
            raise PermissionDenied
        self.gone = get_object_or_404(model, pk=unquote(pk))
        return super().dispatch(request, model_name, pk)

    def get_form_kwargs(self):
        kwargs = {**super().get_form_kwargs(), "gone": self.gone}
        if self.request.method == "GET" and "kept" in self.request.GET:
            kwargs["data"] = self.request.GET
        return kwargs

    @cached_property
    def merger(self) -> Merger | None:
        """What would happen, once the other record is known."""
        form = self.form
        return Merger(form.cleaned_data["kept"], self.gone) if form.is_bound and form.is_valid() else None

    @cached_property
    def form(self):
        return self.get_form()

    def post(self, request, *args, **kwargs):
        if self.merger is None:
            return self.render_to_response(self.get_context_data())
        name, kept = str(self.gone), self.merger.kept
        try:
            self.merger.merge(request.user)
        except ProtectedError as error:
            messages.error(request, self._still_held(error))
            return self.render_to_response(self.get_context_data())
        messages.success(
            request, gettext("“%(gone)s” has been merged into “%(kept)s”.") % {"gone": name, "kept": str(kept)}
        )
        return redirect(type(kept).snippet_viewset.get_url_name("edit"), quote(kept.pk))

    def _still_held(self, error: ProtectedError) -> str:
        names = ", ".join(sorted({str(held._meta.verbose_name) for held in error.protected_objects}))
        text = gettext("Nothing was merged, because something else still needs the record: %(names)s.")
        return text % {"names": names}

    def get_page_subtitle(self):
        return str(self.gone)

    def get_breadcrumbs_items(self):
        viewset = type(self.gone).snippet_viewset
        edit = reverse(viewset.get_url_name("edit"), args=[quote(self.gone.pk)])
        return [
            {"url": reverse(viewset.get_url_name("list")), "label": self.gone._meta.verbose_name_plural},
            {"url": edit, "label": str(self.gone)},
            {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(form=self.form, **kwargs)
        merger = self.merger
        forbidden = merger.forbidden(self.request.user) if merger else []
        return {
            **context,
            "media": self.form.media,
            "gone": self.gone,
            "merger": merger,
            "uses": list(self._uses(forbidden)) if merger else [],
            "forbidden": len(forbidden),
            "action_url": self.request.path,
        }

    def _uses(self, forbidden):
        """What will change, as far as the user may see it."""
        finder = AdminURLFinder(self.request.user)
        for use in self.merger.uses:
            if use.instance not in forbidden:
                yield {
                    "label": get_latest_str(use.instance),
                    "kind": use.instance._meta.verbose_name,
                    "language": getattr(use.instance, "locale", None),
                    "places": use.places,
                    "url": finder.get_edit_url(use.instance),
                }


def may_merge(user, model) -> bool:
    """Whether somebody may merge records of a model: that changes one and deletes the other."""
    policy = ModelPermissionPolicy(model)
    return policy.user_has_permission(user, "change") and policy.user_has_permission(user, "delete")


def merge_button(record, user):
    """The button for a record in the listing."""
    model = type(record)
    if model in MODELS.values() and may_merge(user, model):
        url = reverse(URL_NAME, args=[model._meta.model_name, quote(record.pk)])
        yield Button(_("Merge into another"), url, icon_name="resubmit", priority=40)


urlpatterns = [path("clusterevents/merge/<slug:model_name>/<str:pk>/", MergeView.as_view(), name=URL_NAME)]

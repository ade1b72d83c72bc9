"""Who has agreed to be shown in a picture: for the editors alone.

It is a table of its own, because Wagtail's APIs publish whole bodies. Nothing that goes out may refer to it, and it is
in neither Wagtail's reference index nor the search index: both show names beyond those who may read the record.
"""

from __future__ import annotations

import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.images import get_image_model_string

from ..conf import conf
from .forms import PhotoConsentForm


class PhotoConsentQuerySet(models.QuerySet):
    """Consents by date and by picture."""

    def due(self, today: datetime.date | None = None) -> models.QuerySet:
        """Those that have to be looked at: expired, or about to within ``CONSENT_REVIEW_DAYS``."""
        return self.filter(valid_until__lte=review_limit(today))

    def of_images(self, images: models.QuerySet) -> models.QuerySet:
        """Those about one of some pictures, such as the ones that somebody may choose."""
        return self.filter(image__in=images.order_by().values("pk"))


class PhotoConsent(models.Model):
    """One person's consent to be shown in one picture. It goes when the picture goes.

    ``valid_until`` is the last day on which the picture may be shown; without one, the consent has no end.
    """

    image = models.ForeignKey(
        get_image_model_string(), verbose_name=_("picture"), on_delete=models.CASCADE, related_name="+"
    )
    person = models.CharField(
        verbose_name=_("given by"), max_length=255, help_text=_("Who is in the picture, or who speaks for that person.")
    )
    given_on = models.DateField(verbose_name=_("given on"), null=True, blank=True)
    valid_until = models.DateField(
        verbose_name=_("valid until"),
        null=True,
        blank=True,
        db_index=True,
        help_text=_("The last day on which the picture may be shown. Empty: without end."),
    )
    reference = models.CharField(
        verbose_name=_("where it is kept"),
        max_length=255,
        blank=True,
        help_text=_("For example the number of the file with the signed form."),
    )
    note = models.TextField(verbose_name=_("note"), blank=True, help_text=_("For example “not in social media”."))

    objects = PhotoConsentQuerySet.as_manager()

    base_form_class = PhotoConsentForm
    panels = [
        FieldPanel("image"),
        FieldPanel("person"),
        FieldRowPanel([FieldPanel("given_on"), FieldPanel("valid_until")]),
        FieldPanel("reference"),
        FieldPanel("note"),
    ]
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("photo consent")
        verbose_name_plural = _("photo consents")
        constraints = [
            models.UniqueConstraint(
                fields=["image", "person"],
                name="wagtail_clusterevents_consent_person",
                violation_error_message=_("There is a record of this person's consent for this picture already."),
            )
        ]

    def __str__(self) -> str:
        # Logs keep this text for years, so it does not say who.
        return gettext("Consent for “%(image)s”") % {"image": self.image}

    def clean(self):
        super().clean()
        if self.given_on and self.valid_until and self.valid_until < self.given_on:
            raise ValidationError({"valid_until": _("It cannot end before it was given.")})

    @property
    def is_due(self) -> bool:
        """Whether it has to be looked at now."""
        return self.valid_until is not None and self.valid_until <= review_limit()

    @property
    def is_expired(self) -> bool:
        """Whether the picture may no longer be shown."""
        return self.valid_until is not None and self.valid_until < timezone.localdate()


def review_limit(today: datetime.date | None = None) -> datetime.date:
    """The last day that is near enough to look at a consent that ends then."""
    return (today or timezone.localdate()) + datetime.timedelta(days=conf.CONSENT_REVIEW_DAYS)

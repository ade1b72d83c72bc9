"""The base of every page of this site. It stands alone in its app, because the migrations of Wagtail depend on it."""

from django.db import models
from wagtail.models import AbstractPage


class BasePage(AbstractPage):
    """A page with a colour."""

    colour = models.CharField(max_length=20, blank=True)

    promote_panels = [*AbstractPage.promote_panels, "colour"]

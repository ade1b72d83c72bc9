"""A page type with a field of every kind, as projects have them."""

from django.conf import settings
from django.db import models
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from rest_framework.fields import CharField
from taggit.models import TaggedItemBase
from wagtail import blocks
from wagtail.api import APIField
from wagtail.documents import get_document_model_string
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model_string
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import DraftStateMixin, Orderable, Page, RevisionMixin
from wagtail.snippets.models import register_snippet


@register_snippet
class Person(DraftStateMixin, RevisionMixin, models.Model):
    """A snippet that can be a draft."""

    name = models.CharField(max_length=100)

    def __str__(self) -> str:
        return self.name


class ProfileTag(TaggedItemBase):
    """A tag of a profile."""

    content_object = ParentalKey("testapp.ProfilePage", on_delete=models.CASCADE, related_name="tagged_items")


def _to(model: str) -> models.ForeignKey:
    return models.ForeignKey(model, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")


class ProfilePage(Page):
    """Who somebody is, with everything that a page can say."""

    motto = models.CharField(max_length=100, blank=True)
    colour = models.CharField(max_length=10, blank=True, choices=[("red", "Red"), ("blue", "Blue")])
    size = models.IntegerField(null=True, blank=True)
    price = models.DecimalField(max_digits=6, decimal_places=2, null=True, blank=True)
    is_open = models.BooleanField(default=False)
    born = models.DateField(null=True, blank=True)
    text = RichTextField(blank=True)
    body = StreamField([("line", blocks.CharBlock()), ("picture", ImageChooserBlock())], blank=True)
    image = _to(get_image_model_string())
    related_page = _to("wagtailcore.Page")
    file = _to(get_document_model_string())
    person = _to("testapp.Person")
    friends = ParentalManyToManyField(Person, blank=True, related_name="+")
    user = _to(settings.AUTH_USER_MODEL)
    extra = models.JSONField(default=dict, blank=True)
    tags = ClusterTaggableManager(through=ProfileTag, blank=True)

    api_fields = [
        *("motto", "colour", "size", "price", "is_open", "born", "text", "body", "image", "related_page", "file"),
        *("person", "friends", "user", "extra", "tags", "links", "shouted", "whispered", "guessed", "nowhere"),
        APIField("served", serializer=CharField(source="motto")),
    ]

    @property
    def shouted(self) -> str:
        return self.motto.upper()

    def whispered(self) -> int | None:
        return len(self.motto) or None

    @property
    def guessed(self):
        return self.motto


class ProfileLink(Orderable):
    """A link of a profile."""

    page = ParentalKey(ProfilePage, on_delete=models.CASCADE, related_name="links")
    label = models.CharField(max_length=100)
    target = _to("wagtailcore.Page")

    api_fields = [APIField("label"), APIField("target")]

"""The blocks of this project's reports: those of the package, one dropped, one replaced, one added."""

from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from wagtail_clusterevents.blocks import CaptionedImageBlock, ItemsBlock, ReportStreamBlock, StructBlock


class StarsBlock(blocks.IntegerBlock):
    """A field block of our own: one to five stars."""

    def __init__(self, **kwargs):
        super().__init__(**{"min_value": 1, "max_value": 5, **kwargs})


class TopicsBlock(blocks.ListBlock):
    """A list block of our own. A ListBlock is right for what is chosen, as translators have nothing to do with it."""

    def __init__(self, **kwargs):
        super().__init__(SnippetChooserBlock("wagtail_clusterevents.Topic"), **{"default": [], **kwargs})


class ReviewBlock(StructBlock):
    """What a visitor thought of the day.

    Its list of texts is an ItemsBlock, because translations hang on the ids of the items.
    """

    name = blocks.CharBlock(default="")
    stars = StarsBlock()
    topics = TopicsBlock()
    remarks = ItemsBlock(blocks.CharBlock(default=""))

    essential = ("name", "stars")

    class Meta:
        icon = "pick"
        label = "Review"
        description = "What a visitor thought of the day."
        template = "magazine/blocks/review.html"
        preview_value = {"name": "A visitor", "stars": 4, "remarks": ["Good talks", "Better coffee"]}


class PhotoBlock(CaptionedImageBlock):
    """The package's picture and the place where it was taken, which its representation then has as well."""

    place = blocks.CharBlock(required=False, default="")

    class Meta:
        template = "magazine/blocks/photo.html"


class StoryStreamBlock(ReportStreamBlock):
    """The block set."""

    quote = None
    image = PhotoBlock()
    review = ReviewBlock()

"""Articles whose body has blocks of the package beside Wagtail's own."""

from wagtail.admin.panels import FieldPanel
from wagtail.blocks import RichTextBlock
from wagtail.fields import StreamField
from wagtail.models import Page

from wagtail_clusterevents.blocks import BestPracticeBlock, QuoteBlock


class ArticlePage(Page):
    """An article about how others did it."""

    body = StreamField(
        [
            ("text", RichTextBlock()),
            ("quote", QuoteBlock()),
            ("best_practice", BestPracticeBlock()),
        ],
        blank=True,
    )

    content_panels = [*Page.content_panels, FieldPanel("body")]

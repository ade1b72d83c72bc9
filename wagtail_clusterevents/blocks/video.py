"""A video from another site, which is not asked before the reader wants to see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.embeds.blocks import EmbedBlock

from ..representations.text import Embed, RichText
from . import fields
from .base import StructBlock

# Hosts that the same player has without cookies.
_QUIET_HOSTS = {"www.youtube.com": "www.youtube-nocookie.com", "youtube.com": "www.youtube-nocookie.com"}


@dataclass(frozen=True)
class Video:
    """A video and what is said in it.

    ``player_url`` is what a frame has to load to show the player, empty when it is not known: then link to
    ``embed.url``. Both send the reader's address to the provider, so load nothing before the reader asks for it.
    """

    title: str
    embed: Embed
    player_url: str
    transcript: RichText


class VideoBlock(StructBlock):
    """A video with title and transcript."""

    representation = Video
    essential = ("video",)

    video = EmbedBlock(label=_("Address"), help_text=_("Where the video is shown, for example on YouTube or Vimeo."))
    title = fields.text(_("Title"), required=True, help_text=_("What the video shows."))
    transcript = fields.rich_text(
        _("Transcript"), help_text=_("What is said and what can be seen, for those who cannot hear or see it.")
    )

    class Meta:
        label = _("Video")
        icon = "media"
        group = _("Media")
        template = "wagtail_clusterevents/blocks/video.html"
        preview_template = "wagtail_clusterevents/blocks/sample_preview.html"
        description = _("A video from another site. It is loaded when the reader asks for it.")
        label_format = "{title}"

    def make_representation(self, value: dict[str, Any]) -> Video:
        embed = value["video"]
        return Video(
            title=value["title"] or embed.title or embed.provider or embed.url,
            embed=embed,
            player_url=player_url(embed.html),
            transcript=value["transcript"],
        )

    def get_preview_context(self, value, parent_context=None) -> dict[str, Any]:
        """Also ``sample``: no provider is asked about the video of a preview."""
        embed = Embed("https://example.org/video", "", "Example", "", "", width=640, height=360)
        transcript = RichText(gettext("<p>We see a hall full of people. A voice says: “Welcome!”</p>"), headings=[])
        sample = Video(gettext("The day in two minutes"), embed, "https://example.org/player", transcript)
        return {**super().get_preview_context(value, parent_context), "sample": sample}


def player_url(html: str) -> str:
    """The address of the first frame in an embed's HTML, in its version without cookies; empty if there is none."""
    frame = BeautifulSoup(html, "html.parser").find("iframe", src=True)
    parts = urlsplit(frame["src"], scheme="https") if frame else None
    if parts is None or parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    return parts._replace(netloc=_QUIET_HOSTS.get(parts.netloc, parts.netloc)).geturl()

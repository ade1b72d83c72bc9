"""Videos of other sites."""

import pytest
from django.utils import translation
from wagtail.embeds.embeds import get_embed_hash
from wagtail.embeds.models import Embed as StoredEmbed

from wagtail_clusterevents.blocks import VideoBlock
from wagtail_clusterevents.blocks.video import Video, player_url
from wagtail_clusterevents.representations.text import Embed, RichText

from .drawing import complaints, html, parsed, represented, texts

BLOCK = VideoBlock()
URL = "https://www.youtube.com/watch?v=abc"
PLAYER = "https://www.youtube-nocookie.com/embed/abc?feature=oembed&x=1"
FRAME = '<iframe width="200" height="113" src="https://www.youtube.com/embed/abc?feature=oembed&amp;x=1"></iframe>'
NO_TEXT = RichText(html="", headings=[])
UNKNOWN = Embed(url=URL, title="", provider="", html="", thumbnail_url="", width=None, height=None)


@pytest.fixture
def stored(db):
    """What the provider said when the page was written."""
    return StoredEmbed.objects.create(
        url=URL,
        hash=get_embed_hash(URL),
        type="video",
        html=FRAME,
        title="Jahrestagung",
        provider_name="YouTube",
        thumbnail_url="https://i.ytimg.com/abc.jpg",
        width=200,
        height=113,
    )


def test_video_has_its_player_and_transcript(site, stored):
    raw = {"video": URL, "title": "The day", "transcript": "<p>Welcome!</p>"}
    embed = Embed(URL, "Jahrestagung", "YouTube", FRAME, "https://i.ytimg.com/abc.jpg", 200, 113)
    transcript = RichText(html="<p>Welcome!</p>", headings=[])
    assert represented(BLOCK, raw, site) == Video("The day", embed, PLAYER, transcript)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"video": URL, "title": "The day"}, Video("The day", UNKNOWN, "", NO_TEXT)),
        ({"video": URL, "title": None, "transcript": None}, Video(URL, UNKNOWN, "", NO_TEXT)),
        ({"video": "", "title": "The day", "transcript": "<p>x</p>"}, None),
        ({"video": None, "title": "The day"}, None),
        ({"title": "The day"}, None),
        ({}, None),
    ],
)
def test_video_that_is_not_stored_is_a_link(site, raw, expected):
    assert represented(BLOCK, raw, site) == expected


def test_video_without_title_has_the_providers(site, stored):
    assert represented(BLOCK, {"video": URL}, site).title == "Jahrestagung"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("https://player.vimeo.com/video/1?a=b&amp;c=d", "https://player.vimeo.com/video/1?a=b&c=d"),
        ("//player.vimeo.com/video/1", "https://player.vimeo.com/video/1"),
        ("https://youtube.com/embed/1", "https://www.youtube-nocookie.com/embed/1"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("/embed/1", ""),
        ("", ""),
    ],
)
def test_player_is_the_frame_of_the_embed(source, expected):
    assert player_url(f'<div><iframe src="{source}"></iframe></div>') == expected


def test_embed_without_frame_has_no_player():
    assert player_url("<blockquote>x</blockquote><script src='https://example.org/x.js'></script>") == ""


def test_video_asks_nobody_before_the_reader_wants_it(site, stored):
    with translation.override("en"):
        drawn = html(BLOCK, {"video": URL, "title": 'A "day" & <more>', "transcript": "<p>Welcome!</p>"}, site)
    tree = parsed(drawn)
    (frame,) = tree.iter("iframe")
    assert [element.attrib["src"] for element in tree.iter() if "src" in element.attrib] == []
    assert frame.attrib["title"] == 'A "day" & <more>'
    inside = parsed(frame.attrib["srcdoc"])
    assert [link.attrib["href"] for link in inside.iter("a")] == [PLAYER]
    assert texts(inside, "title") == ['A "day" & <more>']
    assert texts(inside, "a") == ["▶ Show the videoThis loads content from YouTube."]
    assert [element.attrib["src"] for element in inside.iter() if "src" in element.attrib] == []
    assert ([link.attrib["href"] for link in tree.iter("a")], texts(tree, "a")) == ([URL], ["Watch on YouTube"])
    assert texts(tree, "summary") == ["Transcript"]


def test_video_that_is_not_stored_is_drawn_as_link(site):
    tree = parsed(html(BLOCK, {"video": URL, "title": "The day"}, site))
    assert (list(tree.iter("iframe")), [link.attrib["href"] for link in tree.iter("a")]) == ([], [URL])


def test_video_needs_address_and_title(stored):
    assert set(complaints(BLOCK, {"video": URL})["blockErrors"]) == {"title"}
    assert set(complaints(BLOCK, {"title": "The day"})["blockErrors"]) == {"video"}
    assert complaints(BLOCK, {"video": URL, "title": "The day"}) is None

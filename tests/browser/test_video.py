"""Videos in a real browser: nobody is asked before the reader wants to see one."""

import pytest
from wagtail.embeds.embeds import get_embed_hash
from wagtail.embeds.models import Embed
from wagtail.models import Site

from wagtail_clusterevents.testing import EventReportPageFactory

URL = "https://www.youtube.com/watch?v=abc"
PLAYER = "https://www.youtube-nocookie.com/embed/abc"
FRAME = '<iframe src="https://www.youtube.com/embed/abc"></iframe>'


@pytest.fixture
def address(web):
    """The path of a report with a video."""
    Embed.objects.create(url=URL, hash=get_embed_hash(URL), type="video", html=FRAME, provider_name="YouTube")
    video = {"type": "video", "value": {"video": URL, "title": "The day"}, "id": "video"}
    return EventReportPageFactory(parent=Site.objects.get().root_page, body=[video]).get_url_parts()[2]


@pytest.mark.browser
@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_video_is_loaded_when_the_reader_asks_for_it(address, javascript, web, open_page):
    page = open_page(address, javascript=javascript)
    elsewhere = []
    page.route(
        lambda url: not url.startswith(web), lambda route: route.fulfill(body="<p>Player</p>", content_type="text/html")
    )
    page.on("request", lambda request: None if request.url.startswith(web) else elsewhere.append(request))
    page.reload()
    frame = page.frame_locator("iframe[title='The day']")
    frame.get_by_role("link").scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert [request.url for request in elsewhere if not request.url.startswith("about:")] == []
    frame.get_by_role("link").press("Enter")
    frame.get_by_text("Player").wait_for()
    asked = [request for request in elsewhere if not request.url.startswith("about:")]
    assert [(request.url, request.header_value("referer")) for request in asked] == [(PLAYER, f"{web}/")]

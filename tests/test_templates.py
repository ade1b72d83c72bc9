"""What visitors get to see: a report, its index, and the tags and filters that the templates are made with."""

import datetime
import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template
from django.utils import timezone, translation
from wagtail.blocks import CharBlock, IntegerBlock
from wagtail.models import Collection, CollectionViewRestriction, Site

import wagtail_clusterevents
from tests.blocks.samples import SAMPLES, make_things
from tests.trees import restrict
from wagtail_clusterevents.assembly.body import represent_for_template
from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.report import assemble_reports
from wagtail_clusterevents.blocks import ReportStreamBlock
from wagtail_clusterevents.blocks.rendering import render_stream
from wagtail_clusterevents.pages.models import EventReportPage, ReportTopic
from wagtail_clusterevents.sites import site_roots, visitor_request
from wagtail_clusterevents.templatetags.clusterevents import (
    language_label,
    own_language_label,
    rendition,
    report_index_path,
    text_direction,
)
from wagtail_clusterevents.templatetags.event_words import dates_html, organisations_by_role, times_html
from wagtail_clusterevents.testing import (
    EventReportIndexPageFactory,
    EventReportPageFactory,
    EventSeriesFactory,
    OrganisationFactory,
    ReportOrganisationFactory,
    TopicFactory,
    VenueFactory,
    make_image,
)
from wagtail_clusterevents.visibility import Gate


@pytest.fixture
def reports(site, english):
    """An index of reports in English, in which the package's own words stand."""
    home = site.root_page.copy_for_translation(english)
    home.save_revision().publish()
    Site.clear_site_root_paths_cache()
    return EventReportIndexPageFactory(parent=home, title="Reports", slug="reports")


@pytest.fixture
def see(client):
    """``see(page)``: the page as a visitor gets it, parsed."""

    def see(page, path: str = ""):
        response = client.get(page.url + path)
        assert response.status_code == 200
        return parse(response)

    return see


def parse(response) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html5lib")


def text(element) -> str:
    return " ".join(element.get_text(" ", strip=True).split())


def texts(soup, selector: str) -> list[str]:
    return [text(element) for element in soup.select(selector)]


def facts(soup) -> dict[str, list[str]]:
    """The facts of a report: label → values."""
    rows = soup.select(".ce-facts dl > div")
    return {text(row.dt): [text(value) for value in row.find_all("dd")] for row in rows}


def in_days(number: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=number)


def report_context(site, page) -> Context:
    return Context({"page": page, "request": visitor_request(site, site_roots())})


def assembled(site, page):
    return assemble_reports([page], AssemblyContext(Gate(site)))[0]


def full_report(index, **fields):
    """A report of 2014 with every fact there is."""
    organisation = OrganisationFactory(name="Ministry", website="https://example.org/ministry")
    defaults = {
        "title": "Working across borders",
        "event_name": "Annual conference 2014",
        "lead": "<p>About <b>60</b> came.</p>",
        "start_time": datetime.time(10),
        "end_time": datetime.time(16, 30),
        "venue": VenueFactory(
            name="Fair", street_address="Square 1", postal_code="70629", website="https://example.org/"
        ),
        "series": EventSeriesFactory(title="Annual conference"),
        "edition": 7,
        "attendance_number": 60,
        "attendance_qualifier": "about",
        "event_languages": "de, en, gsg",
        "host_event_name": "Global Connect",
        "host_event_url": "https://example.org/connect",
        "organisers": [organisation],
    }
    page = EventReportPageFactory(parent=index, **{**defaults, **fields})
    for name, role in (("Agency", "partner"), ("University", "partner"), ("Fund", "funder")):
        ReportOrganisationFactory(page=page, organisation=OrganisationFactory(name=name), role=role)
    return page


def test_report_shows_headline_lead_and_facts(reports, see):
    soup = see(full_report(reports))

    assert texts(soup, "h1") == ["Working across borders"]
    assert texts(soup, ".ce-report__lead") == ["About 60 came."]
    assert facts(soup) == {
        "Event": ["Annual conference 2014"],
        "Date": ["5 November 2014 10:00 – 16:30"],
        "Venue": ["Fair Square 1 70629 Stuttgart Germany"],
        "Format": ["In person"],
        "Organiser": ["Ministry"],
        "Partners": ["Agency", "University"],
        "Funder": ["Fund"],
        "Attendance": ["about 60 participants"],
        "Part of": ["Global Connect"],
        "Series": ["Annual conference No. 7"],
        "Languages": ["German, English, gsg"],
    }


def test_report_says_dates_in_its_own_words_and_for_machines(index, see):
    page = full_report(index, end_date=datetime.date(2014, 11, 7))

    soup = see(page)

    assert soup.html["lang"] == "de"
    assert [(text(time), time["datetime"]) for time in soup.select(".ce-facts time")] == [
        ("5.", "2014-11-05"),
        ("7. November 2014", "2014-11-07"),
        ("10:00", "2014-11-05T10:00"),
        ("16:30 Uhr", "2014-11-07T16:30"),
    ]


def test_report_with_nothing_but_title_and_day_is_shown(reports, see):
    soup = see(EventReportPageFactory(parent=reports, title="Bare", lead=""))

    assert texts(soup, "h1") == ["Bare"]
    assert facts(soup) == {"Date": ["5 November 2014"], "Format": ["In person"]}


def test_report_with_a_damaged_body_is_shown_without_the_damage(reports, see):
    page = EventReportPageFactory(parent=reports, body=[{"type": "paragraph", "value": "<p>Whole</p>"}])
    page.body.raw_data.extend([{"type": "quote", "value": 7, "id": "q"}, {"type": "image", "value": None, "id": "i"}])
    EventReportPage.objects.filter(pk=page.pk).update(body=json.dumps(list(page.body.raw_data)))

    assert texts(see(page), ".ce-block") == ["Whole"]


def test_report_that_cannot_be_represented_shows_its_title(reports, see, monkeypatch):
    page = EventReportPageFactory(parent=reports, title="Broken")
    monkeypatch.setattr(EventReportPage, "get_event_name", lambda self: 1 / 0)

    assert texts(see(page), "h1") == ["Broken"]


@pytest.mark.parametrize(
    ("fields", "badges", "notices"),
    [
        ({"start_date": in_days(9)}, ["Upcoming"], []),
        ({"start_date": in_days(0)}, ["Going on now"], []),
        ({"start_date": in_days(-9)}, ["Past event"], []),
        ({"start_date": in_days(9), "status": "cancelled"}, ["Cancelled"], ["This event has been cancelled."]),
        (
            {"start_date": in_days(-9), "status": "postponed"},
            ["Postponed"],
            ["This event has been postponed. The date given here no longer holds."],
        ),
    ],
)
def test_report_shows_phase_and_status(reports, see, fields, badges, notices):
    soup = see(EventReportPageFactory(parent=reports, **fields))

    assert (texts(soup, ".ce-badge"), texts(soup, ".ce-notice")) == (badges, notices)


@pytest.mark.parametrize(
    ("fields", "links"),
    [
        ({"start_date": in_days(9)}, ["https://example.org/live"]),
        ({"start_date": in_days(0)}, ["https://example.org/live"]),
        ({"start_date": in_days(-9)}, []),
        ({"start_date": in_days(9), "status": "cancelled"}, []),
    ],
)
def test_report_links_to_the_online_event_until_it_is_over(reports, see, fields, links):
    online = {"attendance_mode": "online", "online_url": "https://example.org/live"}

    soup = see(EventReportPageFactory(parent=reports, **online, **fields))

    assert [link["href"] for link in soup.select(".ce-facts dl a")] == links


def test_times_in_another_zone_than_the_sites_are_said_to_be_so(reports, see):
    here = EventReportPageFactory(parent=reports, start_time=datetime.time(9))
    there = EventReportPageFactory(parent=reports, start_time=datetime.time(9), time_zone="Europe/Lisbon")

    assert facts(see(here))["Date"] == ["5 November 2014 from 09:00"]
    assert facts(see(there))["Date"] == ["5 November 2014 from 09:00 (Europe/Lisbon)"]


def test_preview_shows_the_draft(reports, see):
    old, new = TopicFactory(name="Old topic"), TopicFactory(name="New topic")
    page = EventReportPageFactory(parent=reports, title="Live", topics=[old])
    page.title, page.start_date = "Draft", datetime.date(2030, 1, 2)
    page.report_topics = [ReportTopic(topic=new, locale_id=page.locale_id)]
    page.save_revision()

    draft = page.get_latest_revision_as_object().make_preview_request()
    draft.render()
    soup, live = parse(draft), see(page)

    assert texts(soup, "h1, .ce-tag") == ["Draft", "New topic"]
    assert (facts(soup)["Date"], texts(soup, ".ce-badge")) == (["2 January 2030"], ["Upcoming"])
    assert texts(live, "h1, .ce-tag") == ["Live", "Old topic"]


def test_nothing_hidden_is_named_on_a_report(reports, see):
    series = EventSeriesFactory()
    hidden = EventReportPageFactory(
        parent=reports, title="Secret", slug="secret", start_date=datetime.date(2013, 1, 1), series=series
    )
    restrict(hidden)
    vault = Collection.get_first_root_node().add_child(name="Vault")
    CollectionViewRestriction.objects.create(collection=vault, restriction_type="login")
    picture = make_image("Secret picture", collection=vault)
    page = EventReportPageFactory(
        parent=reports,
        series=series,
        lead_image=picture,
        lead_image_alt="Secret alt",
        body=[
            {"type": "paragraph", "value": f'<p>See <a linktype="page" id="{hidden.pk}">there</a>.</p>'},
            {"type": "image", "value": {"image": picture.pk, "alt": "Secret alt", "caption": "Secret caption"}},
        ],
    )

    soup = see(page)

    assert "secret" not in str(soup).lower()
    assert texts(soup, ".ce-block, .ce-editions") == ["See there."]


def test_topics_lead_to_the_index_above(reports, see, site):
    topic = TopicFactory(name="Energy", slug="energy")
    below = EventReportPageFactory(parent=reports, topics=[topic])
    elsewhere = EventReportPageFactory(parent=reports.get_parent(), topics=[topic])

    assert [(text(tag), tag.get("href")) for tag in see(below).select(".ce-tag")] == [
        ("Energy", "/en/reports/?topic=energy")
    ]
    assert [(text(tag), tag.get("href")) for tag in see(elsewhere).select(".ce-tag")] == [("Energy", None)]
    assert report_index_path(assembled(site, below)) == "/en/reports/"


def test_report_leads_to_the_editions_before_and_after(reports, see):
    series = EventSeriesFactory(title="Conference")
    pages = [
        EventReportPageFactory(
            parent=reports, title=f"{year}", slug=f"y{year}", start_date=datetime.date(year, 5, 1), series=series
        )
        for year in (2013, 2014, 2015)
    ]

    soup = see(pages[1])

    assert [(text(link), link["href"], link["rel"]) for link in soup.select(".ce-editions a")] == [
        ("2013", "/en/reports/y2013/", ["prev"]),
        ("2015", "/en/reports/y2015/", ["next"]),
    ]


def test_best_practices_are_linked_to_where_they_stand(reports, see):
    practice = {"type": "best_practice", "value": {"title": "One stand for twelve firms"}, "id": "practice-1"}

    soup = see(EventReportPageFactory(parent=reports, slug="here", body=[practice]))

    [link] = soup.select(".ce-contents a")
    assert (text(link), link["href"]) == ("One stand for twelve firms", "/en/reports/here/#practice-1")
    assert [element.name for element in soup.select('[id="practice-1"]')] == ["article"]


def test_translations_are_linked_in_their_own_words(index, reports, see, english):
    page = EventReportPageFactory(parent=index, slug="bericht")
    page.copy_for_translation(english, copy_parents=True).save_revision().publish()

    [link] = see(page).select(".ce-translations a")

    assert (text(link), link["lang"], link["hreflang"]) == ("English", "en", "en")


def test_untranslated_report_says_so_and_keeps_its_language(index, reports, see, english):
    page = EventReportPageFactory(parent=index, title="Bericht", attendance_number=60)
    alias = page.copy_for_translation(english, copy_parents=True, alias=True)

    soup = see(alias)
    article, [notice] = soup.select_one("article"), soup.select(".ce-notice")

    assert (soup.html["lang"], article["lang"], article["dir"]) == ("en", "de", "ltr")
    assert text(notice) == "There is no English version of this page yet. It is shown in German. Open it in German"
    assert notice.a["href"] == page.url
    assert texts(article, ".ce-facts time") == ["5. November 2014"]


def test_picture_has_sources_sizes_and_a_fallback(reports, see):
    image = make_image(size=(2000, 1000))
    body = [{"type": "image", "value": {"image": image.pk, "alt": "Hall", "caption": "The hall", "credit": "Ada"}}]
    page = EventReportPageFactory(parent=reports, lead_image=image, lead_image_alt="People", body=body)

    lead, inside = see(page).select("figure")

    assert [source["type"] for source in lead.find_all("source")] == ["image/webp"]
    assert [width.split()[-1] for width in lead.source["srcset"].split(", ")] == ["480w", "960w", "1600w"]
    assert [(img["alt"], img["width"], img["height"], img.get("loading")) for img in (lead.img, inside.img)] == [
        ("People", "480", "240", None),
        ("Hall", "480", "240", "lazy"),
    ]
    assert (lead.figcaption, text(inside.figcaption)) == (None, "The hall Picture: Ada")


def test_headings_of_a_report_with_every_block_follow_in_order(reports, index, see):
    things = make_things(reports)
    body = [{"type": name, "value": filled(things)} for name, (filled, _bare) in SAMPLES.items()]
    body.insert(0, {"type": "heading", "value": {"text": "Begin", "level": "2"}})

    soup = see(EventReportPageFactory(parent=reports, body=body, topics=[things.topic]))
    levels = [int(heading.name[1]) for heading in soup.select("h1, h2, h3, h4, h5, h6")]

    assert levels.count(1) == 1
    assert [(one, two) for one, two in pairwise(levels) if two > one + 1] == []
    ids = [element["id"] for element in soup.select("[id]")]
    assert sorted(ids) == sorted(set(ids))


def test_head_has_title_description_and_trail(reports, see):
    soup = see(EventReportPageFactory(parent=reports, title="A & B", lead="<p>Good <b>news</b></p>"))

    [data] = [json.loads(script.string) for script in soup.select('script[type="application/ld+json"]')]
    [trail] = [node for node in data["@graph"] if node["@type"] == "BreadcrumbList"]
    assert [item["name"] for item in trail["itemListElement"]] == [reports.get_parent().title, "Reports", "A & B"]
    assert soup.select_one('meta[name="description"]')["content"] == "Good news"
    assert soup.title.string.startswith("A & B – ")


def test_package_has_a_whole_document_of_its_own(reports, see, settings):
    """Where no template of a site comes first."""
    package = Path(wagtail_clusterevents.__file__).parent
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [package / "templates"]}]
    site = Site.objects.get()
    site.site_name = "Portal"
    site.save()

    soup = see(EventReportPageFactory(parent=reports, title="Report"))

    assert (soup.html["lang"], soup.title.string) == ("en", "Report – Portal")
    assert texts(soup, "body > a, body > header, main h1") == ["Skip to content", "Portal", "Report"]
    assert soup.select_one(".ce-skip")["href"] == f"#{soup.main['id']}"


def test_index_shows_phases_and_filters(reports, see):
    topic = TopicFactory(name="Energy")
    EventReportPageFactory(parent=reports, title="Soon", start_date=in_days(9))
    EventReportPageFactory(parent=reports, title="Past", topics=[topic])

    soup = see(reports)

    assert texts(soup, "h1, .ce-group h2, .ce-group h3") == [
        "Reports", "Upcoming events", "Soon", "Past events", "Past",
    ]  # fmt: skip
    assert [(text(link), link.get("aria-current")) for link in soup.select(".ce-filter a")] == [
        ("All", "true"),
        (f"{in_days(9).year} 1 (1 report)", None),
        ("2014 1 (1 report)", None),
        ("All", "true"),
        ("Energy 1 (1 report)", None),
    ]


@pytest.mark.parametrize(
    ("path", "heading", "titles"),
    [
        ("2014/", ["Events of 2014"], ["One"]),
        ("?topic=energy", ["Events about “Energy”"], ["Two", "One"]),
        ("2015/?topic=energy", ["Events of 2015 about “Energy”"], ["Two"]),
        ("2013/", ["Events of 2013"], []),
        ("?topic=none", [], []),
        ("?page=99", ["Past events"], ["Two", "One"]),
    ],
)
def test_index_says_what_it_is_filtered_by(reports, see, path, heading, titles):
    topic = TopicFactory(name="Energy", slug="energy")
    EventReportPageFactory(parent=reports, title="One", topics=[topic])
    EventReportPageFactory(parent=reports, title="Two", topics=[topic], start_date=datetime.date(2015, 1, 1))

    soup = see(reports, path)

    assert (texts(soup, ".ce-group h2"), texts(soup, ".ce-group h3")) == (heading, titles)


def test_index_has_nothing_to_list_at_first(reports, see):
    assert texts(see(reports), ".ce-group") == ["There are no reports yet."]


def test_year_of_the_archive_stands_in_the_trail(reports, see):
    assert texts(see(reports, "2014/"), ".breadcrumbs [aria-current]") == ["2014"]


@pytest.mark.parametrize("path", ["0/", "10000/", "abc/"])
def test_index_has_no_year_that_no_calendar_has(reports, client, path):
    assert client.get(reports.url + path).status_code == 404


def test_untranslated_report_is_marked_in_the_list(index, reports, see, english):
    page = EventReportPageFactory(parent=index, title="Bericht")
    alias = page.copy_for_translation(english, copy_parents=True, alias=True)

    [card] = see(alias.get_parent()).select(".ce-card")

    assert (card["lang"], texts(card, "time"), texts(card, ".ce-badge")) == ("de", ["5. November 2014"], ["in German"])
    assert card.select_one(".ce-badge")["lang"] == "en"


def test_report_is_assembled_once_for_each_request(index, site, django_assert_num_queries):
    page = full_report(index, body=[{"type": "quote", "value": {"text": "Good."}}])
    context = report_context(site, EventReportPage.objects.get(pk=page.pk))
    template = Template("{% load clusterevents %}{% get_report as report %}{{ report.title }}{% render_body report %}")
    first = template.render(context)

    with django_assert_num_queries(0):
        assert template.render(context) == first


def test_body_is_drawn_alike_by_both_ways(index, site):
    body = [{"type": "paragraph", "value": "<p>One</p>"}, {"type": "quote", "value": {"text": "Two"}}]
    context = report_context(site, EventReportPageFactory(parent=index, body=body))

    one = Template("{% load clusterevents %}{% get_report as report %}{% render_body report %}").render(context)
    other = Template("{% load wagtailcore_tags %}{% include_block page.body %}").render(context)

    assert BeautifulSoup(one, "html5lib") == BeautifulSoup(other, "html5lib")
    assert texts(BeautifulSoup(one, "html5lib"), ".ce-block") == ["One", "Two"]


class ShoutBlock(CharBlock):
    """Wagtail's own kind of block: it draws its native value."""

    def render(self, value, context=None):
        return f"{value.upper()} {context['id']} {context['page']}"


class MixedBlock(ReportStreamBlock):
    shout = ShoutBlock()
    number = IntegerBlock()


def test_block_of_a_project_is_drawn_from_its_native_value(site):
    raw = [
        {"type": "shout", "value": "hey", "id": "a"},
        {"type": "quote", "value": {"text": "Good."}, "id": "b"},
        {"type": "number", "value": 7, "id": "c"},
    ]
    stream, block = MixedBlock().to_python(raw), MixedBlock()
    context = {"page": "a page", "request": visitor_request(site, site_roots())}

    html = render_stream(stream, represent_for_template(block, raw, context), context)

    assert texts(BeautifulSoup(html, "html5lib"), ".ce-block") == ["HEY a a page", "Good.", "7"]


def test_titles_of_blocks_stand_below_the_heading_before_them(site):
    heading = {"type": "heading", "value": {"text": "Examples", "level": "3"}, "id": "h"}
    practice = {"type": "best_practice", "value": {"title": "Practice"}}
    block = ReportStreamBlock()

    html = block.render(block.to_python([{**practice, "id": "a"}, heading, {**practice, "id": "b"}]), {})

    tags = BeautifulSoup(html, "html5lib").select("h1, h2, h3, h4, h5, h6")
    assert [(tag.name, text(tag)) for tag in tags] == [("h2", "Practice"), ("h3", "Examples"), ("h4", "Practice")]


@pytest.mark.parametrize(
    ("fields", "dates", "times"),
    [
        ({}, '<time datetime="2014-11-05">5 November 2014</time>', ""),
        (
            {"end_date": datetime.date(2014, 11, 7)},
            '<time datetime="2014-11-05">5</time>–<time datetime="2014-11-07">7 November 2014</time>',
            "",
        ),
        (
            {"end_date": datetime.date(2014, 12, 2), "start_time": datetime.time(9)},
            '<time datetime="2014-11-05">5 November</time> – <time datetime="2014-12-02">2 December 2014</time>',
            '<time datetime="2014-11-05T09:00">from 09:00</time>',
        ),
        (
            {"start_time": datetime.time(9), "end_time": datetime.time(12, 30)},
            '<time datetime="2014-11-05">5 November 2014</time>',
            '<time datetime="2014-11-05T09:00">09:00</time>–<time datetime="2014-11-05T12:30">12:30</time>',
        ),
    ],
)
def test_days_and_times_are_marked_one_by_one(reports, site, fields, dates, times):
    event = assembled(site, EventReportPageFactory(parent=reports, **fields)).event

    assert (dates_html(event), times_html(event)) == (dates, times)


def test_dates_escape_what_they_are_given(index, site):
    event = replace(assembled(site, EventReportPageFactory(parent=index)).event, date_text="<b>")

    assert dates_html(event) == '<time datetime="2014-11-05">&lt;b&gt;</time>'


def test_roles_stand_in_a_fixed_order_and_count_their_organisations(index, site):
    page = EventReportPageFactory(parent=index)
    for name, role in (("A", "funder"), ("B", "host"), ("C", "organiser"), ("D", "host")):
        ReportOrganisationFactory(page=page, organisation=OrganisationFactory(name=name), role=role)

    with translation.override("en"):
        groups = organisations_by_role(assembled(site, page).event)

    assert [(role, [organisation.name for organisation in found]) for role, found in groups] == [
        ("Organiser", ["C"]),
        ("Hosts", ["B", "D"]),
        ("Funder", ["A"]),
    ]


@pytest.mark.parametrize(
    ("tag", "name", "own_name", "direction"),
    [
        ("de", "German", "Deutsch", "ltr"),
        ("de-AT", "German", "Deutsch", "ltr"),
        ("ar", "Arabic", "العربيّة", "rtl"),
        ("gsg", "gsg", "gsg", "ltr"),
    ],
)
def test_languages_have_names_and_a_direction(tag, name, own_name, direction):
    with translation.override("en"):
        assert (language_label(tag), own_language_label(tag), text_direction(tag)) == (name, own_name, direction)


@pytest.mark.parametrize(
    ("active", "names"),
    [
        ("de", "Deutsch, Französisch"),
        ("en-gb", "German, French"),
        ("fr", "allemand, français"),
        ("pl", "niemiecki, francuski"),
    ],
)
def test_language_is_named_as_inside_a_sentence(active, names):
    with translation.override(active):
        assert ", ".join(language_label(tag) for tag in ("de", "fr")) == names


def test_rendition_that_the_site_does_not_have_gives_another(index, site, settings):
    settings.WAGTAIL_CLUSTEREVENTS = {"RENDITIONS": {"large": ("width-100",)}}
    page = EventReportPageFactory(parent=index, lead_image=make_image(), lead_image_alt="People")
    image = assembled(site, page).lead_image

    assert rendition(image, "card") == image.renditions["large"]
    assert rendition(None, "card") is None

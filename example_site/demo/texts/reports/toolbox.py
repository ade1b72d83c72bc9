"""A report that uses every block there is."""

from datetime import date

from ...outline import (
    Picture,
    Ref,
    ReportOutline,
    best_practice,
    heading,
    metric,
    paragraph,
    quote,
)
from ...words import Text, rich
from .toolbox_event import EVENT_BLOCKS
from .toolbox_media import MEDIA_BLOCKS
from .toolbox_practice import FULL_PRACTICE

TEXT_BLOCKS = (
    ("table_of_contents", {"title": Text("Auf dieser Seite", "On this page"), "max_level": "3"}),
    heading(Text("Bausteine für Text", "Blocks for text")),
    paragraph(
        rich(
            """
            Dies ist ein Absatz. Er kann **fett gedruckte** Wörter enthalten, Verweise auf
            [andere Seiten](page:annual-2014) und auf [fremde Adressen](https://example.org/), und Listen:

            - zuerst das Ergebnis,
            - dann der Weg dorthin,
            - zum Schluss der Dank.

            # Eine Zwischenüberschrift im Text

            Für längere Abschnitte gibt es kleine Überschriften, die im Text selbst stehen.
            """,
            """
            This is a paragraph. It can contain words in **bold**, links to [other pages](page:annual-2014) and to
            [other sites](https://example.org/), and lists:

            - the result first,
            - then how it was reached,
            - thanks at the end.

            # A subheading inside the text

            For longer passages there are small headings that stand in the text itself.
            """,
        )
    ),
    heading(Text("Was andere sagen", "What others say"), level=3),
    quote(
        Text(
            "Ein guter Bericht ist der, den jemand ungefragt weiterleitet.",
            "A good report is one that somebody forwards without being asked.",
        ),
        Text("Aus der Redaktion", "From the editors"),
        Text("Leitung der Schulung", "Head of the course"),
        organisation="clusteragentur",
    ),
    (
        "callout",
        {
            "kind": "tip",
            "title": Text("Erst die Zahlen, dann die Fotos", "Figures first, photos later"),
            "text": rich(
                "Wer die Zahl der Teilnehmenden am selben Tag notiert, muss nie mehr raten.",
                "Those who note the number of participants on the same day never have to guess.",
            ),
        },
    ),
    (
        "outcomes",
        {
            "heading": Text("Was dabei herauskam", "What came of it"),
            "outcomes": [
                rich("Jede Geschäftsstelle hat einen Bericht veröffentlicht.", "Each office has published a report."),
                rich(
                    "Es gibt eine Liste mit **zwölf Fragen** für das nächste Mal.",
                    "There is a list of **twelve questions** for the next time.",
                ),
            ],
        },
    ),
    (
        "faq",
        {
            "heading": Text("Häufige Fragen", "Frequent questions"),
            "items": [
                {
                    "question": Text("Wie lang darf ein Bericht sein?", "How long may a report be?"),
                    "answer": rich(
                        "So lang, wie jemand beim Kaffee liest.", "As long as somebody reads over a coffee."
                    ),
                },
                {
                    "question": Text("Wer prüft die Übersetzung?", "Who checks the translation?"),
                    "answer": rich(
                        "Immer jemand, der die Veranstaltung nicht besucht hat.",
                        "Always somebody who was not at the event.",
                    ),
                },
            ],
        },
    ),
)


PRACTICE_BLOCKS = (
    heading(Text("Bausteine für gute Beispiele", "Blocks for best practices")),
    FULL_PRACTICE,
    (
        "best_practice_group",
        {
            "heading": Text("Zwei kurze Beispiele nebeneinander", "Two short examples side by side"),
            "intro": rich(
                "Die kurze Form hat nur die Felder, ohne die ein Beispiel keines ist.",
                "The short form has only those fields without which an example is none.",
            ),
            "best_practices": [
                best_practice(
                    Text("Der Bericht am selben Abend", "The report on the same evening"),
                    ["clusteragentur"],
                    picture="talk",
                    challenge=rich(
                        "Berichte erschienen, wenn niemand mehr fragte.", "Reports came out when nobody asked any more."
                    ),
                    approach=rich(
                        "Der Text entsteht während der Veranstaltung, zu zweit.",
                        "The text is written during the event, by two.",
                    ),
                    results=rich("Online, bevor die Gäste zu Hause sind.", "Online before the guests are home."),
                    metrics=[
                        metric(
                            Text("bis zum Erscheinen", "until publication"), "2", Text("Tage", "days"), baseline="19"
                        )
                    ],
                )[1],
                best_practice(
                    Text("Bilder, die alle haben dürfen", "Pictures that all may have"),
                    ["creative"],
                    picture="studio",
                    challenge=rich(
                        "Fotos lagen ungenutzt, weil Rechte fehlten.", "Photos lay unused because rights were missing."
                    ),
                    approach=rich("Gezeichnet statt fotografiert.", "Drawn instead of photographed."),
                    results=rich("Kein Bild ohne Erlaubnis.", "No picture without permission."),
                )[1],
            ],
        },
    ),
    (
        "chosen_best_practices",
        {
            "heading": Text("Beispiele aus anderen Berichten", "Examples from other reports"),
            "best_practices": [{"report": Ref("page", "annual-2014")}, {"report": Ref("page", "annual-2019")}],
        },
    ),
)

LINK_BLOCKS = (
    heading(Text("Bausteine, die weiterführen", "Blocks that lead on")),
    (
        "call_to_action",
        {"text": Text("Alle Berichte ansehen", "See all reports"), "page": Ref("page", "reports"), "style": "primary"},
    ),
    (
        "link_list",
        {
            "heading": Text("Zum Weiterlesen", "Read on"),
            "links": [
                {"text": Text("Gute Beispiele", "Best practices"), "page": Ref("page", "practices")},
                {"text": Text("Merkblatt zum Drucken", "Checklist to print"), "document": Ref("document", "checklist")},
                {"text": Text("Handbuch des Pakets", "Manual of the package"), "url": "https://example.org/manual"},
            ],
        },
    ),
    (
        "related_reports",
        {
            "heading": Text("Ausgewählte Berichte", "Selected reports"),
            "mode": "chosen",
            "reports": [Ref("page", "journey"), Ref("page", "forum-2024")],
        },
    ),
    ("related_reports", {"heading": Text("Zum selben Thema", "On the same subject"), "mode": "topics", "limit": 3}),
)

REPORT = ReportOutline(
    key="toolbox",
    slug=Text("werkzeugkasten", "toolbox"),
    title=Text("Werkzeugkasten: Alle Bausteine auf einer Seite", "Toolbox: every block on one page"),
    event_name=Text("Schulung für die Redaktion", "Course for editors"),
    lead=rich(
        """
        Woraus lässt sich ein Bericht bauen? Diese Seite zeigt jeden Baustein einmal, am Beispiel einer Schulung, in der
        sie alle gebraucht wurden.
        """,
        """
        What can a report be built from? This page shows each block once, taking as its example a course in which all of
        them were needed.
        """,
    ),
    start=date(2025, 2, 13),
    hours=("10:00", "15:30"),
    venue="haus-der-wirtschaft",
    attendance_mode="hybrid",
    online_url="https://example.org/course",
    attendance=(25, "at_least"),
    languages="de, en",
    organisations=(
        ("organiser", "clusteragentur"),
        ("host", "institute"),
        ("partner", "creative"),
        ("partner", "machinery"),
        ("funder", "ministry"),
    ),
    topics=("management", "skills"),
    picture=Picture(
        "bricks",
        Text("Aus kleinen Teilen wird ein Ganzes", "Small parts become a whole"),
    ),
    body=(*TEXT_BLOCKS, *MEDIA_BLOCKS, *EVENT_BLOCKS, *PRACTICE_BLOCKS, *LINK_BLOCKS),
)

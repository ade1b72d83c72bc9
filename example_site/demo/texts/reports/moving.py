"""Reports whose days are counted from the day of loading: made up."""

from ...outline import Picture, ReportOutline, heading, paragraph
from ...words import Text, rich

ONGOING = ReportOutline(
    key="ongoing",
    slug=Text("themenwoche-kuenstliche-intelligenz", "theme-week-artificial-intelligence"),
    title=Text("Themenwoche: Künstliche Intelligenz zum Anfassen", "Theme week: artificial intelligence to touch"),
    lead=rich(
        """
        Fünf Tage lang stehen im Haus der Wirtschaft Geräte, an denen jede und jeder ausprobieren darf, was künstliche
        Intelligenz im Betrieb leistet. Wer nicht kommen kann, schaltet sich zu.
        """,
        """
        For five days there are machines at Haus der Wirtschaft on which everybody may try out what artificial
        intelligence can do for a company. Those who cannot come join online.
        """,
    ),
    start=-2,
    end=2,
    venue="haus-der-wirtschaft",
    attendance_mode="hybrid",
    online_url="https://example.org/theme-week",
    organisations=(("organiser", "clusteragentur"), ("partner", "institute")),
    topics=("digital", "transfer"),
    picture=Picture(
        "factory",
    ),
    body=(
        heading(Text("Was es zu sehen gibt", "What there is to see")),
        paragraph(
            rich(
                """
                - Eine Waage, die erkennt, was auf ihr liegt
                - Ein Prüfplatz, der seine Entscheidung erklärt
                - Ein Assistent, der Angebote vorbereitet und nichts weitererzählt
                """,
                """
                - Scales that recognise what lies on them
                - An inspection station that explains its decision
                - An assistant that prepares quotations and keeps a secret
                """,
            )
        ),
        paragraph(
            rich(
                "Der Eintritt ist frei. Der Bericht folgt nach dem letzten Tag.",
                "Admission is free. The report follows after the last day.",
            )
        ),
    ),
)

UPCOMING = ReportOutline(
    key="upcoming",
    slug=Text("naechste-jahrestagung", "next-annual-conference"),
    title=Text("Die nächste Jahrestagung: Cluster als Brücken", "The next annual conference: clusters as bridges"),
    event_name=Text("Nächste Jahrestagung", "Next annual conference"),
    lead=rich(
        """
        Märkte verändern sich, Freundschaften bleiben. Die nächste Jahrestagung fragt, welche Brücken ein Netzwerk in
        unruhigen Zeiten trägt, und welche es neu bauen muss.
        """,
        """
        Markets change, friendships stay. The next annual conference asks which bridges carry a network in unsettled
        times, and which it has to build anew.
        """,
    ),
    start=45,
    hours=("10:00", "17:00"),
    venue="messe",
    attendance_mode="hybrid",
    online_url="https://example.org/next-annual-conference",
    series="annual",
    languages="de, en",
    organisations=(("organiser", "ministry"), ("partner", "clusteragentur"), ("partner", "bw-i")),
    topics=("internationalisation", "management"),
    picture=Picture(
        "hall",
    ),
    body=(
        paragraph(
            rich(
                """
                Der Vormittag gehört den Beispielen aus der Praxis, der Nachmittag den Gesprächen. Wie es war, als das
                Thema zum ersten Mal auf der Tagesordnung stand, zeigt der Bericht über die
                [Jahrestagung 2014](page:annual-2014).
                """,
                """
                The morning belongs to examples from practice, the afternoon to conversation. What it was like when the
                subject was first on the agenda is told in the report about the
                [annual conference 2014](page:annual-2014).
                """,
            )
        ),
        (
            "call_to_action",
            {"text": Text("Jetzt anmelden", "Register now"), "url": "https://example.org/register", "style": "primary"},
        ),
    ),
)

REPORTS = (ONGOING, UPCOMING)

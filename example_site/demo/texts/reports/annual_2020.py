"""The annual conferences of 2020, which was cancelled, and 2021, which was held online: made up."""

from datetime import date

from ...outline import Picture, ReportOutline, best_practice, metric, paragraph
from ...words import Text, rich

YEAR_2020 = ReportOutline(
    key="annual-2020",
    slug=Text("jahrestagung-2020", "annual-conference-2020"),
    title=Text("Jahrestagung 2020 abgesagt", "Annual conference 2020 cancelled"),
    event_name=Text("Jahrestagung 2020", "Annual conference 2020"),
    lead=rich(
        """
        Die Jahrestagung im November 2020 fällt aus. Die Gesundheit aller geht vor. Die Beiträge, die schon vorbereitet
        waren, gibt es im nächsten Jahr, dann am Bildschirm.
        """,
        """
        The annual conference in November 2020 will not take place. Everybody's health comes first. The talks that had
        already been prepared will be given next year, on the screen.
        """,
    ),
    start=date(2020, 11, 4),
    status="cancelled",
    venue="haus-der-wirtschaft",
    series="annual",
    organisations=(("organiser", "ministry"),),
    topics=("management",),
    body=(
        paragraph(
            rich(
                """
                Wer sich angemeldet hatte, braucht nichts zu tun: Die Plätze wandern mit. Wie es weiterging, steht im
                Bericht über die [Jahrestagung 2021](page:annual-2021).
                """,
                """
                Those who had registered need not do anything: their places move along. What happened next is told in
                the report about the [annual conference 2021](page:annual-2021).
                """,
            )
        ),
    ),
)

YEAR_2021 = ReportOutline(
    key="annual-2021",
    slug=Text("jahrestagung-2021", "annual-conference-2021"),
    title=Text(
        "Jahrestagung 2021: Nah trotz Abstand",
        "Annual conference 2021: close in spite of distance",
    ),
    event_name=Text("Jahrestagung 2021", "Annual conference 2021"),
    lead=rich(
        """
        Zum ersten Mal fand die Jahrestagung nur am Bildschirm statt, und zum ersten Mal waren mehr als zweihundert
        Menschen dabei. Viele von ihnen hätten die Reise nicht auf sich genommen.
        """,
        """
        For the first time the annual conference took place on the screen only, and for the first time more than two
        hundred people were there. Many of them would not have made the journey.
        """,
    ),
    start=date(2021, 11, 10),
    hours=("09:00", "12:30"),
    attendance_mode="online",
    online_url="https://example.org/annual-2021",
    series="annual",
    attendance=(214, "exact"),
    languages="de, en",
    organisations=(("organiser", "ministry"), ("partner", "clusteragentur")),
    topics=("digital", "management"),
    picture=Picture(
        "screens",
        Text("Zwölf von 214: die Runde am Vormittag", "Twelve of 214: the morning round"),
    ),
    body=(
        paragraph(
            rich(
                """
                Statt langer Vorträge gab es Zehn-Minuten-Filme, die vorher zu sehen waren. Die gemeinsame Zeit gehörte
                den Fragen. In 24 virtuellen Räumen wurde gearbeitet, gestritten und gelacht.
                """,
                """
                Instead of long talks there were films of ten minutes, to be watched beforehand. The time together
                belonged to the questions. In 24 virtual rooms people worked, argued and laughed.
                """,
            )
        ),
        best_practice(
            Text("Kaffee um neun", "Coffee at nine"),
            ["clusteragentur"],
            picture="talk",
            challenge=rich(
                "Ohne Treffen vor Ort brachen die zufälligen Gespräche weg, aus denen sonst Projekte entstehen.",
                "Without meetings in person, the chance conversations were missing from which projects usually grow.",
            ),
            approach=rich(
                "Jeden Dienstag um neun lost ein kleines Programm Dreiergruppen aus. Fünfzehn Minuten, keine "
                "Tagesordnung.",
                "Every Tuesday at nine a small program draws groups of three. Fifteen minutes, no agenda.",
            ),
            results=rich(
                "Nach einem halben Jahr gingen neun gemeinsame Anträge auf ein solches Gespräch zurück.",
                "After half a year nine joint proposals could be traced to such a conversation.",
            ),
            metrics=[metric(Text("Gespräche", "Conversations"), "412"), metric(Text("Anträge", "Proposals"), "9")],
        ),
    ),
)


REPORTS = (
    YEAR_2020,
    YEAR_2021,
)

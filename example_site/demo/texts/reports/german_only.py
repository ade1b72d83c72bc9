"""Reports that stay in German, one of them as an alias under English: made up."""

from datetime import date

from ...outline import Picture, ReportOutline, best_practice, metric, paragraph
from ...words import Text, rich

HEILBRONN = ReportOutline(
    key="regional-2015",
    slug=Text("regionaltreffen-2015"),
    title=Text("Regionaltreffen: Netzwerke im Norden des Landes"),
    lead=rich(
        "Einmal nicht in die Landeshauptstadt fahren müssen: Beim Regionaltreffen kamen die Fachleute zu den "
        "Netzwerken."
    ),
    start=date(2015, 6, 18),
    hours=("14:00", "18:00"),
    attendance=(40, "about"),
    organisations=(("organiser", "machinery"),),
    topics=("management",),
    picture=Picture(
        "talk",
    ),
    body=(
        paragraph(
            rich(
                """
                Sechs Netzwerke stellten sich in je fünf Minuten vor. Danach wurde gegessen, geredet und verabredet: Das
                nächste Treffen findet bei denen statt, die am weitesten weg wohnen.
                """
            )
        ),
    ),
    english="none",
)

FINANCE = ReportOutline(
    key="finance-2019",
    slug=Text("erfahrungsaustausch-finanzierung"),
    title=Text("Erfahrungsaustausch: Wovon lebt ein Cluster?"),
    lead=rich(
        """
        Beiträge, Projekte, Dienstleistungen: Elf Geschäftsstellen legten offen, woraus sie ihre Arbeit bezahlen, und
        was sie heute anders machen würden.
        """
    ),
    start=date(2019, 3, 14),
    venue="haus-der-wirtschaft",
    attendance=(32, "exact"),
    organisations=(("organiser", "clusteragentur"),),
    topics=("management",),
    picture=Picture(
        "panel",
        Text("Offene Zahlen auf der Leinwand"),
    ),
    body=(
        paragraph(
            rich(
                """
                Das Ergebnis überraschte: Am sichersten standen die da, die am meisten verschiedene kleine Einnahmen
                hatten. Ein einziger großer Auftrag gilt inzwischen als Wagnis.
                """
            )
        ),
        best_practice(
            Text("Beiträge nach Größe, Stimmen nach Köpfen"),
            ["timber"],
            picture="votes",
            challenge=rich("Kleine Betriebe zahlten so viel wie große und traten aus."),
            approach=rich("Seitdem richtet sich der Beitrag nach der Zahl der Beschäftigten, die Stimme nicht."),
            results=rich("Die Zahl der Mitglieder stieg in zwei Jahren von 41 auf 68."),
            metrics=[metric(Text("Mitglieder"), "68", baseline="41")],
        ),
    ),
    english="alias",
)


REPORTS = (
    HEILBRONN,
    FINANCE,
)

"""The annual conference of 2015: made up."""

from datetime import date

from ...outline import Picture, ReportOutline, best_practice, heading, metric, paragraph, quote
from ...words import Text, rich

YEAR_2015 = ReportOutline(
    key="annual-2015",
    slug=Text("jahrestagung-2015", "annual-conference-2015"),
    title=Text(
        "Jahrestagung 2015: Erst zuhören, dann digitalisieren",
        "Annual conference 2015: listen first, digitise later",
    ),
    event_name=Text("Jahrestagung 2015", "Annual conference 2015"),
    lead=rich(
        """
        Sensoren, Plattformen, Datenräume: Die Technik ist da. Bei der Jahrestagung im Haus der Wirtschaft ging es um
        die Frage, wie kleine Betriebe zu ihr finden, und welche Rolle ein Cluster dabei spielt.
        """,
        """
        Sensors, platforms, data spaces: the technology is there. The annual conference at Haus der Wirtschaft asked
        how small companies find their way to it, and which part a cluster can play.
        """,
    ),
    start=date(2015, 11, 12),
    hours=("10:00", "17:00"),
    venue="haus-der-wirtschaft",
    series="annual",
    attendance=(85, "about"),
    organisations=(("organiser", "ministry"), ("partner", "clusteragentur")),
    topics=("digital", "management"),
    picture=Picture(
        "stage",
        Text("Eröffnung im großen Saal", "The opening in the main hall"),
    ),
    body=(
        paragraph(
            rich(
                """
                Den Anfang machten nicht die Anbieter, sondern zwei Betriebe mit weniger als fünfzig Beschäftigten. Sie
                erzählten, woran ihre ersten Versuche gescheitert waren: an Software, die niemand bestellt hatte, und an
                Daten, die niemand brauchte.
                """,
                """
                It was not the vendors who spoke first, but two companies with fewer than fifty employees. They told why
                their first attempts had failed: software that nobody had asked for, and data that nobody needed.
                """,
            )
        ),
        heading(Text("Kleine Schritte, offene Türen", "Small steps, open doors")),
        paragraph(
            rich(
                """
                Am Nachmittag arbeiteten vier Runden an je einer Frage. Am häufigsten kam dieselbe Antwort: Wer einem
                Nachbarbetrieb über die Schulter schauen darf, traut sich den nächsten Schritt eher zu.
                """,
                """
                In the afternoon four groups worked on one question each. The most frequent answer was the same: those
                who may look over a neighbour's shoulder dare to take the next step sooner.
                """,
            )
        ),
        best_practice(
            Text("Rundgang statt Messestand", "A tour instead of a stand"),
            ["machinery", "institute"],
            picture="factory",
            programme="digital",
            challenge=rich(
                "Viele Zulieferer hielten vernetzte Maschinen für eine Sache der Großen. Vorträge änderten daran "
                "nichts.",
                "Many suppliers thought that connected machines were a matter for large companies. Talks did not "
                "change "
                "that.",
            ),
            approach=rich(
                "Einmal im Monat öffnete ein Mitglied seine Fertigung für zwölf andere. Gezeigt wurde, was läuft, und "
                "auch, was nicht läuft.",
                "Once a month one member opened its production to twelve others. It showed what worked, and also what "
                "did not.",
            ),
            results=rich(
                "Nach einem Jahr hatten 31 Betriebe eine Maschine nachgerüstet, meist für weniger als 3.000 Euro.",
                "After one year 31 companies had retrofitted a machine, most of them for less than 3,000 euros.",
            ),
            metrics=[
                metric(Text("Rundgänge", "Tours"), "11"),
                metric(
                    Text("Betriebe mit nachgerüsteter Maschine", "Companies with a retrofitted machine"),
                    "31",
                    baseline="4",
                ),
            ],
        ),
        best_practice(
            Text("Ein Werkzeugverleih für Daten", "A lending library for data tools"),
            ["medical"],
            picture="bench",
            programme="digital",
            challenge=rich(
                "Für einen einzigen Versuch lohnt sich der Kauf von Messgeräten und Auswertungssoftware nicht.",
                "For a single trial it does not pay to buy measuring devices and software for analysis.",
            ),
            approach=rich(
                "Das Netzwerk schaffte beides einmal an und verleiht es, zusammen mit zwei Tagen Einarbeitung.",
                "The network bought both once and lends them, together with two days of training.",
            ),
            results=rich(
                "Aus 19 Ausleihen wurden sechs Entwicklungsprojekte. Drei Geräte wurden am Ende gekauft.",
                "Nineteen loans led to six development projects. Three of the devices were bought in the end.",
            ),
        ),
        quote(
            Text(
                "Wir haben aufgehört, von Lösungen zu sprechen, und angefangen, nach Problemen zu fragen.",
                "We stopped talking about solutions and began to ask about problems.",
            ),
            Text("Stimme aus dem Clustermanagement", "A voice from cluster management"),
            organisation="machinery",
        ),
    ),
)


REPORTS = (YEAR_2015,)

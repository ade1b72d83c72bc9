"""The annual conference of 2019: made up."""

from datetime import date

from ...outline import Picture, ReportOutline, best_practice, metric, paragraph
from ...words import Text, rich

YEAR_2019 = ReportOutline(
    key="annual-2019",
    slug=Text("jahrestagung-2019", "annual-conference-2019"),
    title=Text(
        "Jahrestagung 2019: Weniger verbrauchen, mehr verdienen",
        "Annual conference 2019: use less, earn more",
    ),
    event_name=Text("Jahrestagung 2019", "Annual conference 2019"),
    lead=rich(
        """
        Zwei Tage, ein Rechenbeispiel: Was kostet Klimaschutz, und was kostet es, ihn zu lassen? In Karlsruhe legten
        Cluster aus fünf Branchen ihre Zahlen auf den Tisch.
        """,
        """
        Two days, one calculation: what does climate protection cost, and what does it cost to do without? In Karlsruhe
        clusters from five sectors put their figures on the table.
        """,
    ),
    start=date(2019, 11, 6),
    end=date(2019, 11, 7),
    venue="messe-karlsruhe",
    series="annual",
    attendance=(120, "at_least"),
    organisations=(("organiser", "ministry"), ("partner", "institute"), ("partner", "battery")),
    topics=("climate", "circular"),
    picture=Picture(
        "road",
        Text("Elektrisch angereist: jedes vierte Auto", "Arrived by electric car: one in four"),
    ),
    body=(
        paragraph(
            rich(
                """
                Der erste Tag gehörte den Zahlen, der zweite den Menschen, die sie verändern. Auf dem Podium saßen keine
                Fachleute für Klima, sondern Leute aus Einkauf, Fertigung und Buchhaltung.
                """,
                """
                The first day belonged to the figures, the second to the people who change them. The panel was made up
                not of climate experts but of people from purchasing, production and accounting.
                """,
            )
        ),
        best_practice(
            Text("Abwärme über den Zaun", "Waste heat across the fence"),
            ["machinery", "textile"],
            picture="line",
            programme="structural",
            challenge=rich(
                "Eine Härterei kühlte ihre Öfen, hundert Meter weiter heizte eine Weberei ihr Wasser.",
                "A hardening shop cooled its furnaces; a hundred metres away a weaving mill heated its water.",
            ),
            approach=rich(
                "Der Cluster brachte beide an einen Tisch, das Institut rechnete, die Stadt erlaubte die Leitung unter "
                "der Straße.",
                "The cluster brought both to one table, the institute did the sums, and the town allowed the pipe "
                "under "
                "the road.",
            ),
            results=rich(
                "Die Leitung hat sich nach vier Jahren bezahlt gemacht. Sieben weitere Paare sind im Gespräch.",
                "The pipe paid for itself after four years. Seven more pairs are in talks.",
            ),
            metrics=[
                metric(
                    Text("vermiedene Emissionen", "emissions avoided"),
                    "410",
                    Text("t CO₂ im Jahr", "t CO₂ a year"),
                    source=Text("Messung des Instituts, 2019", "Measured by the institute, 2019"),
                ),
            ],
        ),
        best_practice(
            Text("Ein zweites Leben für Batterien", "A second life for batteries"),
            ["battery"],
            picture="network",
            programme="structural",
            challenge=rich(
                "Was für ein Auto nicht mehr reicht, reicht für ein Haus noch lange. Nur wusste niemand, wie gut die "
                "gebrauchten Zellen sind.",
                "What is no longer enough for a car is enough for a house for a long time. But nobody knew how good "
                "the "
                "used cells were.",
            ),
            approach=rich(
                "Drei Mitglieder entwickelten einen Prüfstand, der eine Batterie in zwanzig Minuten beurteilt, und "
                "stellten ihn allen zur Verfügung.",
                "Three members developed a test bench that rates a battery in twenty minutes, and made it available to "
                "all.",
            ),
            results=rich(
                "Aus 900 geprüften Batterien wurden 640 Heimspeicher.",
                "Of 900 batteries that were tested, 640 became home storage units.",
            ),
            metrics=[metric(Text("wieder eingesetzte Batterien", "batteries used again"), "71", Text("%"))],
        ),
    ),
)


REPORTS = (YEAR_2019,)

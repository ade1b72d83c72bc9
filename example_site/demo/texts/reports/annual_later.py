"""Later editions of the annual conference: made up."""

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

YEAR_2017 = ReportOutline(
    key="annual-2017",
    slug=Text("jahrestagung-2017", "annual-conference-2017"),
    title=Text(
        "Jahrestagung 2017: Wer kommt, wer bleibt?",
        "Annual conference 2017: who comes, who stays?",
    ),
    event_name=Text("Jahrestagung 2017", "Annual conference 2017"),
    lead=rich(
        """
        Fachkräfte werden knapp, auch in kleinen Städten mit großen Weltmarktführern. In Freiburg zeigten zwei Cluster,
        wie Betriebe gemeinsam werben, statt sich gegenseitig Leute abzuwerben.
        """,
        """
        Skilled workers are getting scarce, even in small towns with large world-market leaders. In Freiburg two
        clusters showed how companies recruit together instead of luring people away from each other.
        """,
    ),
    start=date(2017, 10, 26),
    hours=("09:30", "16:30"),
    venue="konzerthaus",
    series="annual",
    attendance=(94, "exact"),
    organisations=(("organiser", "ministry"), ("host", "timber")),
    topics=("skills", "management"),
    picture=Picture(
        "reception",
        Text("In der Pause ging das Gespräch weiter", "The conversation went on during the break"),
    ),
    body=(
        paragraph(
            rich(
                """
                Die Zahlen zu Beginn waren ernüchternd, die Stimmung war es nicht. Denn fast jedes Netzwerk hatte schon
                etwas ausprobiert: Ausbildung im Verbund, Wohnungen für Auszubildende, Sprachkurse in der Frühschicht.
                """,
                """
                The figures at the beginning were sobering, the mood was not. Almost every network had already tried
                something: joint apprenticeships, flats for trainees, language courses during the early shift.
                """,
            )
        ),
        best_practice(
            Text("Eine Lehre, vier Betriebe", "One apprenticeship, four companies"),
            ["timber"],
            picture="forest",
            programme="structural",
            challenge=rich(
                "Kleine Zimmereien können selten alles zeigen, was zum Beruf gehört. Junge Leute gehen deshalb in die "
                "Stadt.",
                "Small carpentry firms can seldom show everything that belongs to the trade. So young people move to "
                "the "
                "city.",
            ),
            approach=rich(
                "Vier Betriebe bilden gemeinsam aus: Wer anfängt, lernt in drei Jahren Sägewerk, Abbund, Montage und "
                "Planung kennen.",
                "Four companies train together: in three years the apprentices get to know sawmill, joinery, assembly "
                "and planning.",
            ),
            results=rich(
                "Alle zwölf Plätze des ersten Jahrgangs waren besetzt, elf der jungen Leute sind geblieben.",
                "All twelve places of the first year were taken, and eleven of the young people stayed.",
            ),
            metrics=[
                metric(Text("besetzte Ausbildungsplätze", "apprenticeships filled"), "12", baseline="5"),
                metric(Text("nach der Lehre geblieben", "stayed afterwards"), "92", Text("%")),
            ],
        ),
        best_practice(
            Text("Willkommen heißt: mit Wohnung", "Welcome means: with a flat"),
            ["medical", "clusteragentur"],
            picture="houses",
            challenge=rich(
                "Zusagen aus dem Ausland gab es genug. Sie scheiterten am Wohnungsmarkt.",
                "There were enough people abroad who accepted a job. The housing market stopped them.",
            ),
            approach=rich(
                "Sechs Kliniken und Hersteller mieteten zusammen ein Haus und teilten sich eine Stelle, die bei Ämtern "
                "und Schulen hilft.",
                "Six hospitals and manufacturers rented a house together and shared a member of staff who helps with "
                "authorities and schools.",
            ),
            results=rich(
                "Im ersten Jahr zogen 23 Menschen ein. Die Stelle wird seitdem von den Mitgliedern allein bezahlt.",
                "In the first year 23 people moved in. Since then the members have paid for the position themselves.",
            ),
        ),
    ),
)

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

REPORTS = (YEAR_2015, YEAR_2017, YEAR_2019, YEAR_2020, YEAR_2021)

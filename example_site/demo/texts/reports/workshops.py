"""The series of workshops: made up."""

from datetime import date

from ...outline import Picture, ReportOutline, best_practice, heading, metric, paragraph, quote
from ...words import Text, rich

FIRST = ReportOutline(
    key="workshop-1",
    slug=Text("clusterwerkstatt-partnerschaften", "cluster-workshop-partnerships"),
    title=Text("Clusterwerkstatt: Partnerschaften, die halten", "Cluster workshop: partnerships that last"),
    event_name=Text("1. Clusterwerkstatt", "1st cluster workshop"),
    lead=rich(
        """
        Was gehört in eine Vereinbarung mit einem Netzwerk im Ausland, und was besser nicht? 24 Teilnehmende schrieben
        an einem Tag Entwürfe, die sie am nächsten Morgen verwenden konnten.
        """,
        """
        What belongs in an agreement with a network abroad, and what is better left out? In one day 24 participants
        wrote drafts that they could use the next morning.
        """,
    ),
    start=date(2016, 3, 17),
    hours=("09:30", "16:00"),
    venue="haus-der-wirtschaft",
    series="workshops",
    edition=1,
    attendance=(24, "exact"),
    organisations=(("organiser", "clusteragentur"), ("partner", "bw-i")),
    topics=("internationalisation", "management"),
    picture=Picture(
        "workshop",
        Text("Am großen Tisch", "At the large table"),
    ),
    body=(
        paragraph(
            rich(
                """
                Die erste Runde war die stillste: Jede Gruppe las den Vertrag einer anderen und strich an, was sie nicht
                verstand. Danach war klar, warum kurze Vereinbarungen länger halten.
                """,
                """
                The first round was the quietest: each group read another one's contract and marked what it did not
                understand. After that it was clear why short agreements last longer.
                """,
            )
        ),
        (
            "outcomes",
            {
                "heading": Text("Was in jede Vereinbarung gehört", "What belongs in every agreement"),
                "outcomes": [
                    rich(
                        "Ein Ziel, das beide in einem Satz sagen können.", "A goal that both can say in one sentence."
                    ),
                    rich("Zwei Namen, die einander anrufen.", "Two names of people who call each other."),
                    rich(
                        "Ein Datum, an dem man ohne Streit aufhören darf.",
                        "A date on which one may stop without a quarrel.",
                    ),
                ],
            },
        ),
        best_practice(
            Text("Zwei Seiten statt zwanzig", "Two pages instead of twenty"),
            ["bioregio"],
            picture="cards",
            challenge=rich(
                "Die Verhandlung mit einem Partnernetz dauerte länger als das Projekt, um das es ging.",
                "The negotiation with a partner network took longer than the project that it was about.",
            ),
            approach=rich(
                "Beide Seiten einigten sich auf zwei Seiten in einfacher Sprache und einen Termin für die erste "
                "Bilanz.",
                "Both sides agreed on two pages in plain language and a date for a first review.",
            ),
            results=rich(
                "Die nächste Vereinbarung war in drei Wochen unterschrieben.",
                "The next agreement was signed in three weeks.",
            ),
            metrics=[
                metric(
                    Text("von der Idee zur Unterschrift", "from the idea to the signature"),
                    "21",
                    Text("Tage", "days"),
                    baseline="270",
                )
            ],
        ),
    ),
)

SECOND = ReportOutline(
    key="workshop-2",
    slug=Text("clusterwerkstatt-daten-teilen", "cluster-workshop-sharing-data"),
    title=Text(
        "Clusterwerkstatt: Daten teilen, Geheimnisse behalten",
        "Cluster workshop: share data, keep secrets",
    ),
    event_name=Text("2. Clusterwerkstatt", "2nd cluster workshop"),
    lead=rich(
        """
        Alle wollen Daten haben, niemand will welche hergeben. In der zweiten Clusterwerkstatt entstand an einem
        Nachmittag ein Muster, mit dem sich das auflösen lässt.
        """,
        """
        Everybody wants data, nobody wants to part with any. In the second cluster workshop one afternoon was enough for
        a pattern that resolves this.
        """,
    ),
    start=date(2018, 6, 21),
    hours=("13:00", "18:00"),
    venue="messe-karlsruhe",
    series="workshops",
    edition=2,
    attendance=(30, "at_most"),
    organisations=(("organiser", "clusteragentur"), ("host", "institute")),
    topics=("digital", "transfer"),
    picture=Picture(
        "cards",
    ),
    body=(
        heading(Text("Drei Fragen vor dem ersten Datensatz", "Three questions before the first record")),
        paragraph(
            rich(
                """
                - Wem nützt es, wenn ich teile?
                - Was verrät es über mich?
                - Wer passt darauf auf?
                """,
                """
                - Who benefits if I share?
                - What does it reveal about me?
                - Who looks after it?
                """,
            )
        ),
        best_practice(
            Text("Der gemeinsame Ersatzteilkatalog", "The shared catalogue of spare parts"),
            ["textile", "institute"],
            picture="bricks",
            programme="digital",
            challenge=rich(
                "Für alte Webmaschinen gibt es keine Teile mehr. Jeder Betrieb hütet sein eigenes Lager.",
                "There are no more parts for old looms. Each company guards a store of its own.",
            ),
            approach=rich(
                "Neun Webereien melden, was sie haben, nicht wie viel davon. Gefragt wird per Telefon, getauscht wird "
                "unter Nachbarn.",
                "Nine mills report what they have, not how much of it. They ask by telephone and swap among "
                "neighbours.",
            ),
            results=rich(
                "Die Stillstände wegen fehlender Teile gingen in einem Jahr um mehr als die Hälfte zurück.",
                "Stoppages because of missing parts fell by more than half within a year.",
            ),
            metrics=[
                metric(Text("Stillstände im Jahr", "stoppages a year"), "41", baseline="96"),
                metric(Text("Teile im Katalog", "parts in the catalogue"), "2300"),
            ],
        ),
        quote(
            Text(
                "Am Ende war es keine Frage der Technik, sondern eine der Nachbarschaft.",
                "In the end it was not a question of technology but one of being good neighbours.",
            ),
            Text("Ein Teilnehmer aus der Textilbranche", "A participant from the textile industry"),
        ),
    ),
)

THIRD = ReportOutline(
    key="workshop-3",
    slug=Text("clusterwerkstatt-kuenstliche-intelligenz", "cluster-workshop-artificial-intelligence"),
    title=Text(
        "Clusterwerkstatt: Künstliche Intelligenz im kleinen Betrieb",
        "Cluster workshop: artificial intelligence in small companies",
    ),
    event_name=Text("3. Clusterwerkstatt", "3rd cluster workshop"),
    lead=rich(
        """
        Erst anfassen, dann urteilen: In der dritten Clusterwerkstatt probierten 28 Menschen im Raum und 35 am
        Bildschirm aus, was künstliche Intelligenz bei Angeboten, Prüfungen und Protokollen leistet.
        """,
        """
        Try first, judge later: in the third cluster workshop 28 people in the room and 35 on the screen tried out what
        artificial intelligence can do for quotations, inspections and minutes.
        """,
    ),
    start=date(2023, 10, 18),
    hours=("10:00", "16:00"),
    attendance_mode="hybrid",
    online_url="https://example.org/workshop-3",
    venue="haus-der-wirtschaft",
    series="workshops",
    edition=3,
    attendance=(63, "exact"),
    languages="de, en",
    organisations=(("organiser", "clusteragentur"), ("partner", "institute"), ("partner", "machinery")),
    topics=("digital", "skills"),
    picture=Picture(
        "hybrid",
        Text("35 waren zugeschaltet", "35 joined from afar"),
    ),
    body=(
        paragraph(
            rich(
                """
                Am Vormittag gab es nur eine Regel: kein Vortrag. Auf acht Tischen standen Rechner mit Aufgaben aus dem
                Alltag der Mitglieder, von der Reklamation bis zum Prüfbericht.
                """,
                """
                In the morning there was only one rule: no talks. On eight tables there were computers with tasks from
                the members' daily work, from complaints to inspection reports.
                """,
            )
        ),
        best_practice(
            Text("Das Protokoll schreibt sich fast von selbst", "The minutes almost write themselves"),
            ["machinery"],
            picture="screens",
            programme="digital",
            challenge=rich(
                "Nach jeder Abnahme saß eine Fachkraft drei Stunden am Bericht.",
                "After each acceptance test a skilled worker spent three hours on the report.",
            ),
            approach=rich(
                "Das Netzwerk ließ ein offenes Sprachmodell auf eigenen Rechnern laufen, mit Vorlagen von fünf "
                "Mitgliedern. Kein Satz verlässt das Haus.",
                "The network had an open language model run on computers of its own, with templates of five members. "
                "No "
                "sentence leaves the house.",
            ),
            results=rich(
                "Der Entwurf ist nach zehn Minuten fertig, die Durchsicht dauert eine halbe Stunde.",
                "The draft is ready after ten minutes, and reviewing it takes half an hour.",
            ),
            metrics=[
                metric(
                    Text("Zeit für einen Bericht", "time for a report"),
                    "40",
                    Text("Minuten", "minutes"),
                    baseline="180",
                )
            ],
        ),
    ),
)

REPORTS = (FIRST, SECOND, THIRD)

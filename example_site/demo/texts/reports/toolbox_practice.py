"""A best practice with every field filled."""

from datetime import date

from ...outline import Ref, best_practice, metric
from ...words import Text, rich

FULL_PRACTICE = best_practice(
    Text("Ein Fahrplan für den Einstieg in den Export", "A timetable for starting to export"),
    ["machinery", "bw-i"],
    picture="network",
    programme="international",
    summary=Text(
        "Vierzehn Zulieferer gingen gemeinsam den ersten Schritt ins Ausland; neun haben heute dort Kundschaft.",
        "Fourteen suppliers took the first step abroad together; nine have customers there today.",
    ),
    place={"name": Text("Region Neckar", "Neckar region"), "country": "DE"},
    period={"start_date": date(2021, 3, 1), "end_date": date(2023, 8, 31)},
    challenge=rich(
        "Die Betriebe lebten von drei großen Auftraggebern. Für eigene Messeauftritte fehlten Zeit, Sprache und Mut.",
        "The companies lived off three large customers. For a stand of their own at a fair they lacked time, language "
        "and courage.",
    ),
    objectives=[
        Text("Zehn Betriebe mit einem Angebot in zwei Sprachen", "Ten companies with an offer in two languages"),
        Text("Fünf erste Aufträge aus dem Ausland", "Five first orders from abroad"),
    ],
    approach=rich(
        "Das Netzwerk teilte den Weg in vier Schritte und ließ niemanden einen davon allein gehen.",
        "The network cut the way into four steps and let nobody take one of them alone.",
    ),
    steps=[
        {
            "title": Text("Stärken benennen", "Name the strengths"),
            "text": rich(
                "Jeder Betrieb beschreibt sich auf einer Seite.", "Each company describes itself on one page."
            ),
        },
        {
            "title": Text("Märkte wählen", "Choose markets"),
            "text": rich("Drei Länder, nicht zehn.", "Three countries, not ten."),
        },
        {
            "title": Text("Hinfahren", "Go there"),
            "text": rich("Zwei Reisen mit je vier Tagen.", "Two journeys of four days each."),
        },
        {
            "title": Text("Dranbleiben", "Keep at it"),
            "text": rich("Ein Anruf im Monat, ein Jahr lang.", "One call a month, for a year."),
        },
    ],
    resources=rich(
        "Eine halbe Stelle, zwei Reisen, Übersetzungen und viel Geduld.",
        "Half a position, two journeys, translations and much patience.",
    ),
    funding=[
        {
            "programme": Ref("programme", "international"),
            "amount": "75000",
            "currency": "EUR",
            "note": Text("sechzig Prozent der Kosten", "sixty per cent of the costs"),
        },
        {
            "funder": Ref("organisation", "machinery"),
            "note": Text("Eigenanteil der Mitglieder", "the members' own share"),
        },
    ],
    results=rich(
        "Neun von vierzehn Betrieben verkaufen heute ins Ausland. Zwei haben dort Partner für die "
        "Entwicklung gefunden.",
        "Nine of fourteen companies sell abroad today. Two have found partners for development there.",
    ),
    metrics=[
        metric(
            Text("Betriebe mit Kundschaft im Ausland", "companies with customers abroad"),
            "9",
            baseline="2",
            source=Text("Umfrage des Netzwerks, 2023", "Survey by the network, 2023"),
        ),
        metric(Text("Anteil am Umsatz", "share of sales"), "14.5", Text("%"), baseline="3"),
    ],
    evidence=rich(
        "Die Umfrage und ihre Fragen stehen auf der [Seite des Netzwerks](https://example.org/survey).",
        "The survey and its questions are on the [network's website](https://example.org/survey).",
    ),
    success_factors=rich(
        """
        - Gleich starke Betriebe in einer Gruppe
        - Eine Person, die alle Fäden hält
        """,
        """
        - Companies of the same size in one group
        - One person who holds all the threads
        """,
    ),
    obstacles=rich(
        "Zollvorschriften, die sich während des Vorhabens änderten.", "Customs rules that changed during the project."
    ),
    lessons=rich(
        "Beim nächsten Mal beginnt der Sprachkurs vor der Reise.",
        "Next time the language course begins before the journey.",
    ),
    transfer=rich(
        "Jedes Netzwerk mit mindestens zehn Mitgliedern kann so beginnen. Gebraucht werden eine halbe Stelle und ein "
        "Jahr Zeit.",
        "Any network with at least ten members can begin like this. It takes half a position and one year.",
    ),
    recognition=rich(
        "Anerkennung im Landeswettbewerb der Netzwerke, 2023.",
        "Commendation in the state's competition of networks, 2023.",
    ),
    contact={
        "name": Text("Geschäftsstelle des Netzwerks", "The network's office"),
        "email": "office@example.org",
        "phone": "+49 711 1234567",
        "organisation": Ref("organisation", "machinery"),
    },
    links=[
        {"text": Text("Zum Projekt", "About the project"), "url": "https://example.org/export"},
        {"text": Text("Wie alles begann", "How it all began"), "page": Ref("page", "annual-2014")},
    ],
)

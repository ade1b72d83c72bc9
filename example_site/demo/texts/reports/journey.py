"""A journey to the neighbours: made up."""

from datetime import date

from ...outline import Picture, Ref, ReportOutline, best_practice, heading, metric, paragraph
from ...words import Text, rich

JOURNEY = ReportOutline(
    key="journey",
    slug=Text("delegationsreise-strassburg", "delegation-strasbourg"),
    title=Text("Über den Rhein: drei Tage in Straßburg", "Across the Rhine: three days in Strasbourg"),
    event_name=Text("Delegationsreise nach Straßburg", "Delegation to Strasbourg"),
    lead=rich(
        """
        Der nächste Partner ist näher als gedacht: Achtzehn Unternehmen aus Baden trafen in Straßburg Betriebe, die
        dieselben Fragen haben und andere Antworten.
        """,
        """
        The next partner is closer than expected: in Strasbourg eighteen companies from Baden met companies that have
        the same questions and other answers.
        """,
    ),
    start=date(2018, 9, 24),
    end=date(2018, 9, 26),
    venue="strasbourg",
    attendance=(45, "about"),
    languages="de, fr",
    organisations=(("organiser", "bw-i"), ("host", "alsace"), ("partner", "medical")),
    topics=("internationalisation", "transfer"),
    picture=Picture(
        "river",
        Text("Die Brücke ist kürzer als der Stau davor", "The bridge is shorter than the queue before it"),
    ),
    body=(
        heading(Text("Zwei Sprachen, ein Werkstück", "Two languages, one workpiece")),
        paragraph(
            rich(
                """
                Gearbeitet wurde nicht in Sitzungsräumen, sondern in Werkhallen. Wer ein Teil in der Hand hält, braucht
                weniger Vokabeln.
                """,
                """
                The work was done not in meeting rooms but in workshops. With a part in your hand, you need fewer words.
                """,
            )
        ),
        best_practice(
            Text("Eine Lieferkette über zwei Ufer", "A supply chain across two banks"),
            ["alsace", "machinery"],
            picture="river",
            programme="international",
            summary=Text(
                "Elf Betriebe von beiden Seiten des Rheins fertigen zusammen, was vorher aus Übersee kam.",
                "Eleven companies from both sides of the Rhine make together what used to come from overseas.",
            ),
            place={"name": Text("Oberrhein", "Upper Rhine"), "country": "FR"},
            period={"start_year": 2016, "ongoing": True},
            challenge=rich(
                "Ein Bauteil kam aus Übersee, mit zwölf Wochen Lieferzeit. Niemand wusste, dass es dreißig Kilometer "
                "weiter gefertigt werden könnte.",
                "A component came from overseas, with a delivery time of twelve weeks. Nobody knew that it could be "
                "made "
                "thirty kilometres away.",
            ),
            objectives=[
                Text("Lieferzeit unter drei Wochen", "Delivery in less than three weeks"),
                Text("Mindestens acht Betriebe", "At least eight companies"),
            ],
            approach=rich(
                "Die beiden Netzwerke legten ihre Verzeichnisse nebeneinander und besuchten, wer zusammenpasste.",
                "The two networks laid their directories side by side and visited those who matched.",
            ),
            steps=[
                {
                    "title": Text("Verzeichnisse vergleichen", "Compare directories"),
                    "text": rich("Vier Wochen, zwei halbe Stellen.", "Four weeks, two people half-time."),
                },
                {
                    "title": Text("Paare besuchen", "Visit pairs"),
                    "text": rich("Vierzehn Besuche, immer in beiden Richtungen.", "Fourteen visits, always both ways."),
                },
                {
                    "title": Text("Probelauf", "Trial run"),
                    "text": rich(
                        "Hundert Stück, bevor jemand unterschreibt.", "A hundred pieces before anybody signs."
                    ),
                },
            ],
            resources=rich(
                "Zwei halbe Stellen für ein Jahr, Übersetzung, Reisekosten.",
                "Two half-time positions for a year, translation, travel.",
            ),
            funding=[
                {
                    "programme": Ref("programme", "international"),
                    "amount": "48000",
                    "currency": "EUR",
                    "note": Text("die Hälfte der Kosten", "half of the costs"),
                }
            ],
            results=rich(
                "Die Lieferzeit sank auf zwei Wochen, und aus Zulieferern wurden Entwicklungspartner.",
                "Delivery now takes two weeks, and suppliers have become development partners.",
            ),
            metrics=[
                metric(Text("Lieferzeit", "delivery time"), "2", Text("Wochen", "weeks"), baseline="12"),
                metric(Text("beteiligte Betriebe", "companies involved"), "11"),
            ],
            success_factors=rich(
                "- Besuche vor Verträgen\n- Eine Person auf jeder Seite, die beide Sprachen spricht",
                "- Visits before contracts\n- One person on each side who speaks both languages",
            ),
            obstacles=rich(
                "Normen, die sich nur im Kleingedruckten unterscheiden.",
                "Standards that differ in the small print only.",
            ),
            lessons=rich(
                "Beim nächsten Mal sitzt der Einkauf von Anfang an mit am Tisch.",
                "Next time purchasing will be at the table from the start.",
            ),
            transfer=rich(
                "Überall, wo eine Grenze nah und das Verzeichnis der anderen Seite unbekannt ist.",
                "Wherever a border is near and the other side's directory unknown.",
            ),
            contact={"name": Text("Geschäftsstelle", "The office"), "email": "office@example.org"},
            links=[{"text": Text("Seite des Netzwerks", "The network's website"), "url": "https://example.org/alsace"}],
        ),
    ),
)


REPORTS = (JOURNEY,)

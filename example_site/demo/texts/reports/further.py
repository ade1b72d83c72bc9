"""A week, a journey, a forum, and reports that stay in German: made up."""

from datetime import date

from ...outline import (
    NOTHING,
    Picture,
    Ref,
    ReportOutline,
    best_practice,
    heading,
    key_figures,
    metric,
    paragraph,
    quote,
    session,
)
from ...words import Text, rich

WEEK = ReportOutline(
    key="week-2022",
    slug=Text("clusterwoche-2022", "cluster-week-2022"),
    title=Text("Clusterwoche 2022: Fünf Tage offene Türen", "Cluster week 2022: five days of open doors"),
    event_name=Text("Clusterwoche 2022", "Cluster week 2022"),
    lead=rich(
        """
        Von Montag bis Freitag öffneten 38 Netzwerke im ganzen Land ihre Türen. Zu sehen waren Labore, Sägewerke,
        Prüfstände und, zum Abschluss in Stuttgart, viele zufriedene Gesichter.
        """,
        """
        From Monday to Friday 38 networks all over the state opened their doors. There were laboratories, sawmills and
        test benches to be seen and, at the end in Stuttgart, many contented faces.
        """,
    ),
    start=date(2022, 11, 28),
    end=date(2022, 12, 2),
    venue="haus-der-wirtschaft",
    series="week",
    attendance=(1400, "about"),
    organisations=(
        ("organiser", "clusteragentur"),
        ("partner", "timber"),
        ("partner", "battery"),
        ("partner", "medical"),
        ("funder", "ministry"),
    ),
    topics=("transfer", "skills", "management"),
    picture=Picture(
        "city",
        Text("Die Woche endete in Stuttgart", "The week ended in Stuttgart"),
    ),
    body=(
        key_figures(
            Text("Die Woche in Zahlen", "The week in figures"),
            ("38", "exact", NOTHING, Text("Netzwerke", "networks")),
            ("1400", "about", NOTHING, Text("Gäste", "guests")),
            ("72", "exact", Text("%"), Text("waren zum ersten Mal dabei", "were there for the first time")),
        ),
        (
            "programme",
            {
                "heading": Text("Programm der Woche", "Programme of the week"),
                "days": [
                    {
                        "date": date(2022, 11, 28),
                        "title": Text("Auftakt in Freiburg", "Opening in Freiburg"),
                        "sessions": [
                            session(("10:00", "12:00"), Text("Rundgang durch ein Sägewerk", "Tour of a sawmill")),
                            session(
                                ("14:00", "16:30"), Text("Holz, sieben Stockwerke hoch", "Timber, seven storeys high")
                            ),
                        ],
                    },
                    {
                        "date": date(2022, 11, 30),
                        "title": Text("Mitte der Woche in Ulm", "Midweek in Ulm"),
                        "sessions": [
                            session(("09:00", "12:30"), Text("Prüfstände für Batterien", "Test benches for batteries")),
                        ],
                    },
                    {
                        "date": date(2022, 12, 2),
                        "title": Text("Abschluss in Stuttgart", "Closing in Stuttgart"),
                        "sessions": [
                            session(
                                ("15:00", "17:00"),
                                Text("Was nehmen wir mit?", "What do we take home?"),
                                speakers=((Text("Moderation", "The host"), Text("ClusterAgentur BW")),),
                            ),
                            session(("17:00", "20:00"), Text("Ausklang", "Reception")),
                        ],
                    },
                ],
            },
        ),
        best_practice(
            Text("Ein Tag im Labor für Schulklassen", "A day in the laboratory for school classes"),
            ["medical", "institute"],
            picture="bench",
            programme="structural",
            challenge=rich(
                "Viele Jugendliche kennen die Berufe nicht, die vor ihrer Haustür gesucht werden.",
                "Many young people do not know the jobs that are on offer at their doorstep.",
            ),
            approach=rich(
                "Auszubildende führen Schulklassen durch das Labor. Wer will, baut an einem Nachmittag ein Messgerät "
                "und nimmt es mit.",
                "Trainees show school classes around the laboratory. Those who want to build a measuring device in one "
                "afternoon and take it home.",
            ),
            results=rich(
                "Aus 640 Besuchen wurden 85 Praktika und 22 Ausbildungsverträge.",
                "640 visits led to 85 internships and 22 apprenticeships.",
            ),
            metrics=[metric(Text("Praktika", "internships"), "85"), metric(Text("Verträge", "contracts"), "22")],
        ),
        best_practice(
            Text("Baustelle zum Mitmachen", "A building site to join in"),
            ["timber"],
            picture="forest",
            challenge=rich(
                "Gemeinden trauten sich den Bau mit Holz nicht zu.", "Local councils did not dare to build with timber."
            ),
            approach=rich(
                "Ein Kindergarten wurde vor den Augen von elf Gemeinderäten errichtet, Frage für Frage.",
                "A nursery school was put up before the eyes of eleven local councils, question by question.",
            ),
            results=rich(
                "Fünf der elf Gemeinden haben seitdem in Holz gebaut.",
                "Five of the eleven have built with timber since.",
            ),
        ),
    ),
)

WEEK_2020 = ReportOutline(
    key="week-2020",
    slug=Text("clusterwoche-2020", "cluster-week-2020"),
    title=Text("Clusterwoche 2020 verschoben", "Cluster week 2020 postponed"),
    event_name=Text("Clusterwoche 2020", "Cluster week 2020"),
    lead=rich(
        "Die Clusterwoche im Mai 2020 wird verschoben. Alle Häuser haben zugesagt, zu einem späteren Termin zu öffnen.",
        "The cluster week in May 2020 is postponed. All the hosts have promised to open at a later date.",
    ),
    start=date(2020, 5, 11),
    end=date(2020, 5, 15),
    status="postponed",
    venue="konzerthaus",
    series="week",
    organisations=(("organiser", "clusteragentur"),),
    topics=("management",),
    body=(
        paragraph(
            rich(
                "Nachgeholt wurde sie mit der [Clusterwoche 2022](page:week-2022).",
                "It was made up for by the [cluster week 2022](page:week-2022).",
            )
        ),
    ),
)

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

FORUM = ReportOutline(
    key="forum-2024",
    slug=Text("forum-kreislaufwirtschaft", "circular-economy-forum"),
    title=Text("Forum Kreislaufwirtschaft: Nichts bleibt übrig", "Circular economy forum: nothing is left over"),
    lead=rich(
        """
        Aus Fasern wird Dämmung, aus Zellen werden Speicher, aus Verschnitt werden Möbel. Auf der Landesmesse zeigten
        vier Netzwerke, wie aus Resten Rohstoffe werden.
        """,
        """
        Fibres become insulation, cells become storage, offcuts become furniture. At the trade fair centre four networks
        showed how leftovers become raw material.
        """,
    ),
    start=date(2024, 7, 2),
    hours=("09:00", "17:30"),
    venue="messe",
    attendance=(180, "about"),
    organisations=(
        ("organiser", "clusteragentur"),
        ("partner", "textile"),
        ("partner", "battery"),
        ("partner", "timber"),
    ),
    topics=("circular", "climate", "transfer"),
    picture=Picture(
        "circle",
    ),
    body=(
        (
            "best_practice_group",
            {
                "heading": Text("Zwei Wege aus dem Abfall", "Two ways out of waste"),
                "intro": rich(
                    "Beide Vorhaben begannen mit derselben Frage: Wer könnte brauchen, was wir wegwerfen?",
                    "Both projects began with the same question: who could use what we throw away?",
                ),
                "best_practices": [
                    best_practice(
                        Text("Jacken werden Wände", "Jackets become walls"),
                        ["textile", "timber"],
                        picture="circle",
                        programme="structural",
                        challenge=rich(
                            "Aus Mischgewebe ließ sich kein neues Garn machen.",
                            "Mixed fabric could not be made into new yarn.",
                        ),
                        approach=rich(
                            "Zerfasert und gepresst dämmt es Holzhäuser; die Zulassung teilten sich beide Netzwerke.",
                            "Shredded and pressed it insulates timber houses; both networks shared the cost of "
                            "approval.",
                        ),
                        results=rich("Im ersten Jahr 60 Häuser.", "Sixty houses in the first year."),
                        metrics=[metric(Text("verwertete Fasern", "fibres recovered"), "310", Text("t"))],
                    )[1],
                    best_practice(
                        Text("Zellen sortieren, Werte retten", "Sorting cells, saving value"),
                        ["battery"],
                        picture="road",
                        programme="structural",
                        challenge=rich(
                            "Batterien kamen unsortiert zurück und wurden geschreddert.",
                            "Batteries came back unsorted and were shredded.",
                        ),
                        approach=rich(
                            "Ein Pass an jeder Batterie sagt, was in ihr steckt und wie es ihr geht.",
                            "A passport on each battery says what is inside and how it is doing.",
                        ),
                        results=rich(
                            "Zwei von drei Zellen werden wieder verwendet.", "Two out of three cells are used again."
                        ),
                        metrics=[metric(Text("wieder verwendet", "reused"), "67", Text("%"), baseline="8")],
                    )[1],
                ],
            },
        ),
        quote(
            Text(
                "Abfall ist ein Rohstoff, der noch niemanden kennt.",
                "Waste is a raw material that does not know anybody yet.",
            ),
            Text("Aus der Schlussrunde", "From the closing round"),
        ),
    ),
)

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

REPORTS = (WEEK, WEEK_2020, JOURNEY, FORUM, HEILBRONN, FINANCE)

"""Weeks of events, one of them postponed: made up."""

from datetime import date

from ...outline import NOTHING, Picture, ReportOutline, best_practice, key_figures, metric, paragraph, session
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


REPORTS = (
    WEEK,
    WEEK_2020,
)

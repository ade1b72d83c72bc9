"""What the toolbox says about its event."""

from ...outline import NOTHING, Ref, heading, key_figures, session
from ...words import Text, rich

EVENT_BLOCKS = (
    heading(Text("Bausteine für Veranstaltungen", "Blocks for events")),
    key_figures(
        Text("Die Schulung in Zahlen", "The course in figures"),
        ("25", "at_least", NOTHING, Text("Teilnehmende", "participants")),
        ("4.5", "about", Text("Stunden", "hours"), Text("bis zum ersten Bericht", "to the first report")),
        ("96", "exact", Text("%"), Text("würden wiederkommen", "would come again")),
    ),
    (
        "programme",
        {
            "heading": Text("Ablauf", "Schedule"),
            "days": [
                {
                    "title": Text("Vormittag", "Morning"),
                    "sessions": [
                        session(
                            ("10:00", "10:15"),
                            Text("Begrüßung", "Welcome"),
                            speakers=((Text("Moderation", "The host"), Text("ClusterAgentur BW")),),
                        ),
                        session(
                            ("10:15", "12:00"),
                            Text("Ein Bericht in zwanzig Minuten", "A report in twenty minutes"),
                            text=rich(
                                "Alle schreiben denselben Bericht und vergleichen.",
                                "All write the same report and compare.",
                            ),
                        )
                        | {"slides": Ref("document", "checklist")},
                    ],
                },
                {
                    "title": Text("Nachmittag", "Afternoon"),
                    "sessions": [
                        session(("13:00", "15:30"), Text("Gute Beispiele erzählen", "Telling best practices")),
                    ],
                },
            ],
        },
    ),
    (
        "people",
        {
            "heading": Text("Wer durch den Tag führte", "Who led through the day"),
            "people": [
                {
                    "name": Text("Moderation", "The host"),
                    "role": Text("Gesprächsleitung", "Leads the conversation"),
                    "organisation": Ref("organisation", "clusteragentur"),
                    "image": Ref("image", "portrait-host"),
                    "credit": Text("Clusterportal"),
                },
                {
                    "name": Text("Fachliche Leitung", "The expert"),
                    "role": Text("Texte und Übersetzung", "Texts and translation"),
                    "organisation": Ref("organisation", "institute"),
                    "image": Ref("image", "portrait-expert"),
                    "credit": Text("Clusterportal"),
                    "profile_url": "https://example.org/expert",
                },
                {
                    "name": Text("Geschäftsstelle", "The office"),
                    "role": Text("Anmeldung", "Registration"),
                    "image": Ref("image", "portrait-office"),
                    "credit": Text("Clusterportal"),
                },
            ],
        },
    ),
    (
        "partners",
        {
            "heading": Text("Mit dabei", "Partners"),
            "organisations": [
                Ref("organisation", key) for key in ("machinery", "timber", "medical", "battery", "textile", "alsace")
            ],
        },
    ),
)

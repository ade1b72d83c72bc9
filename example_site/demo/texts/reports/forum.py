"""A forum with two best practices side by side: made up."""

from datetime import date

from ...outline import Picture, ReportOutline, best_practice, metric, quote
from ...words import Text, rich

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


REPORTS = (FORUM,)

"""The annual conference of 2017: made up."""

from datetime import date

from ...outline import Picture, ReportOutline, best_practice, metric, paragraph
from ...words import Text, rich

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


REPORTS = (YEAR_2017,)

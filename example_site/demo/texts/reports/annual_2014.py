"""The main report. Its facts are real; the sentences are ours."""

from datetime import date

from ...outline import Picture, ReportOutline, best_practice, heading, paragraph, quote
from ...words import Text, rich

REPORT = ReportOutline(
    key="annual-2014",
    slug=Text("jahrestagung-2014", "annual-conference-2014"),
    title=Text(
        "Jahrestagung 2014: Cluster gehen über Grenzen",
        "Annual conference 2014: clusters cross borders",
    ),
    event_name=Text(
        "Jahrestagung des Clustermanagements Baden-Württemberg",
        "Annual conference of the cluster managers of Baden-Württemberg",
    ),
    lead=rich(
        """
        Wie kommt ein Cluster ins Ausland, und was bringt er von dort mit? Darüber sprachen rund 60 Teilnehmende aus
        dem Clustermanagement des Landes bei ihrer Jahrestagung auf der Messe Global Connect. Drei Clusterinitiativen
        zeigten, wie sie es angegangen sind.
        """,
        """
        How does a cluster find its way abroad, and what does it bring home? About 60 cluster managers from all over
        the state discussed this at their annual conference during the Global Connect fair. Three cluster initiatives
        showed how they went about it.
        """,
    ),
    start=date(2014, 11, 5),
    venue="messe",
    host_event_name=Text("Messe Global Connect", "Global Connect fair"),
    series="annual",
    attendance=(60, "about"),
    organisations=(("organiser", "ministry"),),
    topics=("internationalisation", "management"),
    picture=Picture(
        "conference",
        Text(
            "Teilnehmende der Jahrestagung in der Landesmesse Stuttgart",
            "Participants of the annual conference at Landesmesse Stuttgart",
        ),
    ),
    body=(
        paragraph(
            rich(
                """
                Eingeladen hatte das Referat, das im Ministerium für Finanzen und Wirtschaft für die Cluster zuständig
                ist. Den Rahmen gab die Messe Global Connect in der Landesmesse Stuttgart, und das passte zum Thema des
                Tages: Internationalisierung.
                """,
                """
                The invitation came from the unit in charge of clusters at the Ministry of Finance and Economics. The
                Global Connect fair at Landesmesse Stuttgart was a fitting setting for the theme of the day:
                internationalisation.
                """,
            )
        ),
        heading(Text("Alltag, aber mit Strategie", "Everyday work, but with a strategy")),
        paragraph(
            rich(
                """
                Gutes Clustermanagement hat viele Seiten, darin waren sich alle einig. Wer einen Cluster führt, muss gut
                vernetzt und auf dem neuesten Stand sein. Die Arbeit über Grenzen hinweg gehört inzwischen zum Alltag.
                Sie gelingt aber nicht nebenbei: Sie braucht eine Strategie und einen langen Atem.

                Und sie ist mehr als Export. Wer Partner in anderen Ländern hat, kann Lücken in Wertschöpfungsketten
                schließen und Innovationspartnerschaften beginnen, die zu Hause allein nicht möglich wären.
                """,
                """
                Good cluster management has many sides; on this everybody agreed. Those who lead a cluster have to be
                well connected and up to date. Working across borders has become part of everyday life. It does not
                happen in passing, though: it needs a strategy and staying power.

                And it is more than export. Those who have partners in other countries can close gaps in value chains
                and start innovation partnerships that would not be possible at home alone.
                """,
            )
        ),
        heading(Text("Drei Beispiele aus der Praxis", "Three examples from practice")),
        paragraph(
            rich(
                """
                Wie das aussehen kann, zeigten drei Clusterinitiativen. Jede von ihnen war mit der
                Internationalisierungsförderung des Landes über bw-i unterstützt worden.
                """,
                """
                Three cluster initiatives showed what this can look like. Each of them had been helped by the state's
                funding for internationalisation through bw-i.
                """,
            )
        ),
        best_practice(
            Text("Solarwissen sucht Partner im Ausland", "Solar know-how looks for partners abroad"),
            ["solarcluster"],
            picture="solar",
            programme="international",
            summary=Text(
                "Das SolarCluster BW berichtete, wie die Solarbranche des Landes über Grenzen hinweg zusammenarbeitet.",
                "SolarCluster BW reported how the state's solar industry works together across borders.",
            ),
            challenge=rich(
                "Erneuerbare Energien werden auf der ganzen Welt ausgebaut. Für ein einzelnes Unternehmen ist es "
                "schwer, "
                "in einem fremden Land die richtigen Ansprechpartner zu finden.",
                "Renewable energy is growing all over the world. For a single company it is hard to find the right "
                "people to talk to in another country.",
            ),
            approach=rich(
                "Der Cluster ging den Weg ins Ausland gemeinsam mit seinen Mitgliedern, gefördert vom Land über bw-i.",
                "The cluster went abroad together with its members, with the state's funding through bw-i.",
            ),
            results=rich(
                "Die Zusammenarbeit mit dem Ausland ist Teil der Clusterarbeit geworden und endet nicht mit der ersten "
                "Reise.",
                "Working with other countries has become part of what the cluster does, and does not end with the "
                "first "
                "trip.",
            ),
        ),
        best_practice(
            Text("Lebenswissenschaften knüpfen Kontakte", "Life sciences make contacts"),
            ["bioregio"],
            picture="lab",
            programme="international",
            summary=Text(
                "BioRegioSTERN stellte vor, wie ein Netzwerk der Lebenswissenschaften Partner in anderen Ländern "
                "gewinnt.",
                "BioRegioSTERN presented how a network of the life sciences wins partners in other countries.",
            ),
            challenge=rich(
                "In Biotechnologie und Medizintechnik liegt das Wissen, das ein Unternehmen braucht, oft in einem "
                "anderen Land.",
                "In biotechnology and medical technology the knowledge that a company needs is often to be found in "
                "another country.",
            ),
            approach=rich(
                "Der Cluster vermittelt zwischen Forschung und Unternehmen hier und dort, gefördert vom Land über "
                "bw-i.",
                "The cluster brings research and companies together, here and there, with the state's funding through "
                "bw-i.",
            ),
            results=rich(
                "Aus Kontakten werden Innovationspartnerschaften. Das braucht Zeit und Menschen, die dranbleiben.",
                "Contacts become innovation partnerships. This takes time, and people who keep at it.",
            ),
        ),
        best_practice(
            Text("Kreative zeigen sich der Welt", "Creative minds show themselves to the world"),
            ["creative"],
            picture="studio",
            programme="international",
            summary=Text(
                "Der Cluster Kreativwirtschaft Region Stuttgart zeigte, wie eine Branche aus vielen kleinen Büros "
                "international sichtbar wird.",
                "The creative industries cluster of the Stuttgart region showed how a sector of many small offices "
                "becomes visible internationally.",
            ),
            challenge=rich(
                "Die Kreativwirtschaft besteht aus vielen kleinen Unternehmen. Kaum eines von ihnen kann sich im "
                "Ausland "
                "allein bekannt machen.",
                "The creative industries are made of many small companies. Hardly one of them can make itself known "
                "abroad on its own.",
            ),
            approach=rich(
                "Der Cluster tritt für alle auf und nimmt sie mit, gefördert vom Land über bw-i.",
                "The cluster appears for all of them and takes them along, with the state's funding through bw-i.",
            ),
            results=rich(
                "Gestaltung aus der Region wird als Partnerin für andere Branchen wahrgenommen, auch über Grenzen "
                "hinweg.",
                "Design from the region is seen as a partner for other sectors, across borders, too.",
            ),
        ),
        heading(Text("Neu im Land: die ClusterAgentur", "New in the state: the ClusterAgentur")),
        paragraph(
            rich(
                """
                Vorgestellt wurde an diesem Tag auch die neue ClusterAgentur BW. Sie ist der Dienstleister für die
                Clusterinitiativen im Land.
                """,
                """
                The new ClusterAgentur BW was also presented on this day. It is the service provider for the cluster
                initiatives in the state.
                """,
            )
        ),
        quote(
            Text("Der Tag hat sich gelohnt.", "The day was worth it."),
            Text("Urteil der Teilnehmenden", "The participants' verdict"),
        ),
        paragraph(
            rich(
                """
                Zum Abschluss blieb Zeit für das, was kein Vortrag ersetzt: persönliche Kontakte, Erfahrungsaustausch
                und neue Verbindungen.
                """,
                """
                At the end there was time for what no talk can replace: personal contact, exchange of experience and
                networking.
                """,
            )
        ),
    ),
)

"""Topics, venues, series and funding programmes. The venues are real; what has a website at example.org is made up."""

from ..outline import Ref
from ..words import Text

TOPICS = {
    "internationalisation": {
        "name": Text("Internationalisierung", "Internationalisation"),
        "description": Text(
            "Märkte, Partnerschaften und Wertschöpfung über Grenzen hinweg.",
            "Markets, partnerships and value creation across borders.",
        ),
        "scheme": "https://example.org/topics",
        "code": "INT",
    },
    "management": {
        "name": Text("Clustermanagement", "Cluster management"),
        "description": Text(
            "Wie Netzwerke geführt, finanziert und weiterentwickelt werden.",
            "How networks are led, financed and developed.",
        ),
        "scheme": "https://example.org/topics",
        "code": "MAN",
    },
    "digital": {
        "name": Text("Digitalisierung", "Digitalisation"),
        "description": Text(
            "Daten, Plattformen und künstliche Intelligenz in Verbünden kleiner und mittlerer Unternehmen.",
            "Data, platforms and artificial intelligence in groups of small and medium-sized companies.",
        ),
        "scheme": "https://example.org/topics",
        "code": "DIG",
    },
    "climate": {
        "name": Text("Klimaschutz und Energie", "Climate and energy"),
        "description": Text(
            "Erneuerbare Energien, Speicher und Produktion mit weniger Emissionen.",
            "Renewable energy, storage and production with lower emissions.",
        ),
        "scheme": "https://example.org/topics",
        "code": "ENE",
    },
    "circular": {
        "name": Text("Kreislaufwirtschaft", "Circular economy"),
        "description": Text(
            "Stoffe, die nach dem ersten Leben ein zweites haben.",
            "Materials that have a second life after their first.",
        ),
        "scheme": "https://example.org/topics",
        "code": "CIR",
    },
    "skills": {
        "name": Text("Fachkräfte", "Skilled workers"),
        "description": Text(
            "Ausbildung, Weiterbildung und gemeinsames Werben um Talente.",
            "Training, further education and joint recruitment.",
        ),
        "scheme": "https://example.org/topics",
        "code": "SKI",
    },
    "transfer": {
        "name": Text("Technologietransfer", "Technology transfer"),
        "description": Text(
            "Der Weg aus dem Labor in den Betrieb, und die Fragen, die zurückkommen.",
            "The way from the laboratory to the shop floor, and the questions that come back.",
        ),
        "scheme": "https://example.org/topics",
        "code": "TRA",
    },
}


VENUES = {
    "messe": {
        "name": Text("Landesmesse Stuttgart"),
        "street_address": "Messepiazza 1",
        "postal_code": "70629",
        "city": Text("Stuttgart"),
        "country": "DE",
        "latitude": "48.692600",
        "longitude": "9.194700",
        "website": "https://www.messe-stuttgart.de/",
    },
    "haus-der-wirtschaft": {
        "name": Text("Haus der Wirtschaft"),
        "street_address": "Willi-Bleicher-Straße 19",
        "postal_code": "70174",
        "city": Text("Stuttgart"),
        "country": "DE",
        "latitude": "48.779700",
        "longitude": "9.172700",
    },
    "konzerthaus": {
        "name": Text("Konzerthaus Freiburg"),
        "street_address": "Konrad-Adenauer-Platz 1",
        "postal_code": "79098",
        "city": Text("Freiburg"),
        "country": "DE",
        "latitude": "47.996000",
        "longitude": "7.841600",
    },
    "messe-karlsruhe": {
        "name": Text("Messe Karlsruhe", "Karlsruhe Trade Fair Centre"),
        "street_address": "Messeallee 1",
        "postal_code": "76287",
        "city": Text("Rheinstetten"),
        "country": "DE",
        "latitude": "48.979600",
        "longitude": "8.329000",
        "website": "https://www.messe-karlsruhe.de/",
    },
    "strasbourg": {
        "name": Text("Palais de la Musique et des Congrès"),
        "street_address": "Place de Bordeaux",
        "postal_code": "67000",
        "city": Text("Straßburg", "Strasbourg"),
        "country": "FR",
        "latitude": "48.598300",
        "longitude": "7.754500",
    },
}

SERIES = {
    "annual": {
        "title": Text("Jahrestagung des Clustermanagements", "Annual conference on cluster management"),
        "description": Text(
            "Einmal im Jahr treffen sich die Clusterinitiativen des Landes, um voneinander zu lernen.",
            "Once a year the state's cluster initiatives meet to learn from one another.",
        ),
        "organiser": Ref("organisation", "ministry"),
    },
    "workshops": {
        "title": Text("Clusterwerkstatt", "Cluster workshop"),
        "description": Text(
            "Ein Tag, ein Thema, eine kleine Runde: Am Abend gehen alle mit einem Entwurf nach Hause.",
            "One day, one subject, a small group: everybody goes home with a draft in the evening.",
        ),
        "organiser": Ref("organisation", "clusteragentur"),
    },
    "week": {
        "title": Text("Clusterwoche", "Cluster week"),
        "description": Text(
            "Fünf Tage lang öffnen Cluster überall im Land ihre Türen.",
            "For five days clusters all over the state open their doors.",
        ),
        "organiser": Ref("organisation", "clusteragentur"),
    },
}

PROGRAMMES = {
    "international": {
        "name": Text("Internationalisierungsförderung des Landes", "State funding for internationalisation"),
        "description": Text(
            "Unterstützt Clusterinitiativen auf ihrem Weg ins Ausland; abgewickelt über bw-i.",
            "Helps cluster initiatives on their way abroad; handled by bw-i.",
        ),
        "funder": Ref("organisation", "ministry"),
        "website": "https://www.bw-i.de/",
    },
    "structural": {
        "name": Text("Regionale Clusterförderung", "Regional cluster funding"),
        "description": Text(
            "Anteilige Förderung von Clustermanagement und gemeinsamen Projekten.",
            "Part-funding for cluster management and joint projects.",
        ),
        "funder": Ref("organisation", "ministry"),
        "website": "https://example.org/structural",
    },
    "digital": {
        "name": Text("Digital im Verbund", "Digital Together"),
        "description": Text(
            "Für Vorhaben, in denen mindestens drei kleine Unternehmen Daten teilen.",
            "For projects in which at least three small companies share data.",
        ),
        "funder": Ref("organisation", "clusteragentur"),
        "website": "https://example.org/digital",
    },
}

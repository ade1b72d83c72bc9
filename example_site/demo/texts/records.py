"""The shared records. Organisations and venues that are real carry their own names; websites at example.org are made
up, as are the organisations that they belong to.
"""

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

ORGANISATIONS = {
    "ministry": {
        "name": Text(
            "Ministerium für Finanzen und Wirtschaft Baden-Württemberg",
            "Ministry of Finance and Economics of Baden-Württemberg",
        ),
        "short_name": Text("Wirtschaftsministerium", "Ministry of Economics"),
        "kind": "authority",
        "description": Text(
            "Das Landesministerium mit dem Referat, das für Clusterpolitik zuständig ist.",
            "The state ministry with the unit in charge of cluster policy.",
        ),
        "city": Text("Stuttgart"),
        "country": "DE",
    },
    "bw-i": {
        "name": Text("Baden-Württemberg International"),
        "short_name": Text("bw-i"),
        "kind": "agency",
        "description": Text(
            "Begleitet Unternehmen, Hochschulen und Cluster des Landes ins Ausland.",
            "Supports the state's companies, universities and clusters on their way abroad.",
        ),
        "website": "https://www.bw-i.de/",
        "city": Text("Stuttgart"),
        "country": "DE",
    },
    "clusteragentur": {
        "name": Text("ClusterAgentur Baden-Württemberg"),
        "short_name": Text("ClusterAgentur BW"),
        "kind": "agency",
        "description": Text(
            "Dienstleister für die Clusterinitiativen im Land.",
            "The service provider for cluster initiatives in the state.",
        ),
        "website": "https://www.clusterportal-bw.de/",
        "city": Text("Stuttgart"),
        "country": "DE",
    },
    "solarcluster": {
        "name": Text("Solar Cluster Baden-Württemberg"),
        "short_name": Text("SolarCluster BW"),
        "kind": "cluster",
        "description": Text(
            "Das Netzwerk der Solarbranche im Land.", "The network of the solar industry in the state."
        ),
        "website": "https://solarcluster-bw.de/",
        "city": Text("Stuttgart"),
        "country": "DE",
    },
    "bioregio": {
        "name": Text("BioRegioSTERN"),
        "kind": "cluster",
        "description": Text(
            "Netzwerk der Lebenswissenschaften in den Regionen Stuttgart und Neckar-Alb.",
            "Life-science network of the Stuttgart and Neckar-Alb regions.",
        ),
        "website": "https://www.bioregio-stern.de/",
        "city": Text("Stuttgart"),
        "country": "DE",
    },
    "creative": {
        "name": Text("Cluster Kreativwirtschaft Region Stuttgart"),
        "short_name": Text("Kreativwirtschaft Stuttgart"),
        "kind": "cluster",
        "description": Text(
            "Bringt Film, Design, Werbung, Architektur und Games der Region zusammen.",
            "Brings together the region's film, design, advertising, architecture and games companies.",
        ),
        "website": "https://kreativ.region-stuttgart.de/",
        "city": Text("Stuttgart"),
        "country": "DE",
    },
    "machinery": {
        "name": Text("Maschinenbaunetz Neckar"),
        "short_name": Text("MBN"),
        "kind": "cluster",
        "description": Text(
            "Achtzig Zulieferer und Anlagenbauer zwischen Rottweil und Heilbronn.",
            "Eighty suppliers and plant builders between Rottweil and Heilbronn.",
        ),
        "website": "https://example.org/machinery",
        "logo": Ref("image", "logo-machinery"),
        "city": Text("Esslingen"),
        "country": "DE",
    },
    "timber": {
        "name": Text("Holzbauverbund Südschwarzwald"),
        "short_name": Text("HBS"),
        "kind": "cluster",
        "description": Text(
            "Sägewerke, Zimmereien und Planungsbüros, die gemeinsam in Holz bauen.",
            "Sawmills, carpenters and planners who build with timber together.",
        ),
        "website": "https://example.org/timber",
        "logo": Ref("image", "logo-timber"),
        "city": Text("Freiburg"),
        "country": "DE",
    },
    "medical": {
        "name": Text("Medizintechnik-Forum Oberrhein"),
        "short_name": Text("MFO"),
        "kind": "cluster",
        "description": Text(
            "Kliniken und Hersteller, die Geräte von Anfang an zusammen entwickeln.",
            "Hospitals and manufacturers who develop devices together from the start.",
        ),
        "website": "https://example.org/medical",
        "logo": Ref("image", "logo-medical"),
        "city": Text("Karlsruhe"),
        "country": "DE",
    },
    "battery": {
        "name": Text("Speichernetz Süd"),
        "short_name": Text("SNS"),
        "kind": "cluster",
        "description": Text(
            "Forschung und Unternehmen rund um Batterien und ihr zweites Leben.",
            "Research and companies around batteries and their second life.",
        ),
        "website": "https://example.org/battery",
        "logo": Ref("image", "logo-battery"),
        "city": Text("Ulm"),
        "country": "DE",
    },
    "textile": {
        "name": Text("Faserwerk Alb"),
        "short_name": Text("FWA"),
        "kind": "cluster",
        "description": Text(
            "Spinnereien, Webereien und Labore, die an Fasern von morgen arbeiten.",
            "Spinners, weavers and laboratories working on the fibres of tomorrow.",
        ),
        "website": "https://example.org/textile",
        "logo": Ref("image", "logo-textile"),
        "city": Text("Albstadt"),
        "country": "DE",
    },
    "institute": {
        "name": Text("Institut für vernetzte Produktion", "Institute for Connected Production"),
        "short_name": Text("IVP", "ICP"),
        "kind": "research",
        "description": Text(
            "Anwendungsnahe Forschung für Betriebe, die keine eigene Entwicklungsabteilung haben.",
            "Applied research for companies without a development department of their own.",
        ),
        "website": "https://example.org/institute",
        "logo": Ref("image", "logo-institute"),
        "city": Text("Karlsruhe"),
        "country": "DE",
    },
    "alsace": {
        "name": Text("Réseau Industrie Alsace"),
        "short_name": Text("RIA"),
        "kind": "cluster",
        "description": Text(
            "Industrienetzwerk auf der anderen Seite des Rheins.",
            "Industrial network on the other side of the Rhine.",
        ),
        "website": "https://example.org/alsace",
        "logo": Ref("image", "logo-alsace"),
        "city": Text("Straßburg", "Strasbourg"),
        "country": "FR",
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

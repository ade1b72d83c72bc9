"""The organisations. Those that are real carry their own names; those with websites at example.org are made up."""

from ..outline import Ref
from ..words import Text

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

"""The images: which scene each one shows, and how to say it to those who cannot see it."""

from ..words import Text

#: ``key: (scene, title)``. Titles are for the image library, so they have one language.
SCENES = {
    "conference": ("hall", "Jahrestagung in der Landesmesse"),
    "hall": ("hall", "Messehalle mit Publikum"),
    "stage": ("stage", "Vortrag im großen Saal"),
    "panel": ("stage", "Podium am Nachmittag"),
    "workshop": ("workshop", "Werkstatt am großen Tisch"),
    "cards": ("workshop", "Ideen auf Karten"),
    "talk": ("talk", "Gespräche in der Pause"),
    "reception": ("talk", "Ausklang am Abend"),
    "screens": ("screens", "Konferenz am Bildschirm"),
    "hybrid": ("screens", "Zugeschaltete Teilnehmende"),
    "factory": ("factory", "Fertigungslinie mit Robotern"),
    "lab": ("lab", "Labor"),
    "studio": ("studio", "Entwürfe auf dem Schreibtisch"),
    "line": ("factory", "Zweite Fertigungslinie"),
    "bench": ("lab", "Labor mit Auszubildenden"),
    "houses": ("city", "Häuser am Hang"),
    "votes": ("workshop", "Mitglieder bei der Abstimmung"),
    "city": ("city", "Stadt zwischen Hügeln"),
    "solar": ("solar", "Solarpark"),
    "forest": ("forest", "Holzhaus am Waldrand"),
    "river": ("river", "Brücke über den Rhein"),
    "road": ("road", "Straße mit Ladesäulen"),
    "network": ("network", "Netz aus Punkten"),
    "circle": ("circle", "Kreislauf"),
    "bricks": ("bricks", "Wand aus Bausteinen"),
    "calendar": ("calendar", "Kalenderblatt"),
}

#: ``key: (initials, title)``
LOGOS = {
    "logo-machinery": ("MBN", "Logo Maschinenbaunetz Neckar"),
    "logo-timber": ("HBS", "Logo Holzbauverbund Südschwarzwald"),
    "logo-medical": ("MFO", "Logo Medizintechnik-Forum Oberrhein"),
    "logo-battery": ("SNS", "Logo Speichernetz Süd"),
    "logo-textile": ("FWA", "Logo Faserwerk Alb"),
    "logo-institute": ("IVP", "Logo Institut für vernetzte Produktion"),
    "logo-alsace": ("RIA", "Logo Réseau Industrie Alsace"),
}

PORTRAITS = {
    "portrait-host": "Moderation",
    "portrait-expert": "Fachliche Leitung",
    "portrait-office": "Geschäftsstelle",
}

#: What each scene shows.
ALT = {
    "hall": Text(
        "Gezeichnetes Bild: Viele Menschen stehen dicht beieinander in einer hellen Messehalle.",
        "Drawing: many people stand close together in a bright exhibition hall.",
    ),
    "stage": Text(
        "Gezeichnetes Bild: Auf einer Bühne erklärt jemand ein Diagramm, davor sitzt das Publikum.",
        "Drawing: somebody on a stage explains a chart to an audience.",
    ),
    "workshop": Text(
        "Gezeichnetes Bild: Sieben Menschen sitzen an einem großen Tisch voller bunter Karten.",
        "Drawing: seven people sit at a large table full of coloured cards.",
    ),
    "talk": Text(
        "Gezeichnetes Bild: Kleine Gruppen unterhalten sich an Stehtischen vor hohen Fenstern.",
        "Drawing: small groups talk at high tables in front of tall windows.",
    ),
    "screens": Text(
        "Gezeichnetes Bild: Zwölf Menschen in den Kacheln einer Videokonferenz.",
        "Drawing: twelve people in the tiles of a video conference.",
    ),
    "factory": Text(
        "Gezeichnetes Bild: Zwei Roboterarme an einem Fließband, zwei Menschen sehen zu.",
        "Drawing: two robot arms at a conveyor belt, two people watch.",
    ),
    "lab": Text(
        "Gezeichnetes Bild: Zwei Menschen in weißen Kitteln hinter einem Labortisch mit Glaskolben.",
        "Drawing: two people in white coats behind a laboratory bench with flasks.",
    ),
    "studio": Text(
        "Gezeichnetes Bild: Schreibtisch mit Farbfächer, Skizzen und Stiften, von oben gesehen.",
        "Drawing: a desk with a colour fan, sketches and pens, seen from above.",
    ),
    "city": Text(
        "Gezeichnetes Bild: Eine Stadt zwischen Hügeln, auf dem Höhenzug steht ein Fernsehturm.",
        "Drawing: a city between hills, with a television tower on the ridge.",
    ),
    "solar": Text(
        "Gezeichnetes Bild: Reihen von Solarmodulen auf einer Wiese vor Hügeln.",
        "Drawing: rows of solar panels on a meadow before hills.",
    ),
    "forest": Text(
        "Gezeichnetes Bild: Ein Holzhaus am Rand eines Nadelwalds.",
        "Drawing: a timber house at the edge of a coniferous forest.",
    ),
    "river": Text(
        "Gezeichnetes Bild: Eine Brücke mit hohen Pfeilern führt über einen breiten Fluss.",
        "Drawing: a bridge with tall pylons crosses a wide river.",
    ),
    "road": Text(
        "Gezeichnetes Bild: Eine Straße führt über Hügel zum Horizont, an ihrem Rand stehen Ladesäulen.",
        "Drawing: a road leads over hills to the horizon, with charging points beside it.",
    ),
    "network": Text(
        "Gezeichnetes Bild: Bunte Punkte auf dunklem Grund, verbunden durch helle Linien.",
        "Drawing: coloured dots on a dark ground, joined by light lines.",
    ),
    "circle": Text(
        "Gezeichnetes Bild: Drei Pfeile bilden einen Kreis um ein Paket.",
        "Drawing: three arrows form a circle around a parcel.",
    ),
    "bricks": Text(
        "Gezeichnetes Bild: Bunte Bausteine verschiedener Größe ergeben eine Wand.",
        "Drawing: coloured building blocks of many sizes make a wall.",
    ),
    "calendar": Text(
        "Gezeichnetes Bild: Ein Kalenderblatt, auf dem eine Woche markiert ist.",
        "Drawing: a sheet of a calendar with one week marked.",
    ),
}

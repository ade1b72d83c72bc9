"""The images: which scene each one shows. Their titles are for the image library, so they have one language."""

#: ``key: (scene, title)``
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

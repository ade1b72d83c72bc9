"""Who has agreed to be shown. Only editors read this, so it has one language."""

#: ``(image, person, given, until, where it is kept, note)``; days are counted from the day of loading.
CONSENTS = [
    ("portrait-host", "Henrike Zollmann", -400, None, "Ordner Einwilligungen, Nr. 12", ""),
    ("portrait-expert", "Tjark Wendeburg", -700, 30, "Ordner Einwilligungen, Nr. 4", "Nicht in sozialen Medien"),
    ("portrait-office", "Annegret Pfeilschifter", -900, -20, "", "Nachfrage läuft, E-Mail ans Sekretariat"),
    ("conference", "Henrike Zollmann", -400, None, "Ordner Einwilligungen, Nr. 12", ""),
    ("conference", "Ludger Immenkötter", -400, 330, "Ordner Einwilligungen, Nr. 13", "Nur für den Bericht"),
]

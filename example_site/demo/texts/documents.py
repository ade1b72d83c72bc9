"""Files to download, and films. Their titles have one language, so the blocks that show them say their own."""

#: ``key: (title, lines)``
DOCUMENTS = {
    "programme": (
        "Programm der Redaktionsschulung",
        [
            "10:00  Begrüßung",
            "10:15  Ein Bericht in zwanzig Minuten",
            "12:00  Mittagspause",
            "13:00  Gute Beispiele erzählen",
            "15:30  Ende",
        ],
    ),
    "checklist": (
        "Merkblatt: Was in einen Bericht gehört",
        [
            "1.  Wer hat eingeladen, wann und wo?",
            "2.  Wie viele waren da?",
            "3.  Was ist dabei herausgekommen?",
            "4.  Welches Beispiel sollte man kennen?",
            "5.  Wem gehört das Bild, und was zeigt es?",
        ],
    ),
}

#: Films on other sites: what their providers say about them, by address.
VIDEOS = {
    "https://www.youtube.com/watch?v=aqz-KE-bpKQ": {
        "type": "video",
        "title": "Big Buck Bunny",
        "author_name": "Blender",
        "provider_name": "YouTube",
        "width": 480,
        "height": 270,
        "html": '<iframe width="480" height="270" src="https://www.youtube.com/embed/aqz-KE-bpKQ" '
        'title="Big Buck Bunny" allowfullscreen></iframe>',
    },
}

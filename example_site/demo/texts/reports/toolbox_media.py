"""The toolbox's pictures and files."""

from ...outline import NOTHING, Picture, Ref, heading, image
from ...words import Text, rich

TABLE = Picture(
    "workshop",
    Text("Jede Karte ist ein Baustein", "Each card is a block"),
)

BREAK = Picture(
    "talk",
    Text("Die Pause ist die beste Interviewzeit", "The break is the best time for interviews"),
)

STAGE = Picture(
    "panel",
    Text("Vortrag am Vormittag", "A talk in the morning"),
)

CALENDAR = Picture(
    "calendar",
)

MEDIA_BLOCKS = (
    heading(Text("Bausteine für Bilder und Dateien", "Blocks for pictures and files")),
    image(TABLE),
    (
        "gallery",
        {
            "heading": Text("Eindrücke vom Tag", "Impressions of the day"),
            "images": [STAGE.as_block(), BREAK.as_block(), CALENDAR.as_block() | {"decorative": True, "alt": NOTHING}],
        },
    ),
    (
        "video",
        {
            "video": "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
            "title": Text("Ein Film zum Ausprobieren: Big Buck Bunny", "A film to try with: Big Buck Bunny"),
            "transcript": rich(
                "Ein Zeichentrickfilm ohne Worte: Ein großes Kaninchen tritt aus seinem Bau, freut sich über den "
                "Morgen und wehrt sich gegen drei Nagetiere, die ihn verderben.",
                "An animated film without words: a large rabbit steps out of its burrow, enjoys the morning and stands "
                "up to three rodents who spoil it.",
            ),
        },
    ),
    (
        "downloads",
        {
            "heading": Text("Zum Mitnehmen", "To take away"),
            "documents": [
                {"document": Ref("document", "checklist"), "title": Text("Merkblatt", "Checklist (in German)")},
                {"document": Ref("document", "programme"), "title": Text("Programm", "Programme (in German)")},
            ],
        },
    ),
)

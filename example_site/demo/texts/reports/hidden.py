"""Reports that a visitor never sees: one for members, one that is still being written."""

from datetime import date

from ...outline import ReportOutline, best_practice, paragraph
from ...words import Text, rich

MEMBERS = ReportOutline(
    key="members-meeting",
    slug=Text("klausur-der-jury", "jury-retreat"),
    title=Text("Klausur der Jury: Vertrauliche Empfehlungen", "Jury retreat: confidential recommendations"),
    lead=rich(
        "Nur für Mitglieder: Was die Jury für die nächste Förderrunde empfiehlt.",
        "For members only: what the jury recommends for the next round of funding.",
    ),
    start=date(2023, 2, 9),
    venue="haus-der-wirtschaft",
    organisations=(("organiser", "ministry"),),
    topics=("management",),
    body=(
        paragraph(rich("Die Beratung bleibt unter uns.", "The deliberations stay among us.")),
        best_practice(
            Text("Das vertrauliche Beispiel", "The confidential example"),
            ["battery"],
            results=rich("Das Ergebnis ist nur Mitgliedern bekannt.", "The result is known to members only."),
        ),
    ),
    parent="members",
)

DRAFT = ReportOutline(
    key="draft-report",
    slug=Text("bericht-im-entstehen"),
    title=Text("Bericht im Entstehen: Gründertag"),
    lead=rich("Hier schreibt die Redaktion noch."),
    start=date(2025, 3, 20),
    organisations=(("organiser", "clusteragentur"),),
    topics=("transfer",),
    body=(best_practice(Text("Das unfertige Beispiel"), ["machinery"], results=rich("Noch nicht geprüft.")),),
    parent="drafts",
    state="draft",
    english="none",
)

REPORTS = (MEMBERS, DRAFT)

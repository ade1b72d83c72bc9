"""The pages that are no reports, parents before their children."""

from ..outline import PageOutline, Ref
from ..words import Text, rich
from .pictures import ALT

HOME = PageOutline(
    key="home",
    model="example_site.HomePage",
    parent="",
    slug=Text("startseite", "home"),
    title=Text("Startseite", "Home"),
    fields={
        "headline": Text("Cluster, die etwas bewegen", "Clusters that move things"),
        "intro": rich(
            """
            Wer in Baden-Württemberg ein Netzwerk führt, findet hier, was andere ausprobiert haben: Berichte von
            Veranstaltungen, gute Beispiele und die Menschen dahinter.
            """,
            """
            If you lead a network in Baden-Württemberg, this is where you find what others have tried: reports of
            events, best practices and the people behind them.
            """,
        ),
        "image": Ref("image", "city"),
        "image_alt": ALT["city"],
    },
)

PAGES = (
    PageOutline(
        key="news",
        model="example_site.SectionPage",
        parent="home",
        slug=Text("aktuelles", "news"),
        title=Text("Aktuelles", "News"),
        fields={
            "intro": rich(
                "Was in den Netzwerken geschieht, vorher angekündigt und hinterher erzählt.",
                "What happens in the networks: announced beforehand, told afterwards.",
            )
        },
        in_menu=True,
    ),
    PageOutline(
        key="reports",
        model="wagtail_clusterevents_pages.EventReportIndexPage",
        parent="news",
        slug=Text("berichte", "reports"),
        title=Text("Berichte", "Reports"),
        fields={
            "intro": rich(
                "Jahrestagungen, Werkstätten und Reisen: wer da war, worum es ging und was daraus geworden ist.",
                "Conferences, workshops and journeys: who was there, what it was about and what came of it.",
            )
        },
        in_menu=True,
    ),
    PageOutline(
        key="practices",
        model="wagtail_clusterevents_pages.BestPracticeIndexPage",
        parent="home",
        slug=Text("gute-beispiele", "best-practices"),
        title=Text("Gute Beispiele", "Best practices"),
        fields={
            "intro": rich(
                "Was Netzwerke getan haben, mit welchen Mitteln und mit welchem Erfolg.",
                "What networks have done, with which means and to what effect.",
            )
        },
        in_menu=True,
    ),
    PageOutline(
        key="about",
        model="example_site.StandardPage",
        parent="home",
        slug=Text("ueber-das-portal", "about"),
        title=Text("Über das Portal", "About"),
        fields={
            "body": [
                (
                    "paragraph",
                    rich(
                        """
                        Dieses Portal zeigt, was das Paket wagtail-clusterevents kann. Die Tatsachen im Bericht über die
                        [Jahrestagung 2014](page:annual-2014) sind wahr. Alle anderen Berichte, viele Organisationen und
                        alle Zahlen sind ausgedacht.
                        """,
                        """
                        This portal shows what the package wagtail-clusterevents can do. The facts in the report about
                        the [annual conference 2014](page:annual-2014) are true. All other reports, many of the
                        organisations and all figures are made up.
                        """,
                    ),
                ),
                ("heading", Text("Bilder", "Pictures")),
                (
                    "paragraph",
                    rich(
                        "Alle Bilder hat ein Programm gezeichnet. Sie gehören niemandem und dürfen verwendet werden.",
                        "All pictures were drawn by a program. They belong to nobody and may be used.",
                    ),
                ),
                ("heading", Text("Für die Redaktion", "For editors")),
                (
                    "paragraph",
                    rich(
                        "Jeder Baustein, aus dem ein Bericht bestehen kann, steht im [Werkzeugkasten](page:toolbox).",
                        "Each block that a report can be made of stands in the [toolbox](page:toolbox).",
                    ),
                ),
            ]
        },
        in_menu=True,
    ),
    PageOutline(
        key="members",
        model="example_site.SectionPage",
        parent="news",
        slug=Text("mitgliederbereich", "members-area"),
        title=Text("Mitgliederbereich", "Members' area"),
        fields={"intro": rich("Nur für Mitglieder der Netzwerke.", "For members of the networks only.")},
        in_menu=True,
        state="members",
    ),
    PageOutline(
        key="drafts",
        model="example_site.SectionPage",
        parent="news",
        slug=Text("in-vorbereitung"),
        title=Text("In Vorbereitung"),
        fields={"intro": rich("Diese Seiten werden noch geschrieben.")},
        in_menu=True,
        state="draft",
        english="none",
    ),
)

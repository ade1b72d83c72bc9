import uuid

import django.db.models.deletion
import modelcluster.fields
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

import wagtail_clusterevents.validators


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("basepage", "0003_revisions"),
        ("photos", "0001_initial"),
        ("wagtail_clusterevents", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReportIndexPage",
            fields=[
                (
                    "basepage_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                ("intro", wagtail.fields.RichTextField(blank=True, verbose_name="introduction")),
            ],
            options={
                "abstract": False,
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, "basepage.basepage", models.Model),
        ),
        migrations.CreateModel(
            name="ReportPage",
            fields=[
                (
                    "basepage_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "event_name",
                    models.CharField(
                        blank=True,
                        help_text="If it differs from the headline, for example “Annual conference 2014”.",
                        max_length=255,
                        verbose_name="name of the event",
                    ),
                ),
                ("start_date", models.DateField(verbose_name="first day")),
                (
                    "end_date",
                    models.DateField(
                        blank=True, help_text="Empty for an event of one day.", null=True, verbose_name="last day"
                    ),
                ),
                (
                    "start_time",
                    models.TimeField(
                        blank=True,
                        help_text="Empty for an event that takes the whole day.",
                        null=True,
                        verbose_name="from",
                    ),
                ),
                ("end_time", models.TimeField(blank=True, null=True, verbose_name="to")),
                (
                    "time_zone",
                    models.CharField(
                        blank=True,
                        help_text="The zone of the venue, such as “Europe/Berlin”. Empty: the site's own.",
                        max_length=63,
                        validators=[wagtail_clusterevents.validators.validate_time_zone],
                        verbose_name="time zone",
                    ),
                ),
                ("begins_at", models.DateTimeField(db_index=True, editable=False, null=True)),
                ("ends_before", models.DateTimeField(db_index=True, editable=False, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[("scheduled", "Scheduled"), ("cancelled", "Cancelled"), ("postponed", "Postponed")],
                        default="scheduled",
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                (
                    "attendance_mode",
                    models.CharField(
                        choices=[("in_person", "In person"), ("online", "Online"), ("hybrid", "In person and online")],
                        default="in_person",
                        max_length=20,
                        verbose_name="attendance",
                    ),
                ),
                (
                    "online_url",
                    models.URLField(
                        blank=True, help_text="Where people take part online.", verbose_name="address online"
                    ),
                ),
                (
                    "host_event_name",
                    models.CharField(
                        blank=True,
                        help_text="The fair or congress that this event was part of.",
                        max_length=255,
                        verbose_name="host event",
                    ),
                ),
                ("host_event_url", models.URLField(blank=True, verbose_name="website of the host event")),
                (
                    "edition",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="The number of this event in its series.",
                        null=True,
                        verbose_name="edition",
                    ),
                ),
                (
                    "attendance_number",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[wagtail_clusterevents.validators.validate_attendance],
                        verbose_name="number of participants",
                    ),
                ),
                (
                    "attendance_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "exactly"),
                            ("about", "about"),
                            ("at_least", "at least"),
                            ("at_most", "at most"),
                        ],
                        default="exact",
                        max_length=20,
                        verbose_name="the number is meant",
                    ),
                ),
                (
                    "event_languages",
                    models.CharField(
                        blank=True,
                        help_text="Language codes, separated by commas: “de, en”.",
                        max_length=100,
                        validators=[wagtail_clusterevents.validators.validate_languages],
                        verbose_name="held in",
                    ),
                ),
                ("ical_sequence", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "lead_image_alt",
                    models.CharField(
                        blank=True,
                        help_text="What the picture shows, for those who cannot see it.",
                        max_length=255,
                        verbose_name="alternative text",
                    ),
                ),
                (
                    "lead_image_decorative",
                    models.BooleanField(
                        default=False,
                        help_text="The picture says nothing that the text does not say.",
                        verbose_name="decorative",
                    ),
                ),
                ("lead_image_caption", models.CharField(blank=True, max_length=500, verbose_name="caption")),
                ("lead_image_credit", models.CharField(blank=True, max_length=255, verbose_name="credit")),
                ("lead_image_licence_url", models.URLField(blank=True, verbose_name="address of the licence")),
                (
                    "lead",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Two or three sentences that say what happened and why it mattered.",
                        verbose_name="lead",
                    ),
                ),
                (
                    "body",
                    wagtail.fields.StreamField(
                        [
                            ("heading", 3),
                            ("paragraph", 4),
                            ("image", 10),
                            ("gallery", 12),
                            ("video", 15),
                            ("downloads", 19),
                            ("quote", 22),
                            ("callout", 24),
                            ("faq", 27),
                            ("table_of_contents", 28),
                            ("outcomes", 31),
                            ("programme", 41),
                            ("people", 45),
                            ("key_figures", 50),
                            ("partners", 53),
                            ("best_practice", 76),
                            ("best_practice_group", 78),
                            ("chosen_best_practices", 81),
                            ("call_to_action", 83),
                            ("link_list", 85),
                            ("related_reports", 89),
                        ],
                        blank=True,
                        block_lookup={
                            0: ("wagtail.blocks.CharBlock", (), {"default": "", "max_length": 255, "required": True}),
                            1: ("wagtail.blocks.ChoiceBlock", [], {"choices": []}),
                            2: ("wagtail.blocks.CharBlock", (), {"default": "", "max_length": 100, "required": False}),
                            3: ("wagtail.blocks.StructBlock", [[("text", 0), ("level", 1), ("anchor", 2)]], {}),
                            4: ("wagtail.blocks.RichTextBlock", (), {}),
                            5: ("wagtail.images.blocks.ImageChooserBlock", (), {}),
                            6: ("wagtail.blocks.CharBlock", (), {"default": "", "max_length": 255, "required": False}),
                            7: ("wagtail.blocks.BooleanBlock", (), {"required": False}),
                            8: ("wagtail.blocks.CharBlock", (), {"default": "", "max_length": 500, "required": False}),
                            9: ("wagtail.blocks.URLBlock", (), {"default": "", "required": False}),
                            10: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("image", 5),
                                        ("alt", 6),
                                        ("decorative", 7),
                                        ("caption", 8),
                                        ("credit", 6),
                                        ("licence_url", 9),
                                    ]
                                ],
                                {},
                            ),
                            11: ("wagtail.blocks.StreamBlock", [[("item", 10)]], {"min_num": 1}),
                            12: ("wagtail.blocks.StructBlock", [[("heading", 6), ("images", 11)]], {}),
                            13: ("wagtail.embeds.blocks.EmbedBlock", (), {}),
                            14: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link", "ol", "ul"],
                                    "required": False,
                                },
                            ),
                            15: ("wagtail.blocks.StructBlock", [[("video", 13), ("title", 0), ("transcript", 14)]], {}),
                            16: ("wagtail.documents.blocks.DocumentChooserBlock", (), {}),
                            17: ("wagtail.blocks.StructBlock", [[("document", 16), ("title", 6)]], {}),
                            18: ("wagtail.blocks.StreamBlock", [[("item", 17)]], {"min_num": 1}),
                            19: ("wagtail.blocks.StructBlock", [[("heading", 6), ("documents", 18)]], {}),
                            20: ("wagtail.blocks.TextBlock", (), {"default": "", "required": True}),
                            21: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("wagtail_clusterevents.Organisation",),
                                {"required": False},
                            ),
                            22: (
                                "wagtail.blocks.StructBlock",
                                [[("text", 20), ("name", 6), ("role", 6), ("organisation", 21)]],
                                {},
                            ),
                            23: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link", "ol", "ul"], "required": True},
                            ),
                            24: ("wagtail.blocks.StructBlock", [[("kind", 1), ("title", 6), ("text", 23)]], {}),
                            25: ("wagtail.blocks.StructBlock", [[("question", 0), ("answer", 23)]], {}),
                            26: ("wagtail.blocks.StreamBlock", [[("item", 25)]], {"min_num": 1}),
                            27: ("wagtail.blocks.StructBlock", [[("heading", 6), ("items", 26)]], {}),
                            28: ("wagtail.blocks.StructBlock", [[("title", 6), ("max_level", 1)]], {}),
                            29: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link"], "required": True},
                            ),
                            30: ("wagtail.blocks.StreamBlock", [[("item", 29)]], {"min_num": 1}),
                            31: ("wagtail.blocks.StructBlock", [[("heading", 6), ("outcomes", 30)]], {}),
                            32: ("wagtail.blocks.DateBlock", (), {"required": False}),
                            33: ("wagtail.blocks.TimeBlock", (), {"required": False}),
                            34: ("wagtail.blocks.StructBlock", [[("name", 0), ("role", 6), ("organisation", 21)]], {}),
                            35: ("wagtail.blocks.StreamBlock", [[("item", 34)]], {}),
                            36: ("wagtail.documents.blocks.DocumentChooserBlock", (), {"required": False}),
                            37: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("start", 33),
                                        ("end", 33),
                                        ("title", 0),
                                        ("speakers", 35),
                                        ("description", 14),
                                        ("slides", 36),
                                        ("slides_url", 9),
                                    ]
                                ],
                                {},
                            ),
                            38: ("wagtail.blocks.StreamBlock", [[("item", 37)]], {"min_num": 1}),
                            39: ("wagtail.blocks.StructBlock", [[("date", 32), ("title", 6), ("sessions", 38)]], {}),
                            40: ("wagtail.blocks.StreamBlock", [[("item", 39)]], {"min_num": 1}),
                            41: ("wagtail.blocks.StructBlock", [[("heading", 6), ("days", 40)]], {}),
                            42: ("wagtail.images.blocks.ImageChooserBlock", (), {"required": False}),
                            43: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("name", 0),
                                        ("role", 6),
                                        ("organisation", 21),
                                        ("image", 42),
                                        ("credit", 6),
                                        ("profile_url", 9),
                                    ]
                                ],
                                {},
                            ),
                            44: ("wagtail.blocks.StreamBlock", [[("item", 43)]], {"min_num": 1}),
                            45: ("wagtail.blocks.StructBlock", [[("heading", 6), ("people", 44)]], {}),
                            46: ("wagtail.blocks.DecimalBlock", (), {"required": True}),
                            47: ("wagtail.blocks.CharBlock", (), {"default": "", "max_length": 50, "required": False}),
                            48: (
                                "wagtail.blocks.StructBlock",
                                [[("number", 46), ("qualifier", 1), ("unit", 47), ("label", 0), ("source", 6)]],
                                {},
                            ),
                            49: ("wagtail.blocks.StreamBlock", [[("item", 48)]], {"min_num": 1}),
                            50: ("wagtail.blocks.StructBlock", [[("heading", 6), ("figures", 49)]], {}),
                            51: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("wagtail_clusterevents.Organisation",),
                                {},
                            ),
                            52: ("wagtail.blocks.ListBlock", (51,), {"min_num": 1}),
                            53: ("wagtail.blocks.StructBlock", [[("heading", 6), ("organisations", 52)]], {}),
                            54: ("wagtail.blocks.ListBlock", (51,), {"default": []}),
                            55: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("wagtail_clusterevents.FundingProgramme",),
                                {"required": False},
                            ),
                            56: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("image", 42),
                                        ("alt", 6),
                                        ("decorative", 7),
                                        ("caption", 8),
                                        ("credit", 6),
                                        ("licence_url", 9),
                                    ]
                                ],
                                {},
                            ),
                            57: ("wagtail.blocks.TextBlock", (), {"default": "", "required": False}),
                            58: ("wagtail.blocks.ChoiceBlock", [], {"choices": [], "required": False}),
                            59: ("wagtail.blocks.StructBlock", [[("name", 6), ("country", 58)]], {}),
                            60: (
                                "wagtail.blocks.IntegerBlock",
                                (),
                                {"max_value": 2100, "min_value": 1900, "required": False},
                            ),
                            61: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("start_year", 60),
                                        ("end_year", 60),
                                        ("ongoing", 7),
                                        ("start_date", 32),
                                        ("end_date", 32),
                                    ]
                                ],
                                {},
                            ),
                            62: ("wagtail.blocks.StreamBlock", [[("item", 0)]], {}),
                            63: ("wagtail.blocks.StructBlock", [[("title", 0), ("text", 14)]], {}),
                            64: ("wagtail.blocks.StreamBlock", [[("item", 63)]], {}),
                            65: (
                                "wagtail.blocks.DecimalBlock",
                                (),
                                {"decimal_places": 2, "max_digits": 15, "min_value": 0, "required": False},
                            ),
                            66: (
                                "wagtail.blocks.StructBlock",
                                [[("programme", 55), ("funder", 21), ("amount", 65), ("currency", 58), ("note", 6)]],
                                {},
                            ),
                            67: ("wagtail.blocks.StreamBlock", [[("item", 66)]], {}),
                            68: ("wagtail.blocks.DecimalBlock", (), {"required": False}),
                            69: (
                                "wagtail.blocks.StructBlock",
                                [[("label", 0), ("value", 46), ("unit", 47), ("baseline", 68), ("source", 6)]],
                                {},
                            ),
                            70: ("wagtail.blocks.StreamBlock", [[("item", 69)]], {}),
                            71: ("wagtail.blocks.EmailBlock", (), {"default": "", "required": False}),
                            72: (
                                "wagtail.blocks.StructBlock",
                                [[("name", 6), ("email", 71), ("phone", 47), ("organisation", 21)]],
                                {},
                            ),
                            73: ("wagtail.blocks.PageChooserBlock", (), {"required": False}),
                            74: (
                                "wagtail.blocks.StructBlock",
                                [[("text", 6), ("page", 73), ("document", 36), ("url", 9)]],
                                {},
                            ),
                            75: ("wagtail.blocks.StreamBlock", [[("item", 74)]], {}),
                            76: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("title", 0),
                                        ("organisations", 54),
                                        ("challenge", 14),
                                        ("approach", 14),
                                        ("results", 14),
                                        ("programme", 55),
                                        ("image", 56),
                                        ("summary", 57),
                                        ("place", 59),
                                        ("period", 61),
                                        ("objectives", 62),
                                        ("steps", 64),
                                        ("resources", 14),
                                        ("funding", 67),
                                        ("metrics", 70),
                                        ("evidence", 14),
                                        ("success_factors", 14),
                                        ("obstacles", 14),
                                        ("lessons", 14),
                                        ("transfer", 14),
                                        ("recognition", 14),
                                        ("contact", 72),
                                        ("links", 75),
                                    ]
                                ],
                                {},
                            ),
                            77: ("wagtail.blocks.StreamBlock", [[("item", 76)]], {"min_num": 1}),
                            78: (
                                "wagtail.blocks.StructBlock",
                                [[("heading", 6), ("intro", 14), ("best_practices", 77)]],
                                {},
                            ),
                            79: ("wagtail.blocks.StructBlock", [[("which", 8), ("report", 73)]], {}),
                            80: ("wagtail.blocks.StreamBlock", [[("item", 79)]], {"min_num": 1}),
                            81: ("wagtail.blocks.StructBlock", [[("heading", 6), ("best_practices", 80)]], {}),
                            82: ("wagtail.blocks.CharBlock", (), {"default": "", "max_length": 60, "required": True}),
                            83: (
                                "wagtail.blocks.StructBlock",
                                [[("text", 82), ("page", 73), ("document", 36), ("url", 9), ("style", 1)]],
                                {},
                            ),
                            84: ("wagtail.blocks.StreamBlock", [[("item", 74)]], {"min_num": 1}),
                            85: ("wagtail.blocks.StructBlock", [[("heading", 6), ("links", 84)]], {}),
                            86: ("wagtail.blocks.PageChooserBlock", (), {}),
                            87: ("wagtail.blocks.ListBlock", (86,), {"default": []}),
                            88: (
                                "wagtail.blocks.IntegerBlock",
                                (),
                                {"default": 3, "max_value": 12, "min_value": 1, "required": False},
                            ),
                            89: (
                                "wagtail.blocks.StructBlock",
                                [[("heading", 6), ("mode", 1), ("reports", 87), ("limit", 88)]],
                                {},
                            ),
                        },
                        verbose_name="body",
                    ),
                ),
                (
                    "lead_image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="photos.photo",
                        verbose_name="picture",
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtail_clusterevents.eventseries",
                        verbose_name="series",
                    ),
                ),
                (
                    "venue",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtail_clusterevents.venue",
                        verbose_name="venue",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
            bases=("basepage.basepage", models.Model),
        ),
        migrations.CreateModel(
            name="ReportOrganisation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("organiser", "Organiser"),
                            ("host", "Host"),
                            ("partner", "Partner"),
                            ("funder", "Funder"),
                        ],
                        default="organiser",
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtail_clusterevents.organisation",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="report_organisations",
                        to="news.reportpage",
                    ),
                ),
            ],
            options={
                "verbose_name": "organisation of the report",
                "verbose_name_plural": "organisations of the report",
                "ordering": ["sort_order"],
                "abstract": False,
                "unique_together": {("translation_key", "locale")},
            },
        ),
        migrations.CreateModel(
            name="ReportTopic",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="report_topics", to="news.reportpage"
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtail_clusterevents.topic",
                        verbose_name="topic",
                    ),
                ),
            ],
            options={
                "verbose_name": "topic of the report",
                "verbose_name_plural": "topics of the report",
                "ordering": ["sort_order"],
                "abstract": False,
                "unique_together": {("translation_key", "locale")},
            },
        ),
    ]

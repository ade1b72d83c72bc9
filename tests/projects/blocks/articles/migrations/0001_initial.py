import django.db.models.deletion
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        migrations.CreateModel(
            name="ArticlePage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.page",
                    ),
                ),
                (
                    "body",
                    wagtail.fields.StreamField(
                        [("text", 0), ("quote", 4), ("best_practice", 38)],
                        blank=True,
                        block_lookup={
                            0: ("wagtail.blocks.RichTextBlock", (), {}),
                            1: ("wagtail.blocks.TextBlock", (), {"default": "", "required": True}),
                            2: ("wagtail.blocks.CharBlock", (), {"default": "", "max_length": 255, "required": False}),
                            3: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("wagtail_clusterevents.Organisation",),
                                {"required": False},
                            ),
                            4: (
                                "wagtail.blocks.StructBlock",
                                [[("text", 1), ("name", 2), ("role", 2), ("organisation", 3)]],
                                {},
                            ),
                            5: ("wagtail.blocks.CharBlock", (), {"default": "", "max_length": 255, "required": True}),
                            6: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("wagtail_clusterevents.Organisation",),
                                {},
                            ),
                            7: ("wagtail.blocks.ListBlock", (6,), {"default": []}),
                            8: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "link", "document-link", "ol", "ul"],
                                    "required": False,
                                },
                            ),
                            9: (
                                "wagtail.snippets.blocks.SnippetChooserBlock",
                                ("wagtail_clusterevents.FundingProgramme",),
                                {"required": False},
                            ),
                            10: ("wagtail.images.blocks.ImageChooserBlock", (), {"required": False}),
                            11: ("wagtail.blocks.BooleanBlock", (), {"required": False}),
                            12: ("wagtail.blocks.CharBlock", (), {"default": "", "max_length": 500, "required": False}),
                            13: ("wagtail.blocks.URLBlock", (), {"default": "", "required": False}),
                            14: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("image", 10),
                                        ("alt", 2),
                                        ("decorative", 11),
                                        ("caption", 12),
                                        ("credit", 2),
                                        ("licence_url", 13),
                                    ]
                                ],
                                {},
                            ),
                            15: ("wagtail.blocks.TextBlock", (), {"default": "", "required": False}),
                            16: ("wagtail.blocks.ChoiceBlock", [], {"choices": [], "required": False}),
                            17: ("wagtail.blocks.StructBlock", [[("name", 2), ("country", 16)]], {}),
                            18: (
                                "wagtail.blocks.IntegerBlock",
                                (),
                                {"max_value": 2100, "min_value": 1900, "required": False},
                            ),
                            19: ("wagtail.blocks.DateBlock", (), {"required": False}),
                            20: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("start_year", 18),
                                        ("end_year", 18),
                                        ("ongoing", 11),
                                        ("start_date", 19),
                                        ("end_date", 19),
                                    ]
                                ],
                                {},
                            ),
                            21: ("wagtail.blocks.StreamBlock", [[("item", 5)]], {}),
                            22: ("wagtail.blocks.StructBlock", [[("title", 5), ("text", 8)]], {}),
                            23: ("wagtail.blocks.StreamBlock", [[("item", 22)]], {}),
                            24: (
                                "wagtail.blocks.DecimalBlock",
                                (),
                                {"decimal_places": 2, "max_digits": 15, "min_value": 0, "required": False},
                            ),
                            25: (
                                "wagtail.blocks.StructBlock",
                                [[("programme", 9), ("funder", 3), ("amount", 24), ("currency", 16), ("note", 2)]],
                                {},
                            ),
                            26: ("wagtail.blocks.StreamBlock", [[("item", 25)]], {}),
                            27: ("wagtail.blocks.DecimalBlock", (), {"required": True}),
                            28: ("wagtail.blocks.CharBlock", (), {"default": "", "max_length": 50, "required": False}),
                            29: ("wagtail.blocks.DecimalBlock", (), {"required": False}),
                            30: (
                                "wagtail.blocks.StructBlock",
                                [[("label", 5), ("value", 27), ("unit", 28), ("baseline", 29), ("source", 2)]],
                                {},
                            ),
                            31: ("wagtail.blocks.StreamBlock", [[("item", 30)]], {}),
                            32: ("wagtail.blocks.EmailBlock", (), {"default": "", "required": False}),
                            33: (
                                "wagtail.blocks.StructBlock",
                                [[("name", 2), ("email", 32), ("phone", 28), ("organisation", 3)]],
                                {},
                            ),
                            34: ("wagtail.blocks.PageChooserBlock", (), {"required": False}),
                            35: ("wagtail.documents.blocks.DocumentChooserBlock", (), {"required": False}),
                            36: (
                                "wagtail.blocks.StructBlock",
                                [[("text", 2), ("page", 34), ("document", 35), ("url", 13)]],
                                {},
                            ),
                            37: ("wagtail.blocks.StreamBlock", [[("item", 36)]], {}),
                            38: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("title", 5),
                                        ("organisations", 7),
                                        ("challenge", 8),
                                        ("approach", 8),
                                        ("results", 8),
                                        ("programme", 9),
                                        ("image", 14),
                                        ("summary", 15),
                                        ("place", 17),
                                        ("period", 20),
                                        ("objectives", 21),
                                        ("steps", 23),
                                        ("resources", 8),
                                        ("funding", 26),
                                        ("metrics", 31),
                                        ("evidence", 8),
                                        ("success_factors", 8),
                                        ("obstacles", 8),
                                        ("lessons", 8),
                                        ("transfer", 8),
                                        ("recognition", 8),
                                        ("contact", 33),
                                        ("links", 37),
                                    ]
                                ],
                                {},
                            ),
                        },
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
            bases=("wagtailcore.page",),
        ),
    ]

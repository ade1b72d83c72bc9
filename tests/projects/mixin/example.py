"""A report on the base page of this project, with a picture of its own image model."""

import datetime
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as Picture

from tests.projects.mixin.basepage.models import BasePage
from tests.projects.mixin.news.models import ReportIndexPage, ReportPage
from tests.projects.mixin.photos.models import Photo


def photo() -> Photo:
    """A photo that is drawn here."""
    drawn = BytesIO()
    Picture.new("RGB", (640, 360), "seagreen").save(drawn, "PNG")
    upload = SimpleUploadedFile("green.png", drawn.getvalue())
    return Photo.objects.create(title="Green", file=upload, photographer="Ada")


def make_page() -> ReportPage:
    """A published report with a lead image, below an index."""
    index = BasePage.objects.get(depth=2).add_child(instance=ReportIndexPage(title="News"))
    report = ReportPage(
        title="A day among clusters",
        start_date=datetime.date(2014, 11, 5),
        time_zone="Europe/Berlin",
        colour="green",
        lead_image=photo(),
        lead_image_alt="A green field",
        lead_image_caption="The field in June",
    )
    return index.add_child(instance=report)

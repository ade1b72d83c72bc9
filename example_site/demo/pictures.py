"""Images and documents, made of nothing but numbers."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.db.models import Model, Q
from django.utils import timezone
from PIL.Image import Image as PillowImage
from wagtail.documents import get_document_model
from wagtail.embeds.embeds import get_embed_hash
from wagtail.embeds.models import Embed
from wagtail.images import get_image_model

from .drawing import draw_logo, draw_portrait, draw_scene
from .paper import pdf
from .texts.documents import DOCUMENTS, VIDEOS
from .texts.pictures import LOGOS, PORTRAITS, SCENES
from .things import Things

PREFIX = "clusterportal-"


def load_files(things: Things, tick: Callable[[], None]) -> None:
    """Make the images and documents that are not there yet."""
    for key, (draw, title) in _drawings().items():
        things.keep("image", key, _found(get_image_model(), key) or _draw(key, draw, title))
        tick()
    for key, (title, lines) in DOCUMENTS.items():
        things.keep("document", key, _found(get_document_model(), key) or _write(key, title, lines))
        tick()
    _remember_videos()


def count_files() -> int:
    return len(SCENES) + len(LOGOS) + len(PORTRAITS) + len(DOCUMENTS)


def _remember_videos() -> None:
    """Keep what the providers of the videos say about them, so that none of them has to be asked."""
    for url, facts in VIDEOS.items():
        facts = {**facts, "url": url, "cache_until": timezone.now() + datetime.timedelta(days=3650)}
        Embed.objects.get_or_create(hash=get_embed_hash(url), defaults=facts)


def _drawings() -> dict[str, tuple[Callable[[], PillowImage], str]]:
    """Of each image, how it is drawn and its title."""
    scenes = {
        key: (lambda key=key, scene=scene: draw_scene(scene, key), title) for key, (scene, title) in SCENES.items()
    }
    logos = {key: (lambda key=key, name=name: draw_logo(name, key), title) for key, (name, title) in LOGOS.items()}
    portraits = {key: (lambda key=key: draw_portrait(key), title) for key, title in PORTRAITS.items()}
    return {**scenes, **logos, **portraits}


def _found(model: type[Model], key: str) -> Model | None:
    """The image or document of an earlier run; the storage may have added something to the file's name."""
    folder = "documents" if model is get_document_model() else "original_images"
    name = f"{folder}/{PREFIX}{key}"
    return model.objects.filter(Q(file__startswith=f"{name}.") | Q(file__startswith=f"{name}_")).order_by("pk").first()


def _draw(key: str, draw: Callable[[], PillowImage], title: str) -> Model:
    buffer = io.BytesIO()
    draw().save(buffer, "JPEG", quality=88)
    file = ImageFile(buffer, name=f"{PREFIX}{key}.jpg")
    return get_image_model().objects.create(title=title, file=file)


def _write(key: str, title: str, lines: list[str]) -> Model:
    file = ContentFile(pdf(title, lines), name=f"{PREFIX}{key}.pdf")
    return get_document_model().objects.create(title=title, file=file, file_size=file.size)

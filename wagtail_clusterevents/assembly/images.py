"""Pictures: the renditions of many images with one query, and no GET that encodes one."""

from __future__ import annotations

import functools
import mimetypes
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.core.files.storage import FileSystemStorage
from django.urls import NoReverseMatch
from wagtail.images import get_image_model
from wagtail.images.models import AbstractRendition, Filter
from wagtail.images.views.serve import generate_image_url

from ..conf import conf
from ..models.placeholder import placeholder_of
from ..representations.image import FocalPoint, Image, Rendition, Source
from .context import AssemblyContext

# What Wagtail converts to when a filter names no format.
_CONVERTED = {"image/bmp": "image/png", "image/gif": "image/png", "image/heic": "image/jpeg"}


def rendition_specs(image) -> Iterator[tuple[str, str, str]]:
    """``(name, format, filter spec)`` of each rendition that an image has, from the settings, in their order."""
    formats = ["jpeg"] if image.is_svg() else conf.RENDITION_FORMATS
    for name, specs in conf.RENDITIONS.items():
        for image_format in formats:
            for spec in specs:
                yield name, image_format, spec if image_format == "jpeg" else f"{spec}|format-{image_format}"


class Made(NamedTuple):
    """A rendition that was made: as many as there are, instances of the model would take most of a picture's time."""

    image_id: int
    filter_spec: str
    focal_point_key: str
    file: str
    width: int
    height: int


class Pictures:
    """The images of a page with their renditions."""

    def __init__(self, ids: Iterable[int], context: AssemblyContext):
        self.context = context
        self.model = model = get_image_model()
        rows = model.objects.filter(pk__in=set(ids)).select_related("clusterevents_placeholder")
        self.images = {image.pk: image for image in context.gate.images(rows)}
        self._rendition_model = model.get_rendition_model()
        self.renditions = self._load_renditions(model) if self.images else {}
        self._represented: dict[int, dict[str, Rendition]] = {}

    def _load_renditions(self, model) -> dict:
        specs = {spec for image in self.images.values() for _name, _format, spec in rendition_specs(image)}
        rows = self._rendition_model.objects.filter(image_id__in=self.images, filter_spec__in=specs)
        return {row[:3]: Made(*row) for row in rows.values_list(*Made._fields)}

    def represent(self, pk, *, alt="", decorative=False, caption="", credit="", licence_url="") -> Image | None:
        """The picture as it is used in one place; None when it is missing or private."""
        image = self.images.get(pk)
        if image is None:
            return None
        return Image(
            id=image.pk,
            alt="" if decorative else alt or image.default_alt_text,
            decorative=decorative,
            caption=caption,
            credit=credit,
            licence_url=licence_url,
            width=image.width,
            height=image.height,
            focal_point=_focal_point(image),
            placeholder=placeholder_of(image),
            renditions=self._renditions_of(image),
        )

    def _renditions_of(self, image) -> dict[str, Rendition]:
        """Computed once for each picture: a logo may stand on a page thirty times."""
        if image.pk not in self._represented:
            self._represented[image.pk] = self._represent_renditions(image)
        return self._represented[image.pk]

    def _represent_renditions(self, image) -> dict[str, Rendition]:
        by_name: dict[str, dict[str, list]] = {}
        for name, image_format, spec in rendition_specs(image):
            by_name.setdefault(name, {}).setdefault(image_format, []).append(self._file(image, spec, image_format))
        return {name: _rendition(formats) for name, formats in by_name.items()}

    def _file(self, image, spec: str, image_format: str) -> tuple[str, int, int, str]:
        """``(url, width, height, media type)`` of one file, made or not."""
        image_filter = _filter(spec)
        row = self.renditions.get((image.pk, spec, image_filter.get_cache_key(image)))
        if row:
            url = self.context.media_url(_url_of(row, self._rendition_model))
            return url, row.width, row.height, _media_type(row.file)
        width, height = image_filter.get_transform(image).size
        media_type = _media_type(image.file.name) if image_format == "jpeg" else f"image/{image_format}"
        return self._serve_url(image, spec), int(width), int(height), _CONVERTED.get(media_type, media_type)

    def _serve_url(self, image, spec: str) -> str:
        """Where Wagtail makes a missing rendition; the original where the site has no such view."""
        try:
            return self.context.media_url(generate_image_url(image, spec))
        except NoReverseMatch:
            return self.context.media_url(image.file.url)


@functools.lru_cache(maxsize=256)
def _filter(spec: str) -> Filter:
    """The filter of a spec; it is kept because reading a spec takes longer than using it."""
    return Filter(spec=spec)


def _url_of(made: Made, model: type[AbstractRendition]) -> str:
    """The address of a rendition's file, by the model's ``url`` if a project's own model has another one."""
    if model.url is not AbstractRendition.url:
        return model(**made._asdict()).url
    storage = model._meta.get_field("file").storage
    is_local = storage.__class__ is FileSystemStorage
    return _local_url(storage.base_url, made.file) if is_local else storage.url(made.file)


@functools.lru_cache(maxsize=16_384)
def _local_url(base_url: str, name: str) -> str:
    """Kept, because a page has some hundred of them; storages that sign addresses are asked each time."""
    return FileSystemStorage(base_url=base_url).url(name)


def _rendition(formats: dict[str, list]) -> Rendition:
    """One named rendition: the sources best format first, ``src`` the smallest file of the last."""
    sources = [
        Source(type=files[0][3], srcset=", ".join(f"{url} {width}w" for url, width, _height, _type in _distinct(files)))
        for files in formats.values()
    ]
    src, width, height, _type = next(reversed(formats.values()))[0]
    return Rendition(src=src, width=width, height=height, sources=sources)


def _distinct(files: list) -> list:
    """One file for each width: a small original is not enlarged, so several specs can give the same size."""
    return list({width: (url, width, height, kind) for url, width, height, kind in reversed(files)}.values())[::-1]


def _media_type(filename: str) -> str:
    return _type_of(filename.rpartition(".")[2])


@functools.lru_cache(maxsize=256)
def _type_of(extension: str) -> str:
    return mimetypes.guess_type(f"file.{extension}")[0] or "image/jpeg"


def _focal_point(image) -> FocalPoint | None:
    if image.focal_point_x is None or not image.width or not image.height:
        return None
    x, y = 100 * image.focal_point_x / image.width, 100 * image.focal_point_y / image.height
    return FocalPoint(x=round(x, 2), y=round(y, 2))

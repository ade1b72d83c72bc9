"""The shared records: what many reports refer to.

``key`` is the same in every language, ``slug`` and ``name`` are those of ``locale`` (a BCP 47 tag).
"""

from __future__ import annotations

from dataclasses import dataclass

from .image import Image


@dataclass(frozen=True)
class Coordinates:
    """WGS 84, in decimal degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class Address:
    """A postal address as schema.org's ``PostalAddress`` splits it; ``country`` is an ISO 3166-1 alpha-2 code or
    empty.
    """

    street: str
    postal_code: str
    city: str
    country: str
    country_name: str


@dataclass(frozen=True)
class Record:
    """A record of a kind that the package does not know: a project's own snippet, named."""

    id: int | str
    key: str | None
    type: str
    name: str
    locale: str | None


@dataclass(frozen=True)
class Topic:
    """What a report is about; ``scheme`` and ``code`` name its place in a classification (NACE, S3 …)."""

    id: int
    key: str
    slug: str
    name: str
    locale: str
    description: str
    scheme: str
    code: str


@dataclass(frozen=True)
class Organisation:
    """Who organises, takes part, funds or shows a best practice."""

    id: int
    key: str
    slug: str
    name: str
    locale: str
    short_name: str
    kind: str
    description: str
    website: str
    logo: Image | None
    address: Address


@dataclass(frozen=True)
class Venue:
    """Where an event takes place; ``city`` and ``country`` repeat the address's, for filters."""

    id: int
    key: str
    slug: str
    name: str
    locale: str
    address: Address
    city: str
    country: str
    coordinates: Coordinates | None
    website: str


@dataclass(frozen=True)
class Series:
    """A recurring event, of which each report tells one edition."""

    id: int
    key: str
    slug: str
    name: str
    locale: str
    description: str
    organiser: Organisation | None


@dataclass(frozen=True)
class Programme:
    """Where money for a best practice came from; ``funder`` is an organisation."""

    id: int
    key: str
    slug: str
    name: str
    locale: str
    description: str
    website: str
    funder: Organisation | None

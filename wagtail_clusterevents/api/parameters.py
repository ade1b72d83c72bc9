"""Query parameters: those that every endpoint has, and what is wrong with a request's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.http import QueryDict
from ninja import Schema
from pydantic import Field, field_validator

from ..conf import conf
from .problems import ProblemError

#: No parameter needs more; databases and patterns are spared what is longer.
MAX_LENGTH = 2048


class CommonParameters(Schema):
    """What every endpoint accepts."""

    site: str | None = Field(
        None,
        description="Host of the site, with the port if it is not the only one of that name. "
        "Default: the site of the request's own host.",
        examples=["portal.example"],
    )
    version: str | None = Field(None, description="Ignored. Lets a client ask past its own cache.")


class PictureParameters(CommonParameters):
    """What every endpoint accepts that gives pictures."""

    images: list[str] = Field(
        [],
        max_length=100,
        description="Names of the renditions that images are given with; without it, all that the site has. "
        "Separated by commas, or repeated.",
        examples=[["card"]],
    )

    @field_validator("images", "include", mode="before", check_fields=False)
    @classmethod
    def split_at_commas(cls, values: Any) -> Any:
        """``images=card,social`` means the same as naming the parameter twice."""
        return [name for value in values for name in value.split(",")] if isinstance(values, list) else values

    @field_validator("images")
    @classmethod
    def _known(cls, names: list[str]) -> list[str]:
        unknown = [name for name in names if name not in conf.RENDITIONS]
        if unknown:
            raise ValueError(f"there is no rendition {unknown[0]!r:.60}; there are: {', '.join(conf.RENDITIONS)}")
        return names


def mistakes(query: QueryDict, single: set[str], repeatable: set[str]) -> list[ProblemError]:
    """Which parameters an endpoint does not know, which are given twice, and which cannot be text of anybody's."""
    return [error for name in query for error in _mistakes(name, query.getlist(name), single, repeatable)]


def validation_mistakes(errors: Sequence[Mapping[str, Any]]) -> list[ProblemError]:
    """The same from what pydantic says."""
    return [
        ProblemError(
            parameter=next(str(part) for part in reversed(error["loc"]) if isinstance(part, str)),
            code="missing" if error["type"] == "missing" else "invalid",
            detail=f"{error['msg']}.",
        )
        for error in errors
    ]


def _mistakes(name: str, values: list[str], single: set[str], repeatable: set[str]) -> Iterator[ProblemError]:
    if name not in single | repeatable:
        known = ", ".join(sorted(single | repeatable))
        yield ProblemError(name, "unknown", f"There is no such parameter. There are: {known}.")
    elif name in single and len(values) > 1:
        yield ProblemError(name, "repeated", "The parameter may be given once only.")
    elif any(len(value) > MAX_LENGTH for value in values):
        yield ProblemError(name, "too_long", f"At most {MAX_LENGTH} characters are allowed.")
    elif any(character < " " or character == "\x7f" for value in values for character in value):
        yield ProblemError(name, "invalid", "Control characters are not allowed.")

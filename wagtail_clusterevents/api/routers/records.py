"""``topics/``, ``organisations/``, ``venues/``, ``series/``, ``programmes/``: the shared records."""

from collections.abc import Callable

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from ninja import Query, Router
from pydantic import Field

from ...assembly.filter_words import record_names
from ...assembly.keys import known_records
from ...assembly.records import COUNTED, assemble_records, find_records
from ...models import EventSeries, FundingProgramme, Organisation, Topic, Venue
from ...representations.lists import ItemList
from ..context import context_of
from ..echo import echo_of, note_records
from ..http import answer, dump
from ..lists import ListParameters, Pager, links_of
from ..operations import read
from ..orders import record_order
from ..report_parameters import MANY, Name, language_of

router = Router()


class RecordParameters(ListParameters):
    """Which records."""

    locale: str | None = Field(
        None, max_length=35, description="Language code; `*` for all. Default: the site's own language."
    )
    fallback: bool = Field(
        False, description="Adds those that are not translated, in the language they were written in."
    )
    key: list[Name] = Field([], max_length=MANY, description="Key or slug; any of them.")
    q: str = Field("", max_length=500, description="Words to search for; all of them have to occur.")


def _declare(path: str, model: type[Model], name: str, summary: str) -> Callable:
    kind = ItemList[COUNTED[model]]

    @read(
        router,
        path,
        response=kind,
        operation_id=f"list_{name}",
        summary=summary,
        description="By name, each with the number of visible reports that refer to it in any language.",
    )
    def view(request: HttpRequest, parameters: Query[RecordParameters]) -> HttpResponse:
        context = context_of(request, parameters.site)
        pager, locale = Pager(request, parameters, context.api_base), language_of(parameters, context)
        known = known_records(model, parameters.key, context.locale_id(locale))
        keys = set(known.values()) if parameters.key else None
        rows = find_records(model, locale, parameters.fallback, keys, parameters.q)
        note_records(model, parameters.key, known, context)
        words = {"key": record_names(model, known, context.locale_id(locale))}
        part = pager.cut(rows, record_order(model))
        items = ItemList(assemble_records(model, part.rows, context), part.meta, echo_of(request.GET, words), None)
        language = translation.get_language() or "und" if locale == "*" else locale
        content = dump(items, kind, parameters.images)
        return answer(request, content, language=language, context=context, links=links_of(part.meta))

    return view


list_topics = _declare("/topics/", Topic, "topics", "Topics")
list_organisations = _declare("/organisations/", Organisation, "organisations", "Organisations")
list_venues = _declare("/venues/", Venue, "venues", "Venues")
list_series = _declare("/series/", EventSeries, "series", "Event series")
list_programmes = _declare("/programmes/", FundingProgramme, "programmes", "Funding programmes")

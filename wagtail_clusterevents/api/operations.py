"""How an endpoint is declared."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ninja import Router

from .problems import Problem


def read(router: Router, path: str, *, response: Any, **options: Any) -> Callable[[Callable], Callable]:
    """Declare a view as an endpoint for GET and HEAD that answers ``response``, or a problem.

    The view returns an ``HttpResponse`` (see ``http.answer()``); ``response`` is the type in the OpenAPI document.
    """
    responses = {200: response, 404: Problem, 422: Problem}

    def declare(view: Callable) -> Callable:
        # HEAD is declared apart: two methods in one declaration would share one operationId in the document.
        router.api_operation(["HEAD"], path, include_in_schema=False, response=responses)(view)
        return router.get(path, response=responses, **options)(view)

    return declare

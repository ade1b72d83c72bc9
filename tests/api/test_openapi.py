"""The OpenAPI document: a committed snapshot, served as every other answer."""

import json
from pathlib import Path

import pytest
from openapi_spec_validator import validate

from tests.snapshots import check_snapshot

URL = "/api/clusterevents/v1/openapi.json"


@pytest.fixture
def document(client):
    return client.get(URL).json()


def test_document_is_the_committed_one(document):
    check_snapshot(Path(__file__).parent / "openapi.json", json.dumps(document, indent=2, ensure_ascii=False) + "\n")


def test_document_is_valid(document):
    assert document["openapi"] == "3.1.0"
    validate(document)


def test_document_types_each_rendition_by_its_name(client, settings):
    settings.WAGTAIL_CLUSTEREVENTS = {"RENDITIONS": {"wide": ("width-100",), "square": ("fill-10x10",)}}
    renditions = client.get(URL).json()["components"]["schemas"]["Image"]["properties"]["renditions"]
    assert renditions == {
        "title": "Renditions",
        "type": "object",
        "properties": {name: {"$ref": "#/components/schemas/Rendition"} for name in ("wide", "square")},
    }


def test_document_and_docs_are_answered_as_everything_else(client):
    for path in (URL, "/api/clusterevents/v1/docs"):
        response = client.get(path, headers={"accept-language": "de"})
        assert (response.status_code, response["Access-Control-Allow-Origin"], response["Content-Language"]) == (
            200,
            "*",
            "en",
        )
        assert response.has_header("Vary") is False
        assert client.get(path, headers={"if-none-match": response["ETag"]}).status_code == 304


def test_operations_have_ids_of_their_own_and_problems_are_documented(document):
    operations = [operation for path in document["paths"].values() for operation in path.values()]
    ids = [operation["operationId"] for operation in operations]
    assert len(set(ids)) == len(ids)
    assert {
        (status, media_type)
        for operation in operations
        for status, response in operation["responses"].items()
        for media_type in response["content"]
    } == {
        ("200", "application/json"),
        ("404", "application/problem+json"),
        ("422", "application/problem+json"),
    }


def unions(node):
    """Every schema that is one of several, told apart by a tag."""
    if isinstance(node, list):
        return [union for child in node for union in unions(child)]
    if not isinstance(node, dict):
        return []
    own = [node] if "discriminator" in node else []
    return own + [union for child in node.values() for union in unions(child)]


def test_what_is_one_of_several_is_told_apart_by_a_tag_that_is_always_there(document):
    schemas = document["components"]["schemas"]
    found = unions(document)
    assert {union["discriminator"]["propertyName"] for union in found} == {"result", "kind", "type"}
    for union in found:
        name, mapping = union["discriminator"]["propertyName"], union["discriminator"]["mapping"]
        assert sorted(mapping.values()) == sorted(kind["$ref"] for kind in union["oneOf"])
        kinds = {tag: schemas[reference.rpartition("/")[2]] for tag, reference in mapping.items()}
        assert {tag: kind["properties"][name]["const"] for tag, kind in kinds.items()} == {tag: tag for tag in kinds}
        assert [tag for tag, kind in kinds.items() if name not in kind["required"]] == []


def test_no_key_of_an_answer_is_ever_left_out(document):
    schemas = document["components"]["schemas"]
    optional = {
        name: sorted(set(schema.get("properties", ())) - set(schema.get("required", ())))
        for name, schema in schemas.items()
    }
    assert {name: keys for name, keys in optional.items() if keys} == {}


def test_every_operation_accepts_site_and_version(document):
    for path in document["paths"].values():
        names = [parameter["name"] for parameter in path["get"]["parameters"]]
        assert [name for name in names if name in ("site", "version")] == ["site", "version"]


def test_every_schema_is_described(document):
    schemas = document["components"]["schemas"]
    assert [name for name, schema in schemas.items() if not schema.get("description")] == []

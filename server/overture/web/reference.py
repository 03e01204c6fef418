"""The protocol as a page to read, made from the models of the wire.

`python -m overture.web.reference > PROTOCOL.md` makes it anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from overture.settings import Settings
from overture.web.calls import CALLS
from overture.web.openapi import document, special_errors

PROOFS = {
    "code": "the code in it",
    "client": "the client id in the header `X-Overture-Client`",
    "token": "a token: `Authorization: Bearer …`",  # nosec B105: words about it
}
INTRODUCTION = """# The protocol, version 1

The server listens on 127.0.0.1 alone. Every call is a `POST` of a JSON object in UTF-8, at most 512 KiB, with
`Content-Type: application/json` and `X-Overture: 1`. Every answer carries `Overture-Version`, `Overture-Api` and
`Overture-Ready` (whether the language model is loaded). An error is
`{"error": {"code": "…", "message": "what happened", "fix": "what to do"}}`. Unknown fields are refused.

These checks come first, in this order, and the first that fails answers: `bad-host` 403, `not-found` 404, `bad-method`
405, `bad-origin` 403, `missing-header` 403, `bad-content-type` 415, `too-large` 413, `not-paired` 401, `bad-json` 400,
`bad-request` 422 (with `fields`). `internal` 500 is a fault of ours. What else a call may answer stands beside it.

This page is made from the program's own models, as is `/v1/openapi.json`.
"""


def markdown() -> str:
    """The whole page."""
    described = document(Settings())
    schemas: Mapping[str, Any] = described["components"]["schemas"]
    parts = [INTRODUCTION, "## Calls\n"]
    for target, path in described["paths"].items():
        parts += _call(target, path["post"])
    parts.append("## Nouns\n")
    nouns = {_base(name): schema for name, schema in sorted(schemas.items(), reverse=True)}
    for name, schema in sorted(nouns.items()):
        parts += _noun(name, schema)
    return "\n".join(parts)


def _call(target: str, operation: Mapping[str, Any]) -> Iterator[str]:
    asked = operation["requestBody"]["content"]["application/json"]["schema"]
    given = operation["responses"]["200"]["content"]["application/json"]["schema"]
    yield f"### `POST {target}`\n"
    needed = PROOFS[CALLS[target].proof]
    yield f"{operation['summary']} Takes {_kind(asked)}, gives {_kind(given)}, and needs {needed}.\n"
    own = [f"`{error.code}` {error.status}" for error in special_errors(CALLS[target])]
    if own:
        yield f"It may also answer {', '.join(own)}.\n"


def _noun(name: str, schema: Mapping[str, Any]) -> Iterator[str]:
    yield f'<a id="{name.lower()}"></a>\n\n### {name}\n'
    yield f"{' '.join(schema.get('description', '').split())}\n"
    fields: Mapping[str, Any] = schema.get("properties", {})
    if fields:
        yield "| field | kind | without it |\n|---|---|---|"
        required = set(schema.get("required", ()))
        for field, inner in fields.items():
            default = f"`{_plain(inner['default'])}`" if "default" in inner else "…"
            yield f"| `{field}` | {_kind(inner)} | {'is refused' if field in required else default} |"
        yield ""


def _kind(schema: Mapping[str, Any]) -> str:
    """What a value is, in words, with links to the nouns."""
    if "$ref" in schema:
        name = _base(schema["$ref"].rsplit("/", 1)[1])
        return f"[{name}](#{name.lower()})"
    if "enum" in schema:
        return " or ".join(f"`{each}`" for each in schema["enum"])
    if "anyOf" in schema:
        return " or ".join(_kind(each) for each in schema["anyOf"])
    if schema.get("type") == "array":
        items = schema.get("prefixItems")
        return f"({', '.join(map(_kind, items))})" if items else f"list of {_kind(schema['items'])}"
    return f"`{schema['const']}`" if "const" in schema else str(schema.get("type", "anything"))


def _base(name: str) -> str:
    """The noun's name, whether it comes in or goes out."""
    return name.removesuffix("-Input").removesuffix("-Output")


def _plain(value: object) -> str:
    """A default as JSON writes it, unless it is a whole noun."""
    return "…" if isinstance(value, list | dict) and value else json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    print(markdown(), end="")

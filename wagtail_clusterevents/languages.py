"""Which language tags are known (BCP 47). Pure Python."""

from __future__ import annotations

import re

# ISO 639-1, and the sign languages that events here are interpreted into (ISO 639-3).
_ISO_639_1 = (
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz "
    "ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii "
    "ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi "
    "mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw "
    "sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk "
    "ur uz ve vi vo wa wo xh yi yo za zh zu "
)
_OTHERS = "ase asq bfi dgs dse fsl gsg gss hsb dsb frr ise jos lsf nds psr sgg slf ssp ssr swl yue"
KNOWN_LANGUAGES = frozenset(f"{_ISO_639_1} {_OTHERS}".split())

_TAG = re.compile(r"([a-z]{2,3})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?", re.IGNORECASE)


def is_language_tag(tag: str) -> bool:
    """Whether ``tag`` is a BCP 47 tag (language, optional script and region) of a known language."""
    match = _TAG.fullmatch(tag)
    return bool(match) and match[1].lower() in KNOWN_LANGUAGES


def split_language_tags(text: str) -> list[str]:
    """The tags in a text that separates them by commas or spaces, in order and once each."""
    return list(dict.fromkeys(tag for tag in re.split(r"[,;\s]+", text) if tag))

"""How Open Graph names languages. Pure Python."""

from __future__ import annotations

#: The territory that a language without one is shown with, where it is not named like the language.
TERRITORIES = {
    "ar": "AR", "be": "BY", "ca": "ES", "cs": "CZ", "cy": "GB", "da": "DK", "el": "GR", "en": "GB", "et": "EE",
    "eu": "ES", "fa": "IR", "ga": "IE", "gl": "ES", "he": "IL", "hi": "IN", "hsb": "DE", "ja": "JP", "ka": "GE",
    "ko": "KR", "lb": "LU", "nb": "NO", "nn": "NO", "sl": "SI", "sq": "AL", "sr": "RS", "sv": "SE", "uk": "UA",
    "vi": "VN", "zh": "CN",
}  # fmt: skip


def og_locale(tag: str) -> str:
    """``de`` as ``de_DE``, ``de-at`` as ``de_AT``, ``en`` as ``en_GB``, ``zh-Hant-TW`` as ``zh_TW``."""
    language, *rest = tag.lower().split("-")
    territory = next((part for part in rest if len(part) in (2, 3)), TERRITORIES.get(language, language))
    return f"{language}_{territory.upper()}"

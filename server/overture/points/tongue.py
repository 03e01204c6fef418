"""Whether a text is in English, by its function words: enough to know when not to build an English phrase from it."""

from __future__ import annotations

import re

ENGLISH = frozenset(
    "the and of to a in is it that for was on with as are be at by this have from or had not but what all were when we "
    "there can an your which their if will each about how up out them then she many some so these would other into has "
    "more her two like him see time could no make than been its who now people my made over did down only way find use "
    "may i our you they his after because where just don't i'm it's that's we're".split()
)
OTHERS = (
    frozenset(
        "der die und das ist nicht ich mit den für auf ein eine zu von im dem wir bei auch sich als nach wie aus es sind "
        "oder einem einer haben wird über "
        "le la les et des est un une du que pour dans nous vous avec sur pas je au ce qui sont mais par plus leur notre "
        "el los las y en es por con una del se lo su al más como pero nos para este esta muy mi "
        "o os e da do um uma não com foi são em na no dos das ao mais você nós minha meu pela pelo foram esta isso "
        "il di che per non sono della con mi anche gli delle nel alla questo "
        "het een van en ik niet op te voor zijn met aan dat deze naar bij maar ook wij onze "
        "och att det som är på jag med av inte ett vi till har de för den "
        "og er til at jeg ikke som af vi på har "
        "w z na do się jest że nie to i oraz dla przez jak "
        "ve bir bu için ile çok da de olarak".split()
    )
    - ENGLISH
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NON_LATIN = re.compile(r"[\u0370-\u1dff\u2c00-\ud7ff\uf900-\ufdff\ufe70-\ufeff]")


def is_english(text: str, *, default: bool = True) -> bool:
    """Whether the text reads as English; `default` answers where there is too little to tell."""
    if len(_NON_LATIN.findall(text)) > max(3, len(text) // 5):
        return False
    words = [w.replace("’", "'") for w in _WORD.findall(text[:2000].casefold())]
    english = sum(w in ENGLISH for w in words)
    other = sum(w in OTHERS for w in words)
    if english + other < 2 and len(words) < 12:
        return default if not (other and not english) else False
    if english == other == 0:
        return default
    return english > other and english >= len(words) * 0.06

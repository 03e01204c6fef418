"""How hard a text is to read: the Flesch-Kincaid grade, with names and titles left out."""

from __future__ import annotations

import re

HARDEST = 8.0  # the grade that a message should not pass
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouyàáâãäåèéêëìíîïòóôõöùúûü]+")


def syllables(word: str) -> int:
    """About how many syllables a word has; at least one."""
    low = word.casefold()
    count = len(_VOWELS.findall(low))
    if low.endswith("e") and not low.endswith(("le", "ee")) and count > 1:
        count -= 1
    if re.search(r"[^td]ed$", low) and count > 1:
        count -= 1
    return max(1, count)


def without_names(text: str) -> str:
    """The text without quotations and without the words that stand capitalised inside a sentence."""
    text = re.sub(r"“[^”]*”", "it", text)
    return re.sub(r"(?<=[\w,;:’’)] )(?!I\b)[A-Z][\w’'.&-]*", "", text)


def grade(text: str) -> float:
    """The Flesch-Kincaid grade of a text in English; 0 for a text without words."""
    plain = without_names(text)
    words = _WORD.findall(plain)
    sentences = [s for s in re.split(r"[.!?:]+(?:\s|$)|\n{2,}", plain) if _WORD.search(s)]
    if not words or not sentences:
        return 0.0
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59

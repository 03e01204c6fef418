"""Words that tell what a headline or a goal says: `lexicon.toml`, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from overture import inflection
from overture.data import table


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists, in small letters, and the patterns."""

    persons: frozenset[str]
    things: frozenset[str]
    ranks: frozenset[str]
    fields: frozenset[str]
    common: frozenset[str]
    proper: frozenset[str]
    verbs: frozenset[str]
    usual: frozenset[str]
    no_headline: re.Pattern[str]
    job: re.Pattern[str]
    wanting: re.Pattern[str]
    learning: re.Pattern[str]
    asking: re.Pattern[str]
    unsaid: re.Pattern[str]
    myself: re.Pattern[str]
    my_work: re.Pattern[str]
    aside: re.Pattern[str]

    def is_person(self, word: str) -> bool:
        """Whether a word says what somebody is."""
        low = word.casefold()
        if low in self.persons or low.rstrip("s") in self.persons or low.endswith("person"):
            return True
        return len(low) > 4 and low not in self.things and low.endswith(("er", "or", "ist", "ian"))

    def knows(self, word: str) -> bool:
        """Whether a word is English, as far as the lists and the library tell."""
        low = word.casefold()
        listed = any(low in words for words in (self.common, self.persons, self.fields))
        return listed or bool(inflection.library().getAllLemmas(low))

    def is_common(self, word: str) -> bool:
        """Whether a word that a title writes large is small inside a sentence."""
        low = word.casefold()
        return low not in self.proper and (self.is_person(low) or self.knows(low) or self.knows(low.rpartition("-")[2]))


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon."""
    data = table(__package__, "lexicon.toml")

    def words(name: str) -> frozenset[str]:
        return frozenset(data[name].split())

    def pattern(name: str) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{each})" for each in data[name]), re.IGNORECASE)

    return Lexicon(
        persons=words("persons"),
        things=words("things"),
        ranks=words("ranks"),
        fields=words("fields"),
        common=words("common"),
        proper=words("proper"),
        verbs=words("verbs"),
        usual=words("usual"),
        no_headline=pattern("no_headline"),
        job=pattern("job"),
        wanting=pattern("wanting"),
        learning=pattern("learning"),
        asking=pattern("asking"),
        unsaid=pattern("unsaid"),
        myself=pattern("myself"),
        my_work=pattern("my_work"),
        aside=pattern("aside"),
    )

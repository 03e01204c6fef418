"""Whether what is said is held by the page or by About me."""

from __future__ import annotations

import re

from overture.records import Check
from overture.words.checks.pool import Span, inside
from overture.words.checks.reading import Reading
from overture.words.checks.rule import rule

RECENT_DAYS = 30
_NEWS = ("award", "promotion", "new-job", "scholarship", "grant", "milestone", "launch")
_YOU = re.compile(r"\b(?:you|your|yours|you['’](?:re|ve|d))\b", re.IGNORECASE)
_ME = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|me|mine)\b")
_TIME = re.compile(
    r"\b\d{1,3}(?:\s*(?:-|–|to|or)\s*\d{1,3})?[\s-]*(?:min\w*|am|pm|a\.m\.|p\.m\.)|\b\d{1,2}:\d\d\b", re.IGNORECASE
)
_CALL = re.compile(r"\b(?:on|via|over|by|through|in) (?:Google Meet|(?:Microsoft )?Teams)\b")
_GREETING = re.compile(
    r"^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^,!:\n–—]*[,!:\n–—]?\s*", re.IGNORECASE
)
_I_AM = re.compile(
    r"\bI(?:['’]m| am| work as| worked as| was| used to be| have been|['’]ve been) an? ([^.,;!?\n]{3,80})"
)
_BEHIND = re.compile(r"\s(?:for|at|in|of|with|who|since|from)\s")  # what a role goes on with
_CONGRATULATED = re.compile(r"\b(?:congratulations|congrats|well done) on ([^.!?\n]{3,80})", re.IGNORECASE)
# What says nothing of what somebody is congratulated on.
_USUAL = frozenset(
    ("your", "the", "and", "for", "with", "this", "that", "all", "new", "recent", "great", "role", "job", "position")
)
_DEED = re.compile(
    r"\byou (?:won|founded|launched|published|raised|spoke|led|built|grew|invented|discovered|received|earned|"
    r"graduated|taught|patented|designed|created|started|joined|moved|cut|saved|ran|managed|mentored)\b",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"\b(?:we both|both of us|we share|we are both|in common|fellow|mutual (?:friend|connection)|"
    r"same (?:school|university|college|company|employer))\b",
    re.IGNORECASE,
)
# Capitals that state nothing of anybody.
_EVERYDAY = re.compile(
    r"I|LinkedIn|Zoom|Skype|WhatsApp|English|PhD|MBA|OK|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"January|February|March|April|May|June|July|August|September|October|November|December",
    re.IGNORECASE,
)
_THANKS_FROM = re.compile(r"\b(?:thanks|thank you|cheers|best|regards|wishes),\s+(?=[^\W\d_][\w’'-]*$)", re.IGNORECASE)


def _facts(r: Reading) -> list[tuple[str, Span, Span]]:
    """(word or number, its place, its sentence) of what states a fact: inner capitals and numbers."""
    hello = _GREETING.match(r.text)
    begin = hello.end() if hello else 0
    times = sorted(m.span() for pattern in (_TIME, _CALL) for m in pattern.finditer(r.text))
    signed = _signature(r)
    found = []
    for sentence in r.sentences:
        words = list(r.words_of(sentence))
        for number, (word, place) in enumerate(words):
            if place[0] < begin or place[0] >= signed or inside(times, (place[0], place[0])):
                continue
            first = (
                number == 0
                or r.text[max(0, place[0] - 6) : place[0]].rstrip(' “"(‘')[-1:] in ("", ":", "\n", ".", "!", "?", "”")
                or place[0] == begin
            )
            follows = number + 1 < len(words) and _is_name(words[number + 1][0])
            states = word[0].isdigit() or (word[0].isupper() and (not first or follows))
            if states and not _EVERYDAY.fullmatch(re.sub(r"['’]\w+$", "", word)):
                found.append((word, place, sentence))
    return found


def _is_name(word: str) -> bool:
    return word[0].isupper() and re.match(r"I\b", word) is None


def _signature(r: Reading) -> int:
    """Where the sender's name begins: in the last short line, or right behind the thanks ("Thanks, Sam")."""
    if beside := _THANKS_FROM.search(r.text.rstrip()):
        return beside.start()
    at = r.text.rstrip().rfind("\n")
    last = r.text[at + 1 :].strip()
    return at + 1 if at > 0 and len(last.split()) <= 5 and not re.search(r"[.?!]$", last) else len(r.text)


def grounded_them(r: Reading) -> Check:
    """Names and numbers said of them stand on the page; so does what they are said to have done or to share."""
    spans = [
        place
        for word, place, sentence in _facts(r)
        if not r.about_them.holds(word) and not r.about_sender.holds(word) and not _of_sender(r, sentence)
    ]
    spans += [m.span() for m in _CONGRATULATED.finditer(r.text) if _unheard(m[1], r)]
    deeds = [(s, r.text[s[0] : s[1]].split()[1]) for s in r.own(_DEED)]  # what is asked in About me may be asked
    spans += [s for s, verb in deeds if not (r.about_them.holds(verb) or r.about_sender.holds(verb))]
    for claim in r.own(_SHARED):
        sentence = next((s for s in r.sentences if s[0] <= claim[0] < s[1]), claim)
        shared = any(p.kind in ("shared-connection", "shared-background") for p in r.links(sentence))
        known = r.profile.mutual_connections.names or r.profile.highlights
        named = any(n.split()[0] in r.text[sentence[0] : sentence[1]] for n in known if n.split())
        if not shared and not named:
            spans.append(claim)
    return rule("grounded-them").unless(sorted(set(spans)))


def _unheard(said: str, r: Reading) -> bool:
    """Whether congratulations are on something that the page does not tell of, or of which it tells nothing new."""
    words = [w for w in re.findall(r"[^\W\d_]{3,}", said) if w.casefold() not in _USUAL]
    news = any(p.subtype in _NEWS for p in r.points)
    return not (words or news) or any(not r.about_them.holds(w) for w in words)


def _of_sender(r: Reading, sentence: Span) -> bool:
    """Whether a sentence speaks of the sender alone."""
    text = r.text[sentence[0] : sentence[1]]
    return bool(_ME.search(text)) and not _YOU.search(text)


def grounded_me(r: Reading) -> Check:
    """Names, numbers and roles said of the sender stand in About me."""
    spans = [
        place
        for word, place, sentence in _facts(r)
        if _of_sender(r, sentence) and not r.about_sender.holds(word) and not r.about_them.holds(word)
    ]
    for match in _I_AM.finditer(r.text):
        if rule("no-invented-feelings").patterns.search(match[0]):
            continue  # "a huge fan": a feeling, on which another rule has its say
        words = re.findall(r"[^\W\d_]{3,}", _BEHIND.split(match[1])[0])
        if "[" not in match[1] and words and not any(r.about_sender.holds(w) for w in words):
            spans.append(match.span())
    return rule("grounded-me").unless(sorted(set(spans)))


def specific(r: Reading) -> Check:
    """At least one fact from outside name, current title and current employer."""
    linked = any(r.links(s) for s in r.sentences)
    return rule("specific").kept() if linked or _says_connected(r) else rule("specific").broken()


def _says_connected(r: Reading) -> bool:
    return r.profile.degree == "1st" and "connected" in r.text


def link_first(r: Reading) -> Check:
    """The first or second sentence holds a grounded link."""
    hello = _GREETING.match(r.text)
    begin = hello.end() if hello else 0
    first = [(max(a, begin), b) for a, b in r.sentences if b > begin][:2]
    linked = any(r.links(s) for s in first) or _says_connected(r)
    return rule("link-first").kept() if linked else rule("link-first").broken(first[:1])


def no_invented_feelings(r: Reading) -> Check:
    """No feeling that nobody told us of; what stands in About me may be said."""
    held = " ".join([r.about_me.about, r.about_me.goal]).casefold() if r.about_me else ""
    spans = [s for s in r.own(rule("no-invented-feelings").patterns) if r.text[s[0] : s[1]].casefold() not in held]
    return rule("no-invented-feelings").unless(spans)


def shared_not_referred(r: Reading) -> Check:
    """A shared connection is named as shared, not as having sent the sender."""
    return rule("shared-not-referred").unless(r.own(rule("shared-not-referred").patterns))


def recent_is_true(r: Reading) -> Check:
    """A thing is said to be recent only where it is at most 30 days old."""
    spans = []
    for span in r.own(rule("recent-is-true").patterns):
        sentence = next((s for s in r.sentences if s[0] <= span[0] < s[1]), span)
        if r.text[span[0]].isupper() and sentence[0] < span[0]:
            continue  # part of a name: "the Recent Graduates route"
        ages = [p.age_days for p in r.links(sentence)]
        if _ME.search(r.text[sentence[0] : span[0]]) and not ages:
            continue  # "I recently moved": said of the sender
        if not any(age is not None and age <= RECENT_DAYS for age in ages):
            spans.append(span)
    return rule("recent-is-true").unless(spans)


def private_stays_out(r: Reading) -> Check:
    """Health, family, grief, layoffs, visas, age, pay, politics and faith are left alone."""
    words = rule("private-stays-out")
    spans = [m.span() for m in words.patterns.finditer(r.text)]
    return words.unless(spans)

"""What fills the slots on the sender: who they are and what they want to learn, in their own words."""

from __future__ import annotations

import re

from overture.records import AboutMe
from overture.words import realise
from overture.words.goal import is_question
from overture.words.names import named
from overture.words.question import direct
from overture.words.render import Slot, Slots
from overture.words.sender import i_am

ABOUT_ME = "about-me"
WHO_GAP = "[who you are]"  # what the sender must fill in by hand; `check` blocks a draft that still holds it
NAME_GAP = "[your name]"


def sender_slots(about_me: AboutMe | None, *, formal: bool = False) -> dict[str, Slot]:
    """Who the sender is, in their own words."""
    me = named(realise.clean(about_me.name)) if about_me else ""
    who = realise.curly(i_am(about_me))
    who = realise.expanded(who) if formal else who
    texts = {
        "i_am": who,
        "i_am_short": "" if "," in who else who,  # what "and would like to" may follow
        "i_am_brief": _brief(who),  # for a note
        "i_am_named": "" if re.search(r", (?![A-Z])", who) else who,  # what a colon may follow
        # What "and we both …" may follow: a place or a house named beside it would read as shared.
        "i_am_plain": "" if re.search(r"(?:\b(?:at|in|from|with|for)|,) (?:the )?[A-Z]", who) else who,
        "me": me,
        "me_first": me.split(" ")[0],
    }
    return {name: Slot(text, ABOUT_ME) for name, text in texts.items() if text}


def _brief(who: str) -> str:
    """Who the sender is without the house: "I’m a planner"; empty where that says nothing ("I study")."""
    brief = "" if " been " in who else re.sub(r",? (?:at|in|from|with|for) [A-Z].*$", "", who)
    return brief if len(brief.split()) > 2 else ""


def goal_slots(wanted: str) -> dict[str, Slot]:
    """One thing that the sender wants to learn; `goal_asked` stands after "ask you".

    `goal_question` is there where it is a question; `goal_direct` is the question itself without its mark;
    `advice` and `advice_direct` are the same where one may give advice on it.
    """
    asks = is_question(wanted)
    texts = {
        "goal": wanted,
        "goal_question": wanted if asks else "",
        "goal_asked": _asked(wanted),
        "goal_direct": (straight := direct(wanted) if asks else ""),
        "advice": "" if " did you " in straight else wanted,  # one gives no advice on one's own past
        "advice_direct": "" if " did you " in straight else straight,
    }
    return {name: Slot(text, ABOUT_ME) for name, text in texts.items() if text}


def _asked(wanted: str) -> str:
    """What stands after "ask you"; empty where it would be to ask what to ask."""
    if not wanted or re.search(r"\bask", wanted):
        return ""
    return wanted if is_question(wanted) else f"about {wanted}"


def gap_slots() -> Slots:
    """The visible gaps for what is not known of the sender."""
    return {"who_gap": Slot(WHO_GAP), "name_gap": Slot(NAME_GAP)}

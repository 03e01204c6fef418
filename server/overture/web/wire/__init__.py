"""What the calls of the protocol take and give.

The nouns on the wire are the records themselves: pydantic reads them strictly, refuses unknown fields, and describes
them for `/v1/openapi.json`. Here stand only what a call asks for and what an answer holds around them.
"""

from __future__ import annotations

from overture.web.wire.answers import (
    AboutMeAnswer,
    CheckAnswer,
    ComposeAnswer,
    ContactAnswer,
    ContactsAnswer,
    ErrorAnswer,
    ExportAnswer,
    FieldProblem,
    FollowUpAnswer,
    ForgottenAnswer,
    HelloAnswer,
    PairAnswer,
    PreferencesAnswer,
    Problem,
    Software,
    SuggestAnswer,
)
from overture.web.wire.asks import (
    AboutMeAsk,
    Ask,
    CheckAsk,
    ComposeAsk,
    ContactAsk,
    ExportAsk,
    FollowUpAsk,
    ForgetContactAsk,
    HelloAsk,
    InterviewAsk,
    NothingAsk,
    PairAsk,
    PreferencesAsk,
    SuggestAsk,
    WireOptions,
)

__all__ = [
    "AboutMeAnswer",
    "AboutMeAsk",
    "Ask",
    "CheckAnswer",
    "CheckAsk",
    "ComposeAnswer",
    "ComposeAsk",
    "ContactAnswer",
    "ContactAsk",
    "ContactsAnswer",
    "ErrorAnswer",
    "ExportAnswer",
    "ExportAsk",
    "FieldProblem",
    "FollowUpAnswer",
    "FollowUpAsk",
    "ForgetContactAsk",
    "ForgottenAnswer",
    "HelloAnswer",
    "HelloAsk",
    "InterviewAsk",
    "NothingAsk",
    "PairAnswer",
    "PairAsk",
    "PreferencesAnswer",
    "PreferencesAsk",
    "Problem",
    "Software",
    "SuggestAnswer",
    "SuggestAsk",
    "WireOptions",
]

"""Every call of the protocol: where it is, what it takes, what it gives, and the line of code that answers it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from overture import pipeline
from overture.errors import NotPaired
from overture.records import InterviewSheet
from overture.store import due, export
from overture.web import wire
from overture.web.house import Caller, House


def pair(house: House, caller: Caller, ask: wire.PairAsk) -> wire.PairAnswer:
    """A token for the code."""
    client, token = house.store.codes.redeem(ask.code, ask.label, caller.origin)
    return wire.PairAnswer(token=token, client=client.id)


def hello(house: House, caller: Caller, ask: wire.HelloAsk) -> wire.HelloAnswer:
    """Proof that this server knows the caller's token, before the caller sends anything."""
    words = f"hello:{house.settings.port}:{ask.nonce}"
    proof = house.store.clients.proof(caller.client, caller.origin, words)
    if proof is None:
        raise NotPaired
    return wire.HelloAnswer(proof=proof, software=house.software())


def suggest(house: House, caller: Caller, ask: wire.SuggestAsk) -> wire.SuggestAnswer:
    """One page in, everything out."""
    with house.gate.turn():
        found = pipeline.suggest((ask.capture, *ask.more), house.about_me(ask.about_me), ask.options)
    return wire.SuggestAnswer(
        software=house.software(),
        profile=found.profile,
        talking_points=found.talking_points,
        openers=found.draft.openers,
        message=found.draft.message,
        checks=found.draft.checks,
        notes=found.draft.notes,
    )


def compose(house: House, caller: Caller, ask: wire.ComposeAsk) -> wire.ComposeAnswer:
    """New drafts from reviewed talking points."""
    with house.gate.turn():
        draft = pipeline.compose(ask.profile, ask.talking_points, house.about_me(ask.about_me), ask.options)
    return wire.ComposeAnswer(openers=draft.openers, message=draft.message, checks=draft.checks, notes=draft.notes)


def check(house: House, caller: Caller, ask: wire.CheckAsk) -> wire.CheckAnswer:
    """What a draft keeps and breaks."""
    about_me = house.about_me(ask.about_me)
    with house.gate.turn():
        checks = pipeline.check(
            ask.text, ask.subject, ask.channel, ask.purpose, ask.profile, ask.talking_points, about_me
        )
    return wire.CheckAnswer(checks=checks)


def follow_up(house: House, caller: Caller, ask: wire.FollowUpAsk) -> wire.FollowUpAnswer:
    """A reminder, a thank-you or an update."""
    about_me = house.about_me(ask.about_me)
    with house.gate.turn():
        message, checks = pipeline.follow_up(
            ask.stage, ask.learned, ask.profile, ask.talking_points, about_me, ask.options
        )
    return wire.FollowUpAnswer(message=message, checks=checks)


def interview(house: House, caller: Caller, ask: wire.InterviewAsk) -> InterviewSheet:
    """Questions, an introduction and a checklist for the talk."""
    about_me = house.about_me(ask.about_me)
    with house.gate.turn():
        return pipeline.interview(ask.profile, ask.talking_points, about_me, ask.options, ask.minutes)


def load_about_me(house: House, caller: Caller, ask: wire.NothingAsk) -> wire.AboutMeAnswer:
    """The saved About me."""
    return wire.AboutMeAnswer(about_me=house.store.about_me.load())


def save_about_me(house: House, caller: Caller, ask: wire.AboutMeAsk) -> wire.AboutMeAnswer:
    """Keep this About me on this computer."""
    house.store.about_me.save(ask.about_me)
    return wire.AboutMeAnswer(about_me=ask.about_me)


def forget_about_me(house: House, caller: Caller, ask: wire.NothingAsk) -> wire.ForgottenAnswer:
    """Keep it no longer."""
    return wire.ForgottenAnswer(forgotten=int(house.store.about_me.forget()))


def list_contacts(house: House, caller: Caller, ask: wire.NothingAsk) -> wire.ContactsAnswer:
    """The saved contacts and what is due."""
    preferences, now = house.store.preferences.load(), house.store.clock()
    contacts = house.store.contacts.all(preferences.keep_days)
    return wire.ContactsAnswer(
        contacts=contacts,
        due=due.due(contacts, now),
        notes_this_month=due.notes_this_month(contacts, now) + house.store.contacts.forgotten_notes(),
        preferences=preferences,
    )


def save_contact(house: House, caller: Caller, ask: wire.ContactAsk) -> wire.ContactAnswer:
    """Keep this contact, or what has changed about it."""
    return wire.ContactAnswer(contact=house.store.contacts.save(ask.contact))


def forget_contact(house: House, caller: Caller, ask: wire.ForgetContactAsk) -> wire.ForgottenAnswer:
    """Forget one contact, or all."""
    contacts = house.store.contacts
    return wire.ForgottenAnswer(forgotten=contacts.forget_all() if ask.all else contacts.forget(ask.id))


def export_contacts(house: House, caller: Caller, ask: wire.ExportAsk) -> wire.ExportAnswer:
    """All contacts as one file."""
    contacts = house.store.contacts.all()
    if ask.format == "json":
        content, media_type = export.as_json(contacts), "application/json"
    else:
        content, media_type = export.as_csv(contacts), "text/csv"
    return wire.ExportAnswer(filename=f"overture-contacts.{ask.format}", media_type=media_type, content=content)


def load_preferences(house: House, caller: Caller, ask: wire.NothingAsk) -> wire.PreferencesAnswer:
    """The limit of notes a month, and how long contacts are kept."""
    return wire.PreferencesAnswer(preferences=house.store.preferences.load())


def save_preferences(house: House, caller: Caller, ask: wire.PreferencesAsk) -> wire.PreferencesAnswer:
    """Change them."""
    house.store.preferences.save(ask.preferences)
    return wire.PreferencesAnswer(preferences=ask.preferences)


@dataclass(frozen=True, slots=True)
class Call:
    """One row: the target, what it takes, what it gives, what answers, and what proves who asks."""

    target: str
    ask: type[wire.Ask]
    answer: type[Any]
    run: Callable[[House, Caller, Any], Any]
    proof: Literal["code", "client", "token"] = "token"


CALLS: dict[str, Call] = {
    call.target: call
    for call in (
        Call("/v1/pair", wire.PairAsk, wire.PairAnswer, pair, "code"),
        Call("/v1/hello", wire.HelloAsk, wire.HelloAnswer, hello, "client"),
        Call("/v1/suggest", wire.SuggestAsk, wire.SuggestAnswer, suggest),
        Call("/v1/compose", wire.ComposeAsk, wire.ComposeAnswer, compose),
        Call("/v1/check", wire.CheckAsk, wire.CheckAnswer, check),
        Call("/v1/follow-up", wire.FollowUpAsk, wire.FollowUpAnswer, follow_up),
        Call("/v1/interview", wire.InterviewAsk, InterviewSheet, interview),
        Call("/v1/about-me/load", wire.NothingAsk, wire.AboutMeAnswer, load_about_me),
        Call("/v1/about-me/save", wire.AboutMeAsk, wire.AboutMeAnswer, save_about_me),
        Call("/v1/about-me/forget", wire.NothingAsk, wire.ForgottenAnswer, forget_about_me),
        Call("/v1/contacts/list", wire.NothingAsk, wire.ContactsAnswer, list_contacts),
        Call("/v1/contacts/save", wire.ContactAsk, wire.ContactAnswer, save_contact),
        Call("/v1/contacts/forget", wire.ForgetContactAsk, wire.ForgottenAnswer, forget_contact),
        Call("/v1/contacts/export", wire.ExportAsk, wire.ExportAnswer, export_contacts),
        Call("/v1/preferences/load", wire.NothingAsk, wire.PreferencesAnswer, load_preferences),
        Call("/v1/preferences/save", wire.PreferencesAsk, wire.PreferencesAnswer, save_preferences),
    )
}

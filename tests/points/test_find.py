"""The talking points of a whole profile: grounded, ordered, never somebody else's."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from overture import points
from overture.records import (
    AboutMe,
    Certification,
    Honor,
    MutualConnections,
    Post,
    Profile,
    Recommendation,
    Role,
    Volunteering,
)

RICH = Profile(
    name="Ada Kowalczyk",
    first_name="Ada",
    headline="Weaving mill manager",
    about="I started as a dyer, then loom mechanic, then this. We took scrap from 9% to 3% in two years.",
    mutual_connections=MutualConnections(names=("Jonas Thestrup", "Berit Omdal"), others=3),
    posts=(
        Post(
            own=True,
            verb="posted",
            author="Ada Kowalczyk",
            age="3d",
            age_days=3,
            text="My oldest loom outlived its maker's company.\n\nParts now come from a printer in the canteen.",
        ),
        Post(
            own=True,
            verb="posted",
            author="Ada Kowalczyk",
            age="1w",
            age_days=7,
            text="So proud of Zofia Nadel, who won the Guild Medal! Well deserved.",
        ),
        Post(
            own=True,
            verb="posted",
            author="Ada Kowalczyk",
            age="2w",
            age_days=14,
            text="My father passed away on Sunday. I will be offline.",
        ),
        Post(
            own=False, verb="reposted", author="Guild", age="1mo", age_days=30, text="We trained 400 weavers this year."
        ),
    ),
    experience=(
        Role(
            title="Mill Manager",
            company="Nadwiślańska Tkalnia",
            start="2021",
            end="Present",
            description="Responsible for 40 people.\n- moved 31 looms to the new hall in 9 days",
        ),
        Role(title="Loom Mechanic", company="Nadwiślańska Tkalnia", start="2015", end="2021"),
    ),
    honors=(Honor(title="Weaver of the Year", issuer="Guild of the Vistula"),),
    volunteering=(Volunteering(role="Founder", organization="Saturday Loom School"),),
    recommendations=(Recommendation(by="Zofia Nadel", text="Ada won every argument with a loom.", given=False),),
)


def summaries(profile: Profile) -> str:
    """The usable summaries, one a line."""
    return "\n".join(p.summary for p in points.find(profile, None) if p.usable)


def test_what_a_thoughtful_person_would_bring_up_is_there() -> None:
    """Deeds, honors, volunteering, connections and the post are all found."""
    text = summaries(RICH)
    for wanted in (
        "took scrap from 9% to 3%",
        "moved 31 looms",
        "Weaver of the Year",
        "Saturday Loom School",
        "Jonas Thestrup",
        "oldest loom",
    ):
        assert wanted in text


def test_news_of_others_and_losses_open_nothing() -> None:
    """A colleague's medal and a bereavement are shown with a reason, and not usable; a repost is no point at all."""
    found = points.find(RICH, None)
    refused = [p for p in found if not p.usable]
    assert len(refused) == 2
    assert all(p.why for p in refused)
    assert not any("400 weavers" in e.text for p in found for e in p.evidence)
    assert "Guild Medal" not in summaries(RICH)


@pytest.mark.parametrize("owner", ["Founder & Head Weaver", "Shop Owner", "Freelance weaver", "Owner"])
def test_a_teams_work_is_the_teams(owner: str) -> None:
    """What "we" took from 9% to 3% is the work of a manager's team, and of an owner."""
    whose = {point.detail("fact"): point for point in points.find(RICH, None)}
    assert "how your team took scrap" in whose["your team took scrap from 9% to 3% in two years"].summary
    assert not any(point.detail("deed").startswith("took scrap") for point in whose.values())
    owned = points.find(replace(RICH, headline=owner), None)
    assert any(point.detail("deed").startswith("took scrap") for point in owned)
    assert not any("your team" in point.detail("fact") for point in owned)


def test_a_product_owner_owns_no_house() -> None:
    """Some titles only sound as if the house were theirs."""
    for title in ("Senior Product Owner", "Process owner", "Co-founder", "Founding engineer"):
        found = points.find(replace(RICH, headline=title), None)
        assert any(point.detail("fact") for point in found), title


def test_a_post_is_proven_by_what_it_holds_besides() -> None:
    """The point on a post carries its other telling sentences too, each once."""
    text = "A warp of mine snapped today. I tied it in 2019. It hangs upside down. New rule: arrows on every beam."
    post = Post(own=True, verb="posted", author="Ada Kowalczyk", age="2d", age_days=2, text=text)
    (found,) = points.find(Profile(name="Ada Kowalczyk", posts=(post,)), None)
    proof = [e.text for e in found.evidence]
    assert len(proof) == len(set(proof))
    assert "New rule: arrows on every beam." in proof


def test_duties_are_no_achievements() -> None:
    """What somebody was responsible for is not what they did."""
    assert "Responsible for" not in summaries(RICH)


def test_ids_are_unique_and_scores_in_range() -> None:
    """Every point can be named, and its score is a share."""
    found = points.find(RICH, None)
    assert len({p.id for p in found}) == len(found)
    assert all(0 <= p.score <= 1 for p in found)


def own_words(profile: Profile, about_me: AboutMe | None) -> str:
    """All texts that evidence may come from, white space collapsed."""
    texts = [profile.headline, profile.location, profile.about, *profile.highlights, *profile.mutual_connections.names]
    texts += [p.text for p in profile.posts]
    texts += [t for r in profile.experience for t in (r.title, r.company, r.start, r.description)]
    texts += [t for h in profile.honors for t in (h.title, h.issuer)]
    texts += [t for v in profile.volunteering for t in (v.role, v.organization, v.description)]
    return " ".join(" ".join(texts).split())


def test_evidence_is_verbatim() -> None:
    """Every evidence text stands in the profile as it is."""
    page = own_words(RICH, None)
    for found in points.find(RICH, None):
        assert found.evidence
        for evidence in found.evidence:
            assert " ".join(evidence.text.split()) in page


TEXTS = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=300) | st.lists(
    st.sampled_from(
        [
            "I",
            "we",
            "cut",
            "my",
            "our",
            "costs",
            "from",
            "9%",
            "to",
            "3%",
            ".",
            "\n",
            "- ",
            "Led",
            '"',
            "“",
            "”",
            "(",
            ")",
            "did not",
            "#tag",
            "https://x.example",
            "🎉",
            "won",
            "the",
            "Prize",
            "?",
            "!",
            ":",
            "—",
            "anyone",
            "you",
            "He",
            "passed away",
            "ignore all previous",
        ]
    ),
    max_size=60,
).map(" ".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(about=TEXTS, post=TEXTS, description=TEXTS, title=TEXTS)
def test_any_text_gives_grounded_points_or_none(about: str, post: str, description: str, title: str) -> None:
    """Finding never raises, gives the same for the same, and proves every point with words of the profile."""
    profile = Profile(
        name="Ada Kowalczyk",
        about=about,
        posts=(Post(own=True, verb="posted", author="Ada Kowalczyk", text=post),),
        experience=(Role(title=title, company="Mill", description=description),),
        honors=(Honor(title=title),),
    )
    first = points.find(profile, None)
    assert first == points.find(profile, None)
    page = own_words(profile, None)
    for found in first:
        assert not re.search(r"[\x00-\x1f\u200b-\u200f\u202a-\u202e]", found.summary) or re.search(
            r"[\x00-\x1f\u200b-\u200f\u202a-\u202e]", page
        )
        for evidence in found.evidence:
            assert " ".join(evidence.text.split()) in page


def test_an_about_of_one_line_is_quoted() -> None:
    """Who says one short thing of themselves has chosen it; a wish or a loss is not quoted even so."""
    found = points.find(Profile(name="Ada Kowalczyk", about="I am the bell. Ring me twice and I won't hear."), None)
    assert [point.summary for point in found] == ["your line “I am the bell”"]
    assert points.find(Profile(name="Ada Kowalczyk", about="I would love to weave."), None) == ()


def test_a_sentence_that_the_page_cut_is_left_out() -> None:
    """Behind "…more" stands the rest of a sentence: its beginning is neither quoted nor proof."""
    text = (
        "The old carder is back. It took us nine days and forty metres of leather. And Keith, who measured all the be"
    )
    post = Post(own=True, verb="posted", author="Ada Kowalczyk", age="2d", age_days=2, text=text, truncated=True)
    (found,) = points.find(Profile(name="Ada Kowalczyk", posts=(post,)), None)
    assert not any("Keith" in text for text in [found.summary, *(e.text for e in found.evidence)])


def test_a_title_alone_is_nobody() -> None:
    """Where the page shows a shared connection by a title alone, no name is made of it."""
    shared = MutualConnections(names=("Sr.", "Dr. Paola Miravalles"), others=2)
    found = points.find(replace(RICH, mutual_connections=shared), None)
    assert [p.detail("name") for p in found if p.kind == "shared-connection"] == ["Dr. Paola Miravalles"]


def test_what_is_not_held_is_no_certificate() -> None:
    """An exam that is booked or a course in progress is not congratulated on."""
    names = ("Slinger licence", "Crane licence (exam booked for May, not passed yet)", "Rigging course, in progress")
    held = Profile(name="Ada Kowalczyk", certifications=tuple(Certification(name=name) for name in names))
    assert [p.summary for p in points.find(held, None) if p.kind == "certification"] == ["your Slinger licence"]


@pytest.mark.parametrize(
    "line",
    [
        "Harbour is Poland's leading maker of cranes and winner of the export prize for 8 years.",
        "The Trust has enriched the lives of over 200 crane drivers since 1968.",
        "If I'd stayed at the yard I would have been a foreman by 30.",
    ],
)
def test_a_house_on_itself_and_what_never_was_are_not_told(line: str) -> None:
    """The employer's praise of itself is nobody's deed, nor is what would have been."""
    told = f"{line} I trained 14 drivers on the quay."
    role = Role(title="Crane driver", company="Harbour Cranes Ltd", description=told)
    found = points.find(Profile(name="Ada Kowalczyk", experience=(role,)), None)
    assert not any(line[:20] in e.text for p in found for e in p.evidence)
    assert any("trained 14 drivers" in p.summary for p in found)

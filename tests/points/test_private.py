"""Private matters in plain words: what must be seen, and what only sounds alike."""

from __future__ import annotations

import pytest

from overture.points import cues

PRIVATE = [
    "We buried Idwal on Thursday. He taught me to sharpen.",
    "Lost my Mama on the 3rd. Thank you for the casseroles.",
    "My dad died last week.",
    "We buried Uncle Piet's mate Klaas on the hill above the yard.",
    "Knee surgery tomorrow. Back on the quay in June.",
    "If you ferry people at night and you are not sleeping, tell someone. My doctor has a word for it.",
    "My father passed away on Sunday.",
    "It is with great sadness that we share the passing of our colleague Anna.",
    "Rest in peace, Professor Lindqvist.",
    "RIP Coach.",
    "Gestern haben wir den Gustl begraben. Dreißig Jahre neben mir an der Werkbank.",
    "Hier on a enterré Maurice. Il gardait les clés du pressoir.",
    "Dün geceki yangında köyün değirmeni de gitti. Hepimiz iyiyiz.",
    "Pilkada sudah dekat, jangan tempel baliho di pagar kami.",
    "Ajji attained the lotus feet of the Lord on Tuesday. She kept every ledger of the shop by hand.",
    "Our oldest beekeeper breathed his last on Sunday, among the hives.",
    "Ten years ago today we lost our son.",
    "She would have turned 40 today.",
    "My grandmother's funeral was on Monday.",
    "I was diagnosed with breast cancer in March.",
    "I rang the bell today. Six rounds of chemo, done.",
    "Two weeks ago I had a stroke.",
    "I'm taking a leave of absence to look after my mental health.",
    "After nine months of burnout I am slowly coming back.",
    "Our daughter was born with a heart defect.",
    "I had a miscarriage in spring.",
    "I am 5 years sober today.",
    "I was laid off this morning.",
    "My position was eliminated along with 200 others.",
    "Today was my last day at Northwind. The whole team was let go.",
    "After 12 wonderful years my role has been made redundant.",
    "Unfortunately I was impacted by the layoffs at Meridian.",
    "I'm looking for a new role after the restructuring. #OpenToWork",
    "My contract was not renewed and I'm looking for my next opportunity.",
    "Vote for Maria Kowalski on Tuesday.",
    "Proud to endorse Senator Hale.",
    "The war in Ukraine has taken everything from us.",
    "I never post politics here. But shutting the night bus off in exam week is wrong, whoever runs the city.",
    "Not going to comment on the ruling. The bridge is from 1931 and so is the argument.",
    "Je ne parle jamais de politique ici, mais fermer la maternité, non.",
    "No voy a decir por quién. Pero piensen en el río.",
    "Went to the VA about my back. Twenty minutes. Go.",
    "What this government is doing to teachers is a disgrace.",
    "My visa expires in 60 days.",
    "H-1B transfer: does anybody know a company that sponsors?",
    "Mein Vater ist am Samstag gestorben.",
    "Ma mère nous a quittés hier.",
    "Mi padre falleció el domingo.",
    "Meu pai faleceu ontem.",
    "Mijn vader is overleden.",
    "Mio padre è mancato ieri.",
    "Ich wurde entlassen.",
    "J'ai été licenciée hier.",
    "Fui demitido ontem.",
    "Me despidieron ayer.",
]
ONLY_ALIKE = [
    "We killed the old pipeline on Friday.",
    "I buried the lede in my last newsletter.",
    "My last day as a beginner: tomorrow I get my own lathe.",
    "Our paper on early detection of breast cancer is out in the Journal of Screening.",
    "We laid out the roadmap on the kitchen floor.",
    "Set out the new raised bed this morning with the apprentices, larch boards, 40 metres, and ran the drip line "
    "along the north side where the beans go. It leaks at both ends, which they noticed before I did, and I was proud.",
    "Two winters later: 214 knots, drawn, voted on, with the quarrels left in. The knot book is public as of today.",
    "I teach new hospice nurses how to sit down.",
    "I'll be speaking at the Palliative Care Congress about how to ring a doorbell.",
    "Our case managers drove 94 miles a day this spring, so we redrew the territories by bridge.",
    "We raised $40,000 for the children's hospital.",
    "Our oncology ward cut waiting times from 41 days to 12.",
    "The dead reckoning module shipped today.",
    "Applications tripled. Nobody has missed the flowers.",
    "I'm thrilled to share that I'm starting a new position as Head of Data!",
    "We lost the tender and learned more than from any we won.",
    "The design was killed in review, twice.",
    "Happy retirement to our oldest loom.",
    "As a palliative nurse I learned to knock twice.",
    "She beat me at chess, and I have not recovered.",
    "Our election software passed its audit.",
    "Voting on the best pie is open until noon.",
    "We hired 12 people after the factory closed next door.",
    "The server died at 3 am and I revived it.",
    "Ten years sober code: no globals.",
    "How we cut redundant alerts by 80%.",
    "My talk on grief-proof backups is online.",
    "Redundancy in power systems: a thread.",
]


@pytest.mark.parametrize("text", PRIVATE)
def test_plain_words_of_loss_and_trouble_are_seen(text: str) -> None:
    """A post like this opens no message, and the reason can be shown."""
    found = cues.sensitive(text)
    assert found is not None
    assert found[1].endswith(".")


@pytest.mark.parametrize("text", ONLY_ALIKE)
def test_words_that_only_sound_alike_are_let_through(text: str) -> None:
    """Work with the ill, killed projects and buried ledes are things to talk about."""
    assert cues.sensitive(text) is None


def test_the_words_of_a_trade_are_no_private_matter() -> None:
    """A clerk of elections counts ballots for a living, and still mourns like anybody else."""
    post = (
        "Open house at the county barn: 68 people came to watch us test the voting scanners, up from three. "
        "A retired welder marked 200 ballots himself, some with coffee, and every one of them counted, twice."
    )
    clerk = cues.trade("Ballot proofing and elections | Voting systems, Piedra County")
    assert cues.sensitive(post) is not None
    assert cues.sensitive(post, clerk) is None
    assert cues.sensitive("We buried my father on election day.", clerk) is not None

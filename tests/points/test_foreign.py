"""What is said in English of a text in another language: only what stands there, verbatim."""

from __future__ import annotations

import pytest

from overture import points
from overture.records import Post, Profile, TalkingPoint


def of_post(text: str) -> TalkingPoint:
    """The one point of a profile with this post."""
    post = Post(own=True, verb="posted", author="Inès Garrigue", age="1w", age_days=7, text=text)
    (found,) = points.find(Profile(name="Inès Garrigue", first_name="Inès", posts=(post,)), None)
    return found


def lines_of_about(text: str) -> list[str]:
    """The quotations from an About."""
    return [point.detail("quote") for point in points.find(Profile(name="Inès Garrigue", about=text), None)]


def test_a_title_in_quotation_marks_keeps_them() -> None:
    """A title is shown as one, and the sentence that holds it may be quoted."""
    found = of_post("Mon guide « greffer en douze gestes » est enfin en ligne, merci à tous pour vos photos.")
    assert found.summary == "your post about “greffer en douze gestes”"
    assert found.detail("quote").startswith("Mon guide « greffer en douze gestes » est enfin en ligne")


def test_what_others_asked_is_no_topic() -> None:
    """A question in quotation marks is somebody's, so the post's own first words are taken."""
    found = of_post("Ce que les visiteurs me demandent au verger :\n« Et en hiver, vous dormez ? »\n« C'est à vous ? »")
    assert found.detail("quote") == "Ce que les visiteurs me demandent au verger"


def test_a_post_is_called_by_its_heading_not_by_its_first_item() -> None:
    """A first line that ends in a colon is what the post is about; a "no" in its aside denies nothing."""
    found = of_post("Lo que cuesta (no es broma) injertar un olivo en febrero:\n12 € de cinta\n30 € de manos")
    assert found.detail("quote") == "Lo que cuesta (no es broma) injertar un olivo en febrero"


@pytest.mark.parametrize(
    ("about", "quote"),
    [
        (
            "En douze ans : 41 vergers replantés, 9 000 arbres, une tempête qui m'a fait pleurer au milieu du rang "
            "(c'était en mars, à Bédarieux, et le voisin pleurait aussi).",
            "En douze ans : 41 vergers replantés, 9 000 arbres, une tempête qui m’a fait pleurer au milieu du rang",
        ),
        ("Mise en service du pressoir collectif (oct. 2024).", "Mise en service du pressoir collectif (oct. 2024)"),
    ],
)
def test_a_line_with_a_number_is_quoted_whole_or_to_a_break(about: str, quote: str) -> None:
    """Long lines end where they pause, and "oct. 2024" is one date."""
    assert quote in lines_of_about(f"Je plante des arbres pour ceux qui viendront. {about}")


def test_what_was_not_so_is_not_quoted() -> None:
    """A negated line is left alone: what it takes back is not understood."""
    assert lines_of_about("Nous plantons. Nous n'avons pas vendu les 300 pommiers de la ferme.") == []


def test_a_question_denies_nothing() -> None:
    """A question may hold a "no": it is quoted as it stands."""
    found = of_post("Domanda ai vicini: innesto a corona o no, con un inverno così?\nIo ho finito la rafia.")
    assert found.detail("quote") == "Domanda ai vicini: innesto a corona o no, con un inverno così?"


def test_lines_without_a_figure_come_after_those_with_one() -> None:
    """What the person says of their work is quoted too, where the figures leave room."""
    about = (
        "Con la potatura il ramo si perde, la linfa resta. In nove anni ho piantato 4.000 meli. Non serve la laurea."
    )
    assert lines_of_about(about) == [
        "In nove anni ho piantato 4.000 meli",
        "Con la potatura il ramo si perde, la linfa resta",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "La mia tirocinante Elsa Brandolin ha vinto il premio dei giovani innestatori.",
        "Anak saya juara satu lomba bercerita tingkat kota. Bapaknya cuma antar jemput.",
        "Unsere Auszubildende Lene Ott hat die Prüfung bestanden!",
    ],
)
def test_kin_and_pupils_news_are_theirs(text: str) -> None:
    """A post that opens with the author's child or apprentice is about them."""
    assert not of_post(text).usable


@pytest.mark.parametrize(
    "text",
    [
        "¡Ana Duarte, de nuestro taller, se ganó la beca de injertos! Él dice que fue suerte.",
        "Conseguiu!! Minha filha Bia, 12 anos, medalha de bronze na olimpíada de botânica.",
    ],
)
def test_what_somebody_named_has_won_is_theirs(text: str) -> None:
    """Whoever is named by two names and won something, or is cheered as a child before it is told whose."""
    assert not of_post(text).usable


def test_german_nouns_are_no_names() -> None:
    """Where every noun has a capital, two of them in a row name nothing: the first words are quoted."""
    found = of_post("Heute beginnt die Große Ernte im Alten Land, und die ganze Nachbarschaft trägt Körbe.")
    assert found.detail("topic") == ""


def test_a_title_before_a_colon_may_deny_nothing_of_the_post() -> None:
    """What is denied behind a colon or within a title is not what the post takes back."""
    found = of_post("Folien meines Vortrags vom Obstbautag: „Fünf Bäume, die wir nicht pflanzten“. 40 Leute kamen.")
    assert found.usable
    assert "Folien meines Vortrags vom Obstbautag" in found.evidence[0].text


def test_a_language_whose_losses_we_would_not_know_is_not_quoted() -> None:
    """Unless a post reports so many figures that it can be no private matter."""
    quiet = Post(own=True, verb="posted", author="I", age="1w", text="Meillä alkoivat tänään neuvottelut puutarhalla.")
    assert points.find(Profile(name="Inès Garrigue", posts=(quiet,)), None) == ()
    told = of_post("27 puuta, 52 % kukki vanhalla tavalla, 88 % uudella. Naapuri, 84, toi kakun.")
    assert told.usable


def test_a_short_second_sentence_takes_the_first_back() -> None:
    """Where "we were nominated" is followed by "we did not win", there is nothing to be quoted from."""
    post = Post(own=True, verb="posted", author="I", age="1w", text="Estuvimos entre los tres finalistas. No ganamos.")
    assert points.find(Profile(name="Inès Garrigue", posts=(post,)), None) == ()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Panen raya selesai kemarin sore, 38 ton padi dari empat desa. Lumbung akhirnya penuh lagi.", "Panen raya"),
        ("Hasat bitti sonunda, 38 ton zeytin ve dört ton yağ. Depo yine doldu.", "Hasat bitti"),
    ],
)
def test_more_languages_are_known_as_such(text: str, topic: str) -> None:
    """No English phrase is built from what is not English, however few of its words are known."""
    found = of_post(text)
    assert found.summary.startswith(f"your post “{topic}")


def test_a_saying_is_no_title() -> None:
    """What stands small between quotation marks was said by somebody, and is nothing that the post is about."""
    found = of_post('Piccola statistica: 9.300 innesti in dodici anni. Chi ha detto "ma era già secco": quattro.')
    assert found.detail("quote") == "Piccola statistica: 9.300 innesti in dodici anni"


def test_pride_in_what_is_ones_own_is_no_cheer() -> None:
    """A team that is proud of its figure tells its own news; a strait that is called a pas denies nothing."""
    number = "Eine Zahl, auf die wir ein bisschen stolz sind: Die Ausfälle sanken von 23 auf 7 %. Heute bleibt es so."
    strait = "Met zijn vieren 399 meter schip door de Pas van Terneuzen gekregen. Daarna friet en koffie."
    assert of_post(number).usable
    assert of_post(strait).usable

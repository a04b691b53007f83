import threading

import pytest

from iar_desktop.schema.messages import N_, _, _n, grouped, language, set_language, speaking


def test_french_is_the_default_and_english_the_source() -> None:
    assert language() == "fr"
    assert _("Family name") == "Nom de famille"
    with speaking("en"):
        assert (language(), _("Family name")) == ("en", "Family name")
    assert language() == "fr"


def test_a_piece_of_work_speaks_its_own_language() -> None:
    heard: list[str] = []
    with speaking("en"):
        thread = threading.Thread(target=lambda: heard.append(_("yes")))
        thread.start()
        thread.join()
        with speaking("fr"):
            heard.append(_("yes"))
        heard.append(_("yes"))
    assert heard == ["oui", "oui", "yes"]


def test_an_error_leaves_the_language_as_it_was() -> None:
    with pytest.raises(ZeroDivisionError), speaking("en"):
        print(1 / 0)
    assert language() == "fr"


def test_the_whole_process_may_change() -> None:
    set_language("en")
    assert _("yes") == "yes"
    set_language("fr")
    assert _("yes") == "oui"


def test_texts_that_nobody_translated_stay_as_they_are() -> None:
    assert _("No such text of ours") == "No such text of ours"
    assert _("") == ""
    assert N_("Family name") == "Family name"
    with speaking("xx"):
        assert _("Family name") == "Family name"


def test_numbers_in_words() -> None:
    texts = [
        _n("And {count} more like this.", "And {count} more like these.", each)
        for each in (0, 1, 1200)
    ]
    assert texts == [
        "Et 0 autre du même genre.",
        "Et 1 autre du même genre.",
        "Et 1\u202f200 autres du même genre.",
    ]
    with speaking("en"):
        assert _n("{count} person", "{count} people", 1200) == "1,200 people"


def test_thousands() -> None:
    assert grouped(1_284_000) == "1\u202f284\u202f000"
    assert grouped(-12_000) == "-12\u202f000"
    with speaking("en"):
        assert grouped(1_284) == "1,284"

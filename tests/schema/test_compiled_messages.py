import gettext
from io import BytesIO

import pytest

from iar_desktop import resources
from iar_desktop.schema.compiled_messages import CompiledMessages
from iar_desktop.schema.messages import COMPILED

FRENCH = resources.path("translations", "fr", COMPILED).read_bytes()


@pytest.fixture(scope="module")
def compiled() -> CompiledMessages:
    return CompiledMessages(FRENCH)


def test_every_text_is_found_as_the_standard_library_finds_it(compiled: CompiledMessages) -> None:
    known = gettext.GNUTranslations(BytesIO(FRENCH))
    texts = [key for key in known._catalog if isinstance(key, str) and key]  # type: ignore[attr-defined] # not in its types
    assert len(texts) > 1000
    assert [compiled.gettext(each) for each in texts] == [known.gettext(each) for each in texts]


@pytest.mark.parametrize("number", [0, 1, 2, 1000])
def test_every_plural_is_the_standard_librarys(compiled: CompiledMessages, number: int) -> None:
    known = gettext.GNUTranslations(BytesIO(FRENCH))
    counted = [key[0] for key in known._catalog if isinstance(key, tuple)]  # type: ignore[attr-defined] # not in its types
    assert len(counted) > 20
    for each in counted:
        expected = known.ngettext(each, "many", number)
        assert compiled.ngettext(each, "many", number) == expected


def test_a_text_without_translation_is_given_back(compiled: CompiledMessages) -> None:
    assert compiled.gettext("nothing of the sort") == "nothing of the sort"
    assert compiled.ngettext("{count} gnu", "{count} gnus", 1) == "{count} gnu"
    assert compiled.ngettext("{count} gnu", "{count} gnus", 0) == "{count} gnus"


@pytest.mark.parametrize("data", [b"", b"\x00" * 64, FRENCH[::-1]])
def test_a_file_that_is_no_catalogue_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no compiled catalogue"):
        CompiledMessages(data)

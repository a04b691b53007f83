"""Which editor a kind of value has: the one of the nearest kind it derives from."""

from typing import Any

from iar_desktop.schema import kinds
from iar_desktop.schema.kinds import Kind
from iar_desktop.ui.forms.address_editors import EmailEditor, PhoneEditor, UrlEditor
from iar_desktop.ui.forms.choice_editors import ChoiceEditor, YesNoEditor
from iar_desktop.ui.forms.days import Days
from iar_desktop.ui.forms.days_editor import DaysEditor
from iar_desktop.ui.forms.editor import Editor, LineEditor
from iar_desktop.ui.forms.link_editor import LinkEditor
from iar_desktop.ui.forms.place_editors import CountryEditor, TimeZoneEditor
from iar_desktop.ui.forms.several_editors import ChoicesEditor, LanguagesEditor
from iar_desktop.ui.forms.text_editors import LongTextEditor
from iar_desktop.ui.forms.time_editors import DayEditor, MomentEditor

_EDITORS: dict[type[Kind[Any]], type[Editor]] = {
    kinds.Kind: LineEditor,
    kinds.LongText: LongTextEditor,
    kinds.Email: EmailEditor,
    kinds.Phone: PhoneEditor,
    kinds.Url: UrlEditor,
    kinds.YesNo: YesNoEditor,
    kinds.Choice: ChoiceEditor,
    kinds.Choices: ChoicesEditor,
    kinds.Country: CountryEditor,
    kinds.Languages: LanguagesEditor,
    kinds.TimeZone: TimeZoneEditor,
    kinds.Day: DayEditor,
    kinds.Moment: MomentEditor,
    Days: DaysEditor,
    kinds.AnyLink: LinkEditor,
}


def editor_of(kind: Kind[Any]) -> type[Editor]:
    """Return the editor of ``kind``."""
    return next(_EDITORS[base] for base in type(kind).__mro__ if base in _EDITORS)

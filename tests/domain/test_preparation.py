from datetime import date, timedelta

from iar_desktop.domain.preparation import CONGRESS_STEPS, VISIT_STEPS, Anchor, plan, texts

TODAY = date(2026, 7, 1)
START, END = date(2026, 10, 14), date(2026, 10, 16)


def test_steps_count_back_from_the_arrival_and_on_from_the_departure() -> None:
    due = {each.step.name: each.on for each in plan(VISIT_STEPS, TODAY, START, END, TODAY)}
    assert due == {
        "Acknowledge the request": date(2026, 7, 4),
        "Confirm the dates and the headcount": date(2026, 8, 15),
        "Send the invitation letters for the visas": date(2026, 8, 25),
        "Ask for the list of delegates in order of precedence": date(2026, 9, 4),
        "Book the hotel": date(2026, 9, 4),
        "Book the interpreter": date(2026, 9, 14),
        "Book the transport": date(2026, 9, 19),
        "Ask for diets and allergies": date(2026, 9, 29),
        "Order the safety equipment for the site visits": date(2026, 9, 30),
        "Send the programme to the guests": date(2026, 10, 4),
        "Print the briefing sheet": date(2026, 10, 9),
        "Print badges, place cards and sign-in sheets": date(2026, 10, 11),
        "Prepare the gifts": date(2026, 10, 11),
        "Send the thank-you letter": date(2026, 10, 19),
        "Write the report and follow up what was promised": date(2026, 10, 23),
        "Remove diets and other sensitive data": date(2026, 10, 31),
    }


def test_what_should_be_done_already_is_due_today() -> None:
    today = START - timedelta(12)
    due = plan(VISIT_STEPS, today - timedelta(30), START, END, today)
    assert [each.step.name for each in due if each.on == today] == [
        step.name for step in VISIT_STEPS if step.anchor is Anchor.REQUEST or step.days <= -12
    ]
    assert min(each.on for each in due if each.on) == today


def test_without_dates_only_the_answer_has_a_day() -> None:
    due = plan(VISIT_STEPS, TODAY, None, None, TODAY)
    assert len(due) == len(VISIT_STEPS)
    assert [each.on for each in due if each.on] == [date(2026, 7, 4)]


def test_of_a_visit_that_is_over_only_the_follow_up_is_left() -> None:
    assert [
        each.step.name for each in plan(VISIT_STEPS, TODAY, START, END, END + timedelta(5))
    ] == [
        "Write the report and follow up what was promised",
        "Remove diets and other sensitive data",
    ]
    assert plan(VISIT_STEPS, TODAY, START, END, END + timedelta(400)) == []


def test_a_congress_has_deadlines_and_a_report_a_week_after() -> None:
    due = plan(CONGRESS_STEPS, TODAY, START, END, date(2026, 1, 1))
    assert [each.step.name for each in due if each.step.deadline] == [
        "Submit an abstract",
        "Book the stand",
        "Register at the early-bird rate",
    ]
    assert (due[-1].step.name, due[-1].on) == ("Write the mission report", date(2026, 10, 23))


def test_a_step_is_known_by_its_name_in_each_language() -> None:
    assert texts(VISIT_STEPS[4]) == {"Book the hotel", "Réserver l’hôtel"}

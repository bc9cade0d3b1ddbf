"""The way through the prompts: forward, back, and a pause after a round."""

from trustdesk.domain.meetings import Prompt
from trustdesk.operations.preparing import Asked
from trustdesk.ui.meetings.prepare_walk import ROUND, Walk


def asked(prompt: Prompt, *, lacking: bool = True, skipped: bool = False) -> Asked:
    return Asked(
        prompt=prompt, counterpart="reyes", meeting="m", fields=(), lacking=lacking, skipped=skipped, base=prompt.value
    )


def begun(*prompts: Asked) -> Walk:
    walk = Walk()
    walk.take(prompts)
    return walk


def shown(walk: Walk) -> Prompt | None:
    return walk.current.prompt if walk.current else None


def test_it_asks_only_for_what_is_lacking_and_was_not_skipped() -> None:
    walk = begun(asked(Prompt.GOAL, lacking=False), asked(Prompt.ISSUES, skipped=True), asked(Prompt.BECAUSE))
    assert (shown(walk), walk.number, walk.total, walk.skipped) == (Prompt.BECAUSE, 1, 1, 1)
    walk.go_on()
    assert (shown(walk), walk.left) == (None, 0)


def test_the_way_back_leads_through_what_was_shown() -> None:
    walk = begun(asked(Prompt.GOAL), asked(Prompt.ISSUES))
    assert not walk.can_go_back
    walk.go_on()
    walk.take((asked(Prompt.GOAL, lacking=False), asked(Prompt.ISSUES)))
    walk.go_back()
    assert (shown(walk), walk.number, walk.total) == (Prompt.GOAL, 1, 2)
    walk.go_on()
    assert shown(walk) is Prompt.ISSUES


def test_what_an_answer_brings_is_asked_next() -> None:
    walk = begun(asked(Prompt.SETTLE), asked(Prompt.MONITORING))
    walk.take((asked(Prompt.SETTLE, lacking=False), asked(Prompt.GOAL), asked(Prompt.MONITORING)))
    walk.go_on()
    assert shown(walk) is Prompt.GOAL


def test_a_prompt_that_went_away_stays_while_it_is_shown() -> None:
    walk = begun(asked(Prompt.ISSUES), asked(Prompt.BECAUSE))
    walk.take((asked(Prompt.BECAUSE),))
    assert shown(walk) is Prompt.ISSUES
    walk.go_on()
    assert shown(walk) is Prompt.BECAUSE


def test_there_is_a_pause_after_a_round() -> None:
    many = tuple(asked(prompt) for prompt in list(Prompt)[: ROUND + 3])
    walk = begun(*many)
    assert walk.total == ROUND
    for _ in range(ROUND):
        assert walk.current is not None
        walk.go_on()
    assert (walk.current, walk.left) == (None, 3)
    walk.begin_round()
    assert shown(walk) is many[ROUND].prompt


def test_what_was_skipped_can_be_brought_back() -> None:
    walk = begun(asked(Prompt.GOAL, skipped=True))
    assert walk.current is None
    walk.bring_back_skipped()
    assert shown(walk) is Prompt.GOAL

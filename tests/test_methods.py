"""Every method of the sources has a test that proves it; this table says which, and fails when a row has none.

The rows are those of METHODS.md: S0 to S4 are the five articles, the numbers the methods in them.
"""

import ast
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parent

PROVEN_BY = {
    "S0.1": "analysis/test_trust_gauge.py::test_the_product_decides_the_share",
    "S0.2": "analysis/test_trust_account.py::test_what_rests_on_a_word_alone_is_counted",
    "S0.3": "analysis/test_incidents.py::test_both_tellings_are_wanted",
    "S0.4": "analysis/test_trust_account.py::test_failures_are_counted_by_what_became_of_them_and_by_kind",
    "S0.5": "analysis/test_preparation.py::test_small_talk_needs_a_topic_and_a_meeting",
    "S0.6": "analysis/test_rhythm.py::test_three_spoken_contacts_without_a_coffee_are_named",
    "S0.7": "analysis/test_trust_account.py::test_the_account_counts_each_promise_where_it_belongs",
    "S0.8": "analysis/test_readiness.py::test_a_way_is_as_far_as_the_records_say",
    "S0.8.1": "briefing/test_methods_on_the_page.py::test_a_culture_note_is_a_hypothesis_about_the_person",
    "S0.8.2": "analysis/test_rhythm.py::test_only_written_so_far_wants_a_voice",
    "S0.8.3": "analysis/test_dependence.py::test_each_side_speaks_and_its_absence_is_named",
    "S0.8.4": "analysis/test_wording.py::test_what_costs_trust_is_marked",
    "S0.8.5": "analysis/test_common_ground.py::test_a_mutual_contact_says_whether_it_may_be_mentioned",
    "S0.8.6": "analysis/test_hedge.py::test_a_wish_becomes_a_promise_that_can_be_kept",
    "S0.9": "analysis/test_readiness.py::test_the_four_lines_follow_their_ways",
    "S1.1": "analysis/test_risk_patterns.py::test_alan_swallows_one_delay_after_another_either_way",
    "S1.2": "analysis/test_wall.py::test_a_concession_for_the_wrong_reason_raises_an_alarm",
    "S1.3": "analysis/test_readiness.py::test_a_strategy_is_as_far_as_the_records_say",
    "S1.4": "analysis/test_due_diligence.py::test_an_open_check_waits_in_its_own_way",
    "S1.5": "analysis/test_rhythm.py::test_the_spiral_is_the_trend_of_the_latest_moods",
    "S1.6": "analysis/test_trust_default.py::test_said_early_it_is_normal_and_after_trouble_late",
    "S1.7": "analysis/test_incidents.py::test_an_innocent_explanation_is_repeated_as_noted",
    "S1.8": "analysis/test_terminology.py::test_a_pair_shows_the_meaning_and_asks_for_the_term",
    "S1.9": "analysis/test_concessions.py::test_only_ours_in_this_negotiation_need_a_label",
    "S1.10": "analysis/test_fairness.py::test_a_comparison_wants_an_explanation",
    "S1.11": "analysis/test_fairness.py::test_the_satisfaction_question_is_ready_or_missed",
    "S1.12": "analysis/test_preparation.py::test_the_users_own_way_is_asked_for_and_recalled",
    "S1.13": "analysis/test_trust_account.py::test_nothing_promised_is_nought_of_nought",
    "S2.1": "briefing/test_methods_on_the_page.py::test_every_kind_of_counterpart_has_its_page",
    "S2.2": "analysis/test_authority.py::test_one_who_comes_and_does_not_decide",
    "S2.3": "analysis/test_stance.py::test_value_today_and_value_later",
    "S2.4": "analysis/test_wall.py::test_the_ledger_counts_both_sides",
    "S2.5": "analysis/test_stance.py::test_kept_promises_make_some_checks_needless",
    "S2.6": "analysis/test_stance.py::test_one_sees_a_partnership_and_the_other_a_single_deal",
    "S2.7": "analysis/test_stance.py::test_the_two_prime_questions_point_to_a_frame",
    "S2.8": "analysis/test_wall.py::test_an_offer_past_our_own_limit_is_work_at_a_loss",
    "S2.9": "analysis/test_stance_and_wall.py::test_only_ours_on_the_deal_can_cross",
    "S2.10": "reference/test_starters.py::test_the_two_lists_hold_what_the_source_names",
    "S2.11": "reference/test_starters.py::test_the_two_lists_hold_what_the_source_names",
    "S2.12": "analysis/test_rhythm.py::test_silence_of_more_than_twice_the_usual_gap_is_cooling",
    "S2.13": "analysis/test_rhythm.py::test_tone_and_hours_and_what_opened_up",
    "S2.14": "analysis/test_stance.py::test_a_role_needs_evidence_and_a_date",
    "S3.1": "analysis/test_stance_and_wall.py::test_one_collaborates_while_the_other_takes",
    "S3.2": "analysis/test_trust_reading.py::test_the_latest_reading_is_compared_part_by_part",
    "S3.3": "analysis/test_motives.py::test_a_side_without_a_motive_is_named",
    "S3.4": "analysis/test_bargaining_zone.py::test_a_verdict_is_a_finding_with_its_currency_and_its_facts",
    "S3.5": "analysis/test_motives.py::test_an_unspoken_issue_needs_something_we_can_admit",
    "S3.6": "analysis/test_trades.py::test_a_package_holds_at_least_half_of_what_can_be_held",
    "S3.7": "analysis/test_concessions.py::test_their_gain_is_said_or_missed",
    "S3.8": "analysis/test_rhythm.py::test_hours_together_leave_out_what_was_written_and_what_is_ahead",
    "S3.9": "analysis/test_trust_default.py::test_the_scale_goes_from_nothing_to_full_and_starts_at_a_little",
    "S3.10": "analysis/test_trust_reading.py::test_trust_before_and_after_a_meeting",
    "S4.0": "analysis/test_situation.py::test_each_sign_has_its_tool",
    "S4.1": "briefing/test_methods_on_the_page.py::test_a_shared_goal_opens",
    "S4.1a": "briefing/test_methods_on_the_page.py::test_thanks_open_where_there_is_something_to_thank_for",
    "S4.1b": "analysis/test_wording.py::test_what_comes_near_is_left_alone",
    "S4.1c": "analysis/test_wording.py::test_a_trainer_adds_a_rule_without_code",
    "S4.1d": "analysis/test_situation.py::test_the_setting_follows_the_channel",
    "S4.1p": "analysis/test_preparation.py::test_a_prompt_is_asked_until_it_is_answered",
    "S4.2": "analysis/test_wording.py::test_what_costs_trust_is_marked",
    "S4.2a": "analysis/test_preparation.py::test_questions_are_about_their_issues",
    "S4.2b": "analysis/test_preparation.py::test_questions_are_about_their_issues",
    "S4.2c": "analysis/test_preparation.py::test_questions_are_about_their_issues",
    "S4.2d": "analysis/test_trades.py::test_the_matrix_sorts_by_who_can_move",
    "S4.2p": "analysis/test_preparation.py::test_a_prompt_is_asked_until_it_is_answered",
    "S4.3": "briefing/openings/test_lines.py::test_the_situation_decides_what_is_said_first",
    "S4.3a": "analysis/test_fairness.py::test_their_concerns_have_a_place_on_the_agenda",
    "S4.3b": "analysis/test_preparation.py::test_an_incident_asks_for_listening_until_it_is_repaired",
    "S4.3c": "briefing/openings/test_lines.py::test_a_feeling_is_named_only_where_it_was_noted",
    "S4.3d": "analysis/test_wording.py::test_every_rule_keeps_its_word",
    "S4.3e": "analysis/test_situation.py::test_emotions_go_first_then_the_front_then_questions",
    "S4.3p": "analysis/test_preparation.py::test_a_prompt_is_asked_until_it_is_answered",
    "S4.4": "analysis/test_situation.py::test_the_last_try_is_judged",
    "S4.5": "analysis/test_trust_reading.py::test_the_trend_is_read_over_the_last_six_meetings",
}
ROWS = 74


def test_every_row_has_its_test() -> None:
    assert len(PROVEN_BY) == ROWS


@pytest.mark.parametrize("method", PROVEN_BY)
def test_the_test_is_there_and_names_its_method(method: str) -> None:
    file, _, name = PROVEN_BY[method].partition("::")
    docstring = _docstrings(TESTS / file).get(name)
    assert docstring is not None, f"there is no {name} in {file}"
    assert _names(docstring, method), f"{name} does not name {method}"


@cache
def _docstrings(file: Path) -> dict[str, str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name: ast.get_docstring(node) or "" for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def _names(docstring: str, method: str) -> bool:
    """Whether the id stands there whole, or inside a range such as S4.3a to S4.3e."""
    words = docstring.replace(",", " ").replace(":", " ").replace(";", " ").replace("(", " ").replace(")", " ").split()
    ids = [word.rstrip(".") for word in words]
    ranges = [(a, b) for a, to, b in zip(ids, ids[1:], ids[2:], strict=False) if to == "to" and a.startswith("S")]
    return method in ids or any(first <= method <= last for first, last in ranges)

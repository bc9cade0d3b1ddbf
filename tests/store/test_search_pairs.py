"""Letters of scripts without spaces are indexed in pairs, and found by one letter, by a name, and inside of one."""

import pytest

from trustdesk.domain.folding import tokens
from trustdesk.store.connecting import memory_engine
from trustdesk.store.search.pairs import indexed, is_row, phrase, strewn


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("anna lind", "anna lind"),
        ("小 高 川", "小高 高川 川"),
        ("abc 小 高 abc", "abc 小高 高 abc"),
        ("小", "小"),
        ("", ""),
    ],
)
def test_each_letter_stands_with_its_follower(text: str, stands: str) -> None:
    assert indexed(text) == stands


@pytest.mark.parametrize(
    "typed", ["東", "京", "都", "東京", "京都", "東京都", "都ab", "東京都ab", "abc", "김", "철수", "ラン"]
)
def test_any_part_of_it_is_found(typed: str) -> None:
    engine = memory_engine()
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE VIRTUAL TABLE t USING fts5(text)")
        for text in ("東京都abc", "김철수 박", "フランス"):
            connection.exec_driver_sql("INSERT INTO t(text) VALUES (?)", (indexed(" ".join(tokens(text))),))
        asked = phrase(" ".join(tokens(typed)), begun=True)
        rows = connection.exec_driver_sql("SELECT count(*) FROM t WHERE t MATCH ?", (asked,)).scalar_one()
    engine.dispose()
    assert rows == 1


@pytest.mark.parametrize("typed", ["京東", "都東", "東都", "철김"])
def test_letters_in_another_order_are_not(typed: str) -> None:
    assert phrase(" ".join(tokens(typed)), begun=True) != phrase(" ".join(tokens("東京都")), begun=True)
    stands = indexed(" ".join(tokens("東京都 김철수"))).split()
    assert phrase(" ".join(tokens(typed)), begun=True).strip('"*') not in stands


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("sea", '"sea"*'),
        ("o brien", '("o" AND "brien"*)'),
        ("東", '"東"*'),
        ("東 京", '"東京"'),
        ("東 京 都", '("東京" AND "京都")'),
    ],
)
def test_the_body_is_asked_for_words_wherever_they_stand(typed: str, words: str) -> None:
    assert strewn(typed, begun=True) == words


@pytest.mark.parametrize(
    ("typed", "row"), [("sea", False), ("o brien", True), ("東 京 都", False), ("7 月 3 日", True)]
)
def test_pairs_say_enough_without_their_places(typed: str, row: bool) -> None:
    assert is_row(typed) is row

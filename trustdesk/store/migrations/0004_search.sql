-- The search index: texts by part, people and organisations on their own, and the words that a slip may stand for.
-- It is filled when the vault is opened (trustdesk/store/search/indexing.py).

DROP TABLE search_names;

DROP TABLE search_body;

DROP TABLE search_heads;

CREATE TABLE search_heads (
    seq INTEGER NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (seq),
    UNIQUE (subject)
)
 STRICT;

CREATE TABLE search_texts (
    seq INTEGER NOT NULL,
    pieces TEXT NOT NULL,
    PRIMARY KEY (seq)
)
 STRICT;

CREATE TABLE search_words (
    number INTEGER NOT NULL,
    word TEXT NOT NULL,
    is_name INTEGER NOT NULL,
    PRIMARY KEY (number),
    UNIQUE (word)
)
 STRICT;

CREATE TABLE search_slips (
    rest INTEGER NOT NULL,
    word INTEGER NOT NULL,
    PRIMARY KEY (rest, word)
)
 WITHOUT ROWID,
 STRICT;

CREATE VIRTUAL TABLE search_names USING fts5(name, person, organisation, content='', contentless_delete=1, prefix='1 2 3 4', tokenize='unicode61 remove_diacritics 0');

CREATE VIRTUAL TABLE search_body USING fts5(name, person, organisation, fact, culture, term, issue, promise, concession, incident, meeting, contact, debrief, mutual, negotiation, question, place, note, marks, content='', contentless_delete=1, prefix='1 2 3 4', tokenize='unicode61 remove_diacritics 0');

CREATE VIRTUAL TABLE search_singles USING fts5(name, text, content='', contentless_delete=1, prefix='1 2 3 4', tokenize='unicode61 remove_diacritics 0');

INSERT INTO search_names(search_names, rank) VALUES ('secure-delete', 1);

INSERT INTO search_body(search_body, rank) VALUES ('secure-delete', 1);

INSERT INTO search_singles(search_singles, rank) VALUES ('secure-delete', 1);

DELETE FROM search_state WHERE name = 'fold_version';

-- Full-text tables with letters of scripts without spaces in pairs, beginnings of up to six letters, and the places of
-- words in a table of their own. They are filled when the vault is opened (trustdesk/store/search/indexing.py).

DROP TABLE search_names;

DROP TABLE search_body;

DROP TABLE search_singles;

CREATE VIRTUAL TABLE search_names USING fts5(name, person, organisation, content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3 4 5 6');

CREATE VIRTUAL TABLE search_body USING fts5(name, person, organisation, fact, culture, term, issue, promise, concession, incident, meeting, contact, debrief, mutual, negotiation, question, place, note, marks, content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3 4 5 6', detail=column);

CREATE VIRTUAL TABLE search_phrases USING fts5(name, person, organisation, fact, culture, term, issue, promise, concession, incident, meeting, contact, debrief, mutual, negotiation, question, place, note, content='', contentless_delete=1, tokenize='ascii');

CREATE VIRTUAL TABLE search_singles USING fts5(name, text, content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3 4 5 6');

INSERT INTO search_names(search_names, rank) VALUES ('secure-delete', 1);

INSERT INTO search_body(search_body, rank) VALUES ('secure-delete', 1);

INSERT INTO search_phrases(search_phrases, rank) VALUES ('secure-delete', 1);

INSERT INTO search_singles(search_singles, rank) VALUES ('secure-delete', 1);

DELETE FROM search_state WHERE name = 'fold_version';

-- Readings of a person's negotiating style, notes of the user's own on places, and what the drill remembers.

CREATE TABLE style_readings (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    person TEXT,
    dimension TEXT NOT NULL,
    value INTEGER NOT NULL,
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX style_readings_by_counterpart ON style_readings (counterpart, position, id);

CREATE INDEX style_readings_by_person ON style_readings (person, position, id);

CREATE INDEX style_readings_in_order ON style_readings (position, id);

CREATE TABLE culture_notes (
    id TEXT NOT NULL,
    place TEXT NOT NULL,
    aspect TEXT NOT NULL,
    text TEXT NOT NULL,
    ask TEXT NOT NULL,
    cue TEXT NOT NULL,
    replaces TEXT NOT NULL,
    hidden INTEGER NOT NULL,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id)
)
 STRICT;

CREATE INDEX culture_notes_in_order ON culture_notes (position, id);

CREATE TABLE drill_cards (
    id TEXT NOT NULL,
    term TEXT NOT NULL,
    state TEXT NOT NULL,
    step INTEGER,
    stability TEXT,
    difficulty TEXT,
    due TEXT NOT NULL,
    reviewed TEXT,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id)
)
 STRICT;

CREATE INDEX drill_cards_in_order ON drill_cards (position, id);

-- The first form of the vault: one table for each kind of record, the seals, the journal and the search index.

CREATE TABLE organisations (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    native_name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    type TEXT NOT NULL,
    industry TEXT NOT NULL,
    place TEXT NOT NULL,
    country TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    website TEXT NOT NULL,
    about TEXT NOT NULL,
    parent TEXT,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(parent) REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX organisations_by_parent ON organisations (parent, position, id);

CREATE INDEX organisations_in_order ON organisations (position, id);

CREATE TABLE people (
    id TEXT NOT NULL,
    given TEXT NOT NULL,
    family TEXT NOT NULL,
    middle TEXT NOT NULL,
    title TEXT NOT NULL,
    native_name TEXT NOT NULL,
    name_order TEXT NOT NULL,
    address_as TEXT NOT NULL,
    say_name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    pronouns TEXT NOT NULL,
    languages TEXT NOT NULL,
    place TEXT NOT NULL,
    country TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    profile TEXT NOT NULL,
    birthday TEXT,
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

CREATE INDEX people_in_order ON people (position, id);

CREATE TABLE profile (
    id TEXT NOT NULL,
    person TEXT NOT NULL,
    organisation TEXT,
    introduction TEXT NOT NULL,
    small_talk TEXT NOT NULL,
    trust_default TEXT NOT NULL,
    go_to_method TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(person) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(organisation) REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX profile_by_organisation ON profile (organisation, position, id);

CREATE INDEX profile_by_person ON profile (person, position, id);

CREATE INDEX profile_in_order ON profile (position, id);

CREATE TABLE affiliations (
    id TEXT NOT NULL,
    person TEXT NOT NULL,
    organisation TEXT NOT NULL,
    type TEXT NOT NULL,
    role TEXT NOT NULL,
    since TEXT,
    until TEXT,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(person) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(organisation) REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX affiliations_by_organisation ON affiliations (organisation, position, id);

CREATE INDEX affiliations_by_person ON affiliations (person, position, id);

CREATE INDEX affiliations_in_order ON affiliations (position, id);

CREATE TABLE ties (
    id TEXT NOT NULL,
    person TEXT NOT NULL,
    other TEXT NOT NULL,
    type TEXT NOT NULL,
    how TEXT NOT NULL,
    since TEXT,
    until TEXT,
    strength INTEGER,
    learned TEXT NOT NULL,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(person) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(other) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX ties_by_other ON ties (other, position, id);

CREATE INDEX ties_by_person ON ties (person, position, id);

CREATE INDEX ties_in_order ON ties (position, id);

CREATE TABLE business_ties (
    id TEXT NOT NULL,
    organisation TEXT NOT NULL,
    other TEXT NOT NULL,
    type TEXT NOT NULL,
    note TEXT NOT NULL,
    since TEXT,
    until TEXT,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(organisation) REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(other) REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX business_ties_by_organisation ON business_ties (organisation, position, id);

CREATE INDEX business_ties_by_other ON business_ties (other, position, id);

CREATE INDEX business_ties_in_order ON business_ties (position, id);

CREATE TABLE counterparts (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    relation TEXT NOT NULL,
    internal INTEGER NOT NULL,
    person TEXT,
    organisation TEXT,
    summary TEXT NOT NULL,
    industry TEXT NOT NULL,
    formality TEXT NOT NULL,
    power INTEGER,
    trust_default TEXT NOT NULL,
    trust_reason TEXT NOT NULL,
    norm_lines TEXT NOT NULL,
    rhythm_days INTEGER,
    eyes_only INTEGER NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(person) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(organisation) REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX counterparts_by_organisation ON counterparts (organisation, position, id);

CREATE INDEX counterparts_by_person ON counterparts (person, position, id);

CREATE INDEX counterparts_in_order ON counterparts (position, id);

CREATE TABLE members (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    person TEXT NOT NULL,
    role TEXT NOT NULL,
    authority TEXT NOT NULL,
    "limit" TEXT NOT NULL,
    reports_to TEXT,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(reports_to) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX members_by_counterpart ON members (counterpart, position, id);

CREATE INDEX members_by_person ON members (person, position, id);

CREATE INDEX members_by_reports_to ON members (reports_to, position, id);

CREATE INDEX members_in_order ON members (position, id);

CREATE TABLE mutual_contacts (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    person TEXT NOT NULL,
    knows TEXT,
    how_we_know TEXT NOT NULL,
    how_they_know TEXT NOT NULL,
    organisation TEXT,
    since TEXT,
    until TEXT,
    strength INTEGER,
    learned TEXT NOT NULL,
    mention TEXT NOT NULL,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(knows) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(organisation) REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX mutual_contacts_by_counterpart ON mutual_contacts (counterpart, position, id);

CREATE INDEX mutual_contacts_by_knows ON mutual_contacts (knows, position, id);

CREATE INDEX mutual_contacts_by_organisation ON mutual_contacts (organisation, position, id);

CREATE INDEX mutual_contacts_by_person ON mutual_contacts (person, position, id);

CREATE INDEX mutual_contacts_in_order ON mutual_contacts (position, id);

CREATE TABLE facts (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    topic TEXT NOT NULL,
    text TEXT NOT NULL,
    meaning TEXT NOT NULL,
    about TEXT,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(about) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX facts_by_about ON facts (about, position, id);

CREATE INDEX facts_by_counterpart ON facts (counterpart, position, id);

CREATE INDEX facts_in_order ON facts (position, id);

CREATE TABLE dependences (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    side TEXT NOT NULL,
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX dependences_by_counterpart ON dependences (counterpart, position, id);

CREATE INDEX dependences_in_order ON dependences (position, id);

CREATE TABLE trust_steps (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    way TEXT NOT NULL,
    status TEXT NOT NULL,
    text TEXT NOT NULL,
    "on" TEXT,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX trust_steps_by_counterpart ON trust_steps (counterpart, position, id);

CREATE INDEX trust_steps_in_order ON trust_steps (position, id);

CREATE TABLE trust_readings (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    "on" TEXT NOT NULL,
    competence INTEGER,
    shared_values INTEGER,
    fairness INTEGER,
    positivity INTEGER,
    time_spent INTEGER,
    intimacy INTEGER,
    note TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX trust_readings_by_counterpart ON trust_readings (counterpart, position, id);

CREATE INDEX trust_readings_in_order ON trust_readings (position, id);

CREATE TABLE watch_outs (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    risk TEXT NOT NULL,
    say TEXT NOT NULL,
    show TEXT NOT NULL,
    avoid TEXT NOT NULL,
    whose TEXT,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX watch_outs_by_counterpart ON watch_outs (counterpart, position, id);

CREATE INDEX watch_outs_in_order ON watch_outs (position, id);

CREATE TABLE negotiations (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    goal TEXT NOT NULL,
    fallback TEXT NOT NULL,
    shared_goal TEXT NOT NULL,
    importance INTEGER,
    "conflict" INTEGER,
    value_today TEXT NOT NULL,
    value_later TEXT NOT NULL,
    opened_on TEXT,
    closed_on TEXT,
    outcome TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX negotiations_by_counterpart ON negotiations (counterpart, position, id);

CREATE INDEX negotiations_in_order ON negotiations (position, id);

CREATE TABLE stances (
    id TEXT NOT NULL,
    negotiation TEXT NOT NULL,
    party TEXT NOT NULL,
    frame TEXT NOT NULL,
    meet_again TEXT NOT NULL,
    long_term_gain TEXT NOT NULL,
    evidence TEXT NOT NULL,
    "on" TEXT,
    confidence TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(negotiation) REFERENCES negotiations (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX stances_by_negotiation ON stances (negotiation, position, id);

CREATE INDEX stances_in_order ON stances (position, id);

CREATE TABLE alternatives (
    id TEXT NOT NULL,
    negotiation TEXT NOT NULL,
    party TEXT NOT NULL,
    text TEXT NOT NULL,
    best INTEGER NOT NULL,
    strength INTEGER,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(negotiation) REFERENCES negotiations (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX alternatives_by_negotiation ON alternatives (negotiation, position, id);

CREATE INDEX alternatives_in_order ON alternatives (position, id);

CREATE TABLE motives (
    id TEXT NOT NULL,
    negotiation TEXT NOT NULL,
    party TEXT NOT NULL,
    person TEXT,
    text TEXT NOT NULL,
    driver TEXT NOT NULL,
    at_home TEXT NOT NULL,
    better_solution TEXT NOT NULL,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(negotiation) REFERENCES negotiations (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX motives_by_negotiation ON motives (negotiation, position, id);

CREATE INDEX motives_by_person ON motives (person, position, id);

CREATE INDEX motives_in_order ON motives (position, id);

CREATE TABLE issues (
    id TEXT NOT NULL,
    negotiation TEXT NOT NULL,
    type TEXT NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    our_weight INTEGER,
    their_weight INTEGER,
    our_flexibility TEXT NOT NULL,
    their_flexibility TEXT NOT NULL,
    our_interest TEXT NOT NULL,
    their_interest TEXT NOT NULL,
    reason_behind_no TEXT NOT NULL,
    we_want TEXT,
    unit TEXT NOT NULL,
    currency TEXT NOT NULL,
    agreed TEXT NOT NULL,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(negotiation) REFERENCES negotiations (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX issues_by_negotiation ON issues (negotiation, position, id);

CREATE INDEX issues_in_order ON issues (position, id);

CREATE TABLE positions (
    id TEXT NOT NULL,
    issue TEXT NOT NULL,
    party TEXT NOT NULL,
    type TEXT NOT NULL,
    basis TEXT NOT NULL,
    low TEXT,
    high TEXT,
    for_show INTEGER NOT NULL,
    text TEXT NOT NULL,
    "on" TEXT,
    source TEXT NOT NULL,
    confidence TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(issue) REFERENCES issues (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX positions_by_issue ON positions (issue, position, id);

CREATE INDEX positions_in_order ON positions (position, id);

CREATE TABLE promises (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    negotiation TEXT,
    party TEXT NOT NULL,
    person TEXT,
    text TEXT NOT NULL,
    type TEXT NOT NULL,
    made_on TEXT,
    target_date TEXT,
    target_time TEXT,
    outer_date TEXT,
    outer_time TEXT,
    status TEXT NOT NULL,
    done_on TEXT,
    done_at TEXT,
    in_contract INTEGER NOT NULL,
    renegotiated_to TEXT,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(negotiation) REFERENCES negotiations (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(renegotiated_to) REFERENCES promises (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX promises_by_counterpart ON promises (counterpart, position, id);

CREATE INDEX promises_by_negotiation ON promises (negotiation, position, id);

CREATE INDEX promises_by_person ON promises (person, position, id);

CREATE INDEX promises_by_renegotiated_to ON promises (renegotiated_to, position, id);

CREATE INDEX promises_in_order ON promises (position, id);

CREATE TABLE concessions (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    negotiation TEXT,
    issue TEXT,
    party TEXT NOT NULL,
    text TEXT NOT NULL,
    status TEXT NOT NULL,
    given_on TEXT,
    on_list TEXT NOT NULL,
    reason TEXT NOT NULL,
    cost TEXT NOT NULL,
    cost_amount TEXT,
    currency TEXT NOT NULL,
    "limit" TEXT NOT NULL,
    goodwill TEXT NOT NULL,
    their_gain TEXT NOT NULL,
    in_return TEXT NOT NULL,
    came_back TEXT NOT NULL,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(negotiation) REFERENCES negotiations (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(issue) REFERENCES issues (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX concessions_by_counterpart ON concessions (counterpart, position, id);

CREATE INDEX concessions_by_issue ON concessions (issue, position, id);

CREATE INDEX concessions_by_negotiation ON concessions (negotiation, position, id);

CREATE INDEX concessions_in_order ON concessions (position, id);

CREATE TABLE incidents (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    "on" TEXT,
    title TEXT NOT NULL,
    party TEXT,
    our_version TEXT NOT NULL,
    their_version TEXT NOT NULL,
    innocent_explanation TEXT NOT NULL,
    effect TEXT NOT NULL,
    feeling TEXT NOT NULL,
    status TEXT NOT NULL,
    repair TEXT NOT NULL,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX incidents_by_counterpart ON incidents (counterpart, position, id);

CREATE INDEX incidents_in_order ON incidents (position, id);

CREATE TABLE meetings (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    negotiation TEXT,
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    minutes INTEGER,
    channel TEXT NOT NULL,
    place TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    attendees TEXT NOT NULL,
    purpose TEXT NOT NULL,
    small_talk TEXT NOT NULL,
    avoid TEXT NOT NULL,
    seating TEXT NOT NULL,
    air_time INTEGER,
    tool TEXT,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(negotiation) REFERENCES negotiations (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX meetings_by_counterpart ON meetings (counterpart, position, id);

CREATE INDEX meetings_by_negotiation ON meetings (negotiation, position, id);

CREATE INDEX meetings_in_order ON meetings (position, id);

CREATE TABLE contacts (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    meeting TEXT,
    "on" TEXT NOT NULL,
    channel TEXT NOT NULL,
    minutes INTEGER,
    mood TEXT NOT NULL,
    begun_by TEXT,
    informal INTEGER NOT NULL,
    people TEXT NOT NULL,
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
    FOREIGN KEY(meeting) REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX contacts_by_counterpart ON contacts (counterpart, position, id);

CREATE INDEX contacts_by_meeting ON contacts (meeting, position, id);

CREATE INDEX contacts_in_order ON contacts (position, id);

CREATE TABLE debriefs (
    id TEXT NOT NULL,
    meeting TEXT NOT NULL,
    trust_before INTEGER,
    trust_after INTEGER,
    our_satisfaction INTEGER,
    their_satisfaction INTEGER,
    surprise TEXT NOT NULL,
    learned TEXT NOT NULL,
    tool_worked TEXT NOT NULL,
    opening_used TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(meeting) REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX debriefs_by_meeting ON debriefs (meeting, position, id);

CREATE INDEX debriefs_in_order ON debriefs (position, id);

CREATE TABLE reflections (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    meeting TEXT,
    prompt TEXT NOT NULL,
    text TEXT NOT NULL,
    "on" TEXT,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(meeting) REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX reflections_by_counterpart ON reflections (counterpart, position, id);

CREATE INDEX reflections_by_meeting ON reflections (meeting, position, id);

CREATE INDEX reflections_in_order ON reflections (position, id);

CREATE TABLE reference_checks (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    type TEXT NOT NULL,
    subject TEXT NOT NULL,
    asked TEXT NOT NULL,
    person TEXT,
    independent INTEGER NOT NULL,
    due_on TEXT,
    done_on TEXT,
    result TEXT NOT NULL,
    finding TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX reference_checks_by_counterpart ON reference_checks (counterpart, position, id);

CREATE INDEX reference_checks_by_person ON reference_checks (person, position, id);

CREATE INDEX reference_checks_in_order ON reference_checks (position, id);

CREATE TABLE questions (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    negotiation TEXT,
    issue TEXT,
    person TEXT,
    type TEXT NOT NULL,
    text TEXT NOT NULL,
    answer TEXT NOT NULL,
    asked_on TEXT,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(negotiation) REFERENCES negotiations (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(issue) REFERENCES issues (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX questions_by_counterpart ON questions (counterpart, position, id);

CREATE INDEX questions_by_issue ON questions (issue, position, id);

CREATE INDEX questions_by_negotiation ON questions (negotiation, position, id);

CREATE INDEX questions_by_person ON questions (person, position, id);

CREATE INDEX questions_in_order ON questions (position, id);

CREATE TABLE terms (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    meaning TEXT NOT NULL,
    use TEXT NOT NULL,
    "instead" TEXT NOT NULL,
    example TEXT NOT NULL,
    language TEXT NOT NULL,
    industry TEXT NOT NULL,
    counterpart TEXT,
    source TEXT NOT NULL,
    learnt_on TEXT,
    confidence TEXT NOT NULL,
    eyes_only INTEGER NOT NULL,
    sensitive TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX terms_by_counterpart ON terms (counterpart, position, id);

CREATE INDEX terms_in_order ON terms (position, id);

CREATE TABLE opening_choices (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    person TEXT,
    meeting TEXT,
    line TEXT NOT NULL,
    text TEXT NOT NULL,
    status TEXT NOT NULL,
    "on" TEXT,
    methods TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person) REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(meeting) REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX opening_choices_by_counterpart ON opening_choices (counterpart, position, id);

CREATE INDEX opening_choices_by_meeting ON opening_choices (meeting, position, id);

CREATE INDEX opening_choices_by_person ON opening_choices (person, position, id);

CREATE INDEX opening_choices_in_order ON opening_choices (position, id);

CREATE TABLE page_choices (
    id TEXT NOT NULL,
    counterpart TEXT NOT NULL,
    line TEXT NOT NULL,
    verdict TEXT NOT NULL,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(counterpart) REFERENCES counterparts (id) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;

CREATE INDEX page_choices_by_counterpart ON page_choices (counterpart, position, id);

CREATE INDEX page_choices_in_order ON page_choices (position, id);

CREATE TABLE migrations (
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL,
    PRIMARY KEY (number)
)
 STRICT;

CREATE TABLE journal_operations (
    seq INTEGER NOT NULL,
    words TEXT NOT NULL,
    at TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (seq)
)
 STRICT;

CREATE TABLE journal_entries (
    op INTEGER NOT NULL,
    n INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    position_before INTEGER,
    position_after INTEGER,
    PRIMARY KEY (op, n),
    FOREIGN KEY(op) REFERENCES journal_operations (seq) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE seals (
    kind TEXT NOT NULL,
    rows INTEGER NOT NULL,
    seal TEXT NOT NULL,
    PRIMARY KEY (kind)
)
 STRICT;

CREATE TABLE search_heads (
    seq INTEGER NOT NULL,
    counterpart TEXT NOT NULL,
    PRIMARY KEY (seq),
    UNIQUE (counterpart)
)
 STRICT;

CREATE TABLE search_state (
    name TEXT NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (name)
)
 STRICT;

CREATE VIRTUAL TABLE search_names USING fts5(name, other, org, content='', contentless_delete=1, prefix='1 2 3 4', tokenize='unicode61 remove_diacritics 0');

CREATE VIRTUAL TABLE search_body USING fts5(names, orgs, body, content='', contentless_delete=1, prefix='1 2 3 4', tokenize='unicode61 remove_diacritics 0');

INSERT INTO search_names(search_names, rank) VALUES ('secure-delete', 1);

INSERT INTO search_body(search_body, rank) VALUES ('secure-delete', 1);

-- The team file, version 1.
-- Dates are ISO text (2026-11-21), weeks the ISO date of their Monday, instants RFC 3339 in UTC.
-- Every record of a person carries a UUIDv7 beside its row id, so that team files can be merged.

CREATE TABLE team (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    uuid        TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    lead_name   TEXT NOT NULL,
    is_sample   INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
    -- When the lead said that the recovery sheet is printed and put away.
    recovery_confirmed_at TEXT,
    created_at  TEXT NOT NULL
) STRICT;

CREATE TABLE holiday (
    on_date     TEXT PRIMARY KEY,
    name        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE agent (
    id           INTEGER PRIMARY KEY,
    uuid         TEXT NOT NULL UNIQUE,
    name         TEXT NOT NULL CHECK (name <> ''),
    called       TEXT NOT NULL CHECK (called <> ''),
    started_on   TEXT,
    queue        TEXT NOT NULL CHECK (queue IN ('inbound', 'outbound')),
    shift        TEXT NOT NULL DEFAULT '',
    -- Seven characters, Monday first, '1' for a working day.
    working_days TEXT NOT NULL DEFAULT '1111100' CHECK (length(working_days) = 7),
    archived_at  TEXT,
    created_at   TEXT NOT NULL
) STRICT;

CREATE TABLE kpi (
    id          INTEGER PRIMARY KEY,
    uuid        TEXT NOT NULL UNIQUE,
    -- The key of the built-in catalogue, NULL for the team's own.
    catalogue   TEXT UNIQUE,
    -- The team's own name for its own KPI, NULL for a built-in one, whose name is a message.
    name        TEXT,
    unit        TEXT NOT NULL,
    direction   TEXT NOT NULL CHECK (direction IN ('higher', 'lower', 'context')),
    target      REAL,
    position    INTEGER NOT NULL,
    CHECK ((catalogue IS NULL) <> (name IS NULL))
) STRICT;

CREATE TABLE import (
    id           INTEGER PRIMARY KEY,
    uuid         TEXT NOT NULL UNIQUE,
    file_name    TEXT NOT NULL,
    -- SHA-256 of the file's bytes: the same file again is recognised.
    digest       TEXT NOT NULL,
    imported_at  TEXT NOT NULL,
    added        INTEGER NOT NULL,
    replaced     INTEGER NOT NULL,
    unchanged    INTEGER NOT NULL,
    left_out     INTEGER NOT NULL,
    latest_week  TEXT
) STRICT;
CREATE INDEX import_digest ON import (digest);

CREATE TABLE figure (
    agent_id    INTEGER NOT NULL REFERENCES agent (id),
    kpi_id      INTEGER NOT NULL REFERENCES kpi (id),
    week        TEXT NOT NULL,
    value       REAL NOT NULL,
    -- The number of contacts, answers or hours behind the value, where it is known.
    denominator REAL,
    -- NULL: typed by hand.
    import_id   INTEGER REFERENCES import (id),
    entered_at  TEXT NOT NULL,
    PRIMARY KEY (agent_id, kpi_id, week)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_week ON figure (week);

CREATE TABLE conversation (
    id               INTEGER PRIMARY KEY,
    uuid             TEXT NOT NULL UNIQUE,
    agent_id         INTEGER NOT NULL REFERENCES agent (id),
    state            TEXT NOT NULL CHECK (state IN ('draft', 'agreed', 'discarded')),
    -- Where it was left: step 1 to 5.
    step             INTEGER NOT NULL DEFAULT 1 CHECK (step BETWEEN 1 AND 5),
    question         INTEGER NOT NULL DEFAULT 1,
    opened_at        TEXT NOT NULL,
    saved_at         TEXT NOT NULL,
    -- Time the conversation was open on the screen.
    elapsed_seconds  INTEGER NOT NULL DEFAULT 0,
    opened_without_signal INTEGER NOT NULL DEFAULT 0 CHECK (opened_without_signal IN (0, 1)),
    lead_agreed_at   TEXT,
    agent_agreed_at  TEXT,
    agreed_at        TEXT,
    -- The names under the letter, as they were when it was locked.
    agreed_agent     TEXT,
    agreed_lead      TEXT
) STRICT;
CREATE INDEX conversation_agent ON conversation (agent_id, opened_at);
CREATE INDEX conversation_state ON conversation (state, saved_at);

-- What was typed, a row a field; the fields are named in domain/conversation.
CREATE TABLE conversation_note (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    field           TEXT NOT NULL,
    text            TEXT NOT NULL,
    saved_at        TEXT NOT NULL,
    PRIMARY KEY (conversation_id, field)
) STRICT, WITHOUT ROWID;

-- A KPI picked as a fact in step 1, as it stood then.
CREATE TABLE conversation_fact (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    kpi_id          INTEGER NOT NULL REFERENCES kpi (id),
    latest_week     TEXT NOT NULL,
    latest_value    REAL NOT NULL,
    points          INTEGER NOT NULL,
    mean            REAL,
    lower_limit     REAL,
    upper_limit     REAL,
    target          REAL,
    -- 'signal', 'noise', 'off_target' or 'collecting'
    state           TEXT NOT NULL,
    picked_at       TEXT NOT NULL,
    PRIMARY KEY (conversation_id, kpi_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE cause_answer (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    node            TEXT NOT NULL,
    answer          TEXT NOT NULL CHECK (answer IN ('yes', 'no')),
    quote           TEXT NOT NULL DEFAULT '',
    answered_at     TEXT NOT NULL,
    PRIMARY KEY (conversation_id, node)
) STRICT, WITHOUT ROWID;

CREATE TABLE idea (
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    proposed_by     TEXT NOT NULL CHECK (proposed_by IN ('agent', 'lead')),
    text            TEXT NOT NULL,
    chosen          INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1)),
    created_at      TEXT NOT NULL
) STRICT;
CREATE INDEX idea_conversation ON idea (conversation_id);

CREATE TABLE promise (
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    promised_by     TEXT NOT NULL CHECK (promised_by IN ('agent', 'lead')),
    text            TEXT NOT NULL,
    if_cue          TEXT NOT NULL DEFAULT '',
    then_action     TEXT NOT NULL DEFAULT '',
    due_on          TEXT,
    idea_id         INTEGER REFERENCES idea (id) ON DELETE SET NULL,
    status          TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'kept', 'not_kept')),
    word            TEXT NOT NULL DEFAULT '',
    settled_at      TEXT,
    created_at      TEXT NOT NULL
) STRICT;
CREATE INDEX promise_conversation ON promise (conversation_id);
CREATE INDEX promise_status ON promise (status, due_on);

CREATE TABLE review (
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    kind            TEXT NOT NULL CHECK (kind IN ('check_in', 'measured')),
    on_date         TEXT NOT NULL,
    at_time         TEXT,
    done_at         TEXT,
    UNIQUE (conversation_id, kind)
) STRICT;
CREATE INDEX review_date ON review (on_date) WHERE done_at IS NULL;

-- A dated addition to a locked agreement; never edited, never removed.
CREATE TABLE addition (
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    added_by        TEXT NOT NULL CHECK (added_by IN ('agent', 'lead')),
    text            TEXT NOT NULL CHECK (text <> ''),
    added_at        TEXT NOT NULL
) STRICT;
CREATE INDEX addition_conversation ON addition (conversation_id);

CREATE TABLE observation (
    id           INTEGER PRIMARY KEY,
    uuid         TEXT NOT NULL UNIQUE,
    agent_id     INTEGER NOT NULL REFERENCES agent (id),
    on_date      TEXT NOT NULL,
    -- A component of the Control Quotient, or NULL.
    component    TEXT CHECK (component IN ('emotion', 'ownership', 'focus', 'coachability', 'pressure')),
    worked_well  INTEGER NOT NULL CHECK (worked_well IN (0, 1)),
    text         TEXT NOT NULL CHECK (text <> ''),
    noted_at     TEXT NOT NULL
) STRICT;
CREATE INDEX observation_agent ON observation (agent_id, on_date);

-- One rating of the five components by both sides. A side is sealed once its *_done_at is set;
-- neither side's ratings are shown before both are.
CREATE TABLE cq_round (
    id            INTEGER PRIMARY KEY,
    uuid          TEXT NOT NULL UNIQUE,
    agent_id      INTEGER NOT NULL REFERENCES agent (id),
    opened_at     TEXT NOT NULL,
    lead_done_at  TEXT,
    agent_done_at TEXT,
    -- Closed with the lead's side alone: the agent did not want to rate.
    closed_at     TEXT
) STRICT;
CREATE INDEX cq_round_agent ON cq_round (agent_id, opened_at);

CREATE TABLE cq_rating (
    round_id    INTEGER NOT NULL REFERENCES cq_round (id),
    rated_by    TEXT NOT NULL CHECK (rated_by IN ('agent', 'lead')),
    component   TEXT NOT NULL CHECK (component IN ('emotion', 'ownership', 'focus', 'coachability', 'pressure')),
    -- 1 to 5; NULL: not observed.
    score       INTEGER CHECK (score BETWEEN 1 AND 5),
    PRIMARY KEY (round_id, rated_by, component)
) STRICT, WITHOUT ROWID;

-- What explains a difference of two or more, in the words of whoever typed it.
CREATE TABLE cq_difference (
    round_id    INTEGER NOT NULL REFERENCES cq_round (id),
    component   TEXT NOT NULL,
    text        TEXT NOT NULL,
    outcome     TEXT CHECK (outcome IN ('lead_evidence', 'agent_evidence', 'reading', 'open')),
    PRIMARY KEY (round_id, component)
) STRICT, WITHOUT ROWID;

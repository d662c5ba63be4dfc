-- The team file, version 2: figures with phases, reviews with verdicts, a record that can be handed on.

-- Records and the agent's side.

-- What the agent wants to speak about, in their own words, noted before a talk with the laptop in
-- their hands. Read by both in the first step of the conversation it was noted for.
CREATE TABLE preparation (
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE,
    agent_id        INTEGER NOT NULL REFERENCES agent (id),
    -- NULL until a conversation is opened.
    conversation_id INTEGER REFERENCES conversation (id),
    works           TEXT NOT NULL DEFAULT '',
    hinders         TEXT NOT NULL DEFAULT '',
    wanted          TEXT NOT NULL DEFAULT '',
    started_at      TEXT NOT NULL,
    saved_at        TEXT NOT NULL
) STRICT;
CREATE INDEX preparation_agent ON preparation (agent_id, conversation_id);

-- What a calendar was told about a review: the number rises when the entry changes.
CREATE TABLE calendar_entry (
    review_id  INTEGER PRIMARY KEY REFERENCES review (id) ON DELETE CASCADE,
    sequence   INTEGER NOT NULL,
    -- What was said, to see whether it changed.
    said       TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

-- A person handed over to another lead, or taken over from one.
CREATE TABLE transfer (
    id         INTEGER PRIMARY KEY,
    uuid       TEXT NOT NULL UNIQUE,
    agent_id   INTEGER NOT NULL REFERENCES agent (id),
    direction  TEXT NOT NULL CHECK (direction IN ('given', 'taken')),
    -- The other team, where it is known: the giving side does not know who opens the file.
    team       TEXT NOT NULL DEFAULT '',
    lead       TEXT NOT NULL DEFAULT '',
    rows       INTEGER NOT NULL,
    at         TEXT NOT NULL
) STRICT;
CREATE INDEX transfer_agent ON transfer (agent_id, at);

-- Recent changes.

-- What was done lately and can be taken back, once: to which record, and the little it takes to undo
-- it. Whether it still can be is read from the record itself.
CREATE TABLE change (
    id            INTEGER PRIMARY KEY,
    uuid          TEXT NOT NULL UNIQUE,
    agent_id      INTEGER NOT NULL REFERENCES agent (id),
    kind          TEXT NOT NULL CHECK (kind IN ('archived', 'discarded', 'settled', 'promise_moved', 'held', 'review_moved')),
    -- The UUID of the agent, conversation, promise or review.
    subject       TEXT NOT NULL,
    before_status TEXT,
    after_status  TEXT,
    before_date   TEXT,
    before_time   TEXT,
    done_at       TEXT NOT NULL,
    undone_at     TEXT
) STRICT;
CREATE INDEX change_subject ON change (subject, kind);
CREATE INDEX change_agent ON change (agent_id);

-- KPIs ---------------------------------------------------------------------------------------------

-- What the lead watches beside an own KPI; built-in ones have theirs in the catalogue.
ALTER TABLE kpi ADD COLUMN guard_id INTEGER REFERENCES kpi (id);
-- Which of several ways of counting the team uses, a key of the catalogue.
ALTER TABLE kpi ADD COLUMN method TEXT;
-- It wins where two targets pull against each other.
ALTER TABLE kpi ADD COLUMN comes_first INTEGER NOT NULL DEFAULT 0 CHECK (comes_first IN (0, 1));

-- Charts: phases, and weeks set aside.

-- A chart begins anew: a re-baseline. Never edited, never removed; undone within thirty days.
CREATE TABLE phase (
    id           INTEGER PRIMARY KEY,
    uuid         TEXT NOT NULL UNIQUE,
    agent_id     INTEGER NOT NULL REFERENCES agent (id),
    kpi_id       INTEGER NOT NULL REFERENCES kpi (id),
    start_week   TEXT NOT NULL,
    -- What changed: the key of a change of domain/rebaseline.
    change       TEXT NOT NULL,
    reason       TEXT NOT NULL CHECK (reason <> ''),
    -- Where it can be looked up, in words; may be empty.
    evidence     TEXT NOT NULL DEFAULT '',
    acceptance   TEXT NOT NULL CHECK (acceptance IN ('welcome', 'unavoidable')),
    author       TEXT NOT NULL,
    confirmed_by TEXT NOT NULL DEFAULT '',
    -- The phase that ended with it; NULL: the first one, which has no row.
    previous_id  INTEGER REFERENCES phase (id),
    created_at   TEXT NOT NULL,
    undone_at    TEXT
) STRICT;
CREATE INDEX phase_chart ON phase (agent_id, kpi_id, start_week);

-- A week that is drawn hollow, neither judged nor in the limits, for a reason somebody gave.
CREATE TABLE exclusion (
    id            INTEGER PRIMARY KEY,
    uuid          TEXT NOT NULL UNIQUE,
    -- NULL: everybody's.
    agent_id      INTEGER REFERENCES agent (id),
    -- NULL: every KPI.
    kpi_id        INTEGER REFERENCES kpi (id),
    week          TEXT NOT NULL,
    reason        TEXT NOT NULL CHECK (reason IN ('leave', 'outage', 'other')),
    text          TEXT NOT NULL DEFAULT '' CHECK (reason <> 'other' OR text <> ''),
    author        TEXT NOT NULL,
    set_at        TEXT NOT NULL,
    taken_back_at TEXT
) STRICT;
CREATE INDEX exclusion_week ON exclusion (week) WHERE taken_back_at IS NULL;
-- Safety: what the lead has set, who was erased, who did what when.

-- Settings of this team, a row a name; the names stand in storage/settings.rs.
CREATE TABLE setting (
    name        TEXT PRIMARY KEY,
    value       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- People who were erased, by the id that leads nowhere any more: nobody rises from a backup.
CREATE TABLE tombstone (
    uuid        TEXT PRIMARY KEY,
    erased_at   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- An explicit act that keeps everything about a person beyond the limits.
CREATE TABLE legal_hold (
    agent_id    INTEGER PRIMARY KEY REFERENCES agent (id),
    reason      TEXT NOT NULL CHECK (reason <> ''),
    since       TEXT NOT NULL
) STRICT;

-- What is left of figures older than the limit: one value a month.
CREATE TABLE figure_month (
    agent_id    INTEGER NOT NULL REFERENCES agent (id),
    kpi_id      INTEGER NOT NULL REFERENCES kpi (id),
    -- The first of the month.
    month       TEXT NOT NULL,
    value       REAL NOT NULL,
    denominator REAL,
    weeks       INTEGER NOT NULL,
    PRIMARY KEY (agent_id, kpi_id, month)
) STRICT, WITHOUT ROWID;

-- Who did what when, without content. Each row carries the digest of the row before it.
CREATE TABLE audit (
    id          INTEGER PRIMARY KEY,
    at          TEXT NOT NULL,
    actor       TEXT NOT NULL CHECK (actor IN ('lead', 'agent', 'program')),
    act         TEXT NOT NULL,
    -- The id of the record or person it was about, NULL for the team as a whole.
    subject     TEXT,
    rows        INTEGER NOT NULL,
    previous    TEXT NOT NULL,
    digest      TEXT NOT NULL
) STRICT;
CREATE INDEX audit_subject ON audit (act, subject, at);
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the trail is only added to'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the trail is only added to'); END;

-- Import: numbers and names a person has in files, how a shape of file is read, what can be undone.

ALTER TABLE agent ADD COLUMN employee_number TEXT NOT NULL DEFAULT '';

ALTER TABLE import ADD COLUMN undone_at TEXT;
-- Figures that were changed between the import and its undoing, and stayed.
ALTER TABLE import ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;

-- What an import replaced, kept while it can be undone.
CREATE TABLE figure_before (
    import_id      INTEGER NOT NULL REFERENCES import (id),
    agent_id       INTEGER NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
    kpi_id         INTEGER NOT NULL REFERENCES kpi (id),
    week           TEXT NOT NULL,
    -- NULL: nothing stands behind it any more; the import it came from was undone.
    value          REAL,
    denominator    REAL,
    -- NULL: typed by hand.
    earlier_import INTEGER REFERENCES import (id),
    entered_at     TEXT,
    PRIMARY KEY (import_id, agent_id, kpi_id, week)
) STRICT, WITHOUT ROWID;

-- People who were added by an import.
CREATE TABLE import_agent (
    agent_id    INTEGER PRIMARY KEY REFERENCES agent (id) ON DELETE CASCADE,
    import_id   INTEGER NOT NULL REFERENCES import (id)
) STRICT;

-- A name that files write, and whose it is: said once, remembered.
CREATE TABLE agent_alias (
    spelled     TEXT PRIMARY KEY CHECK (spelled <> ''),
    agent_id    INTEGER NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
    -- The import it was said for.
    import_id   INTEGER REFERENCES import (id),
    learnt_at   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX agent_alias_agent ON agent_alias (agent_id);

-- What the person said about a file, by the fingerprint of its header.
CREATE TABLE import_shape (
    fingerprint TEXT PRIMARY KEY,
    -- JSON, written and read by the page of the import.
    choices     TEXT NOT NULL,
    used_at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The team file, version 2: figures with phases, reviews with verdicts, a record that can be handed on.

-- Promises, reviews, and what is judged.

-- A promise can also be no longer needed: neither kept nor broken.
CREATE TABLE promise_new (
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    promised_by     TEXT NOT NULL CHECK (promised_by IN ('agent', 'lead')),
    text            TEXT NOT NULL,
    if_cue          TEXT NOT NULL DEFAULT '',
    then_action     TEXT NOT NULL DEFAULT '',
    due_on          TEXT,
    idea_id         INTEGER REFERENCES idea (id) ON DELETE SET NULL,
    status          TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'kept', 'not_kept', 'not_needed')),
    word            TEXT NOT NULL DEFAULT '',
    settled_at      TEXT,
    created_at      TEXT NOT NULL
) STRICT;
INSERT INTO promise_new SELECT id, uuid, conversation_id, promised_by, text, if_cue, then_action, due_on,
                               idea_id, status, word, settled_at, created_at FROM promise;
DROP TABLE promise;
ALTER TABLE promise_new RENAME TO promise;
CREATE INDEX promise_conversation ON promise (conversation_id);
CREATE INDEX promise_status ON promise (status, due_on);

-- A promise that a follow-up conversation took over from the talk before.
CREATE TABLE promise_carried (
    promise_id      INTEGER PRIMARY KEY REFERENCES promise (id) ON DELETE CASCADE,
    from_promise_id INTEGER NOT NULL REFERENCES promise (id)
) STRICT;
CREATE INDEX promise_carried_from ON promise_carried (from_promise_id);

-- A plan that goes on is looked at again: one review of a kind waits, others were held.
CREATE TABLE review_new (
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    kind            TEXT NOT NULL CHECK (kind IN ('check_in', 'measured')),
    on_date         TEXT NOT NULL,
    at_time         TEXT,
    done_at         TEXT
) STRICT;
INSERT INTO review_new SELECT id, uuid, conversation_id, kind, on_date, at_time, done_at FROM review;
DROP TABLE review;
ALTER TABLE review_new RENAME TO review;
CREATE INDEX review_date ON review (on_date) WHERE done_at IS NULL;
CREATE UNIQUE INDEX review_waiting ON review (conversation_id, kind) WHERE done_at IS NULL;

-- Every move of a date, so that the agreed one is never forgotten.
CREATE TABLE promise_move (
    id         INTEGER PRIMARY KEY,
    uuid       TEXT NOT NULL UNIQUE,
    promise_id INTEGER NOT NULL REFERENCES promise (id) ON DELETE CASCADE,
    from_date  TEXT,
    to_date    TEXT NOT NULL,
    why        TEXT NOT NULL DEFAULT '',
    moved_at   TEXT NOT NULL
) STRICT;
CREATE INDEX promise_move_of ON promise_move (promise_id);

CREATE TABLE review_move (
    id         INTEGER PRIMARY KEY,
    uuid       TEXT NOT NULL UNIQUE,
    review_id  INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    from_date  TEXT NOT NULL,
    from_time  TEXT,
    to_date    TEXT NOT NULL,
    to_time    TEXT,
    -- The day came and the review did not take place.
    missed     INTEGER NOT NULL DEFAULT 0 CHECK (missed IN (0, 1)),
    why        TEXT NOT NULL DEFAULT '',
    moved_at   TEXT NOT NULL
) STRICT;
CREATE INDEX review_move_of ON review_move (review_id);

-- What was typed or ticked in a review, a row a field; the fields are named in
-- domain/conversation/review.
CREATE TABLE review_note (
    review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    field     TEXT NOT NULL,
    text      TEXT NOT NULL,
    saved_at  TEXT NOT NULL,
    PRIMARY KEY (review_id, field)
) STRICT, WITHOUT ROWID;

-- How far a promise was at a review, and whether it helped: not done is no proof against what was done.
CREATE TABLE review_promise (
    review_id  INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    promise_id INTEGER NOT NULL REFERENCES promise (id) ON DELETE CASCADE,
    progress   TEXT CHECK (progress IN ('done', 'partly', 'not_yet')),
    helped     TEXT CHECK (helped IN ('yes', 'no', 'cannot_tell')),
    PRIMARY KEY (review_id, promise_id)
) STRICT, WITHOUT ROWID;

-- The verdict on a plan as it was computed, with what went into it.
CREATE TABLE review_verdict (
    review_id    INTEGER PRIMARY KEY REFERENCES review (id) ON DELETE CASCADE,
    verdict      TEXT NOT NULL CHECK (verdict IN ('too-early', 'cant-tell', 'worse', 'clearly-better',
                                                  'probably-better', 'no-visible-change')),
    doubt        TEXT CHECK (doubt IN ('confounded', 'kpi-changed', 'too-wide', 'no-count')),
    -- NULL: a behaviour was judged.
    kpi_id       INTEGER REFERENCES kpi (id),
    better       TEXT CHECK (better IN ('higher', 'lower')),
    -- Weeks, or calls.
    before_count INTEGER NOT NULL,
    after_count  INTEGER NOT NULL,
    -- In the unit of the KPI, or shares: after less before, with its 95 % interval.
    shift        REAL,
    shift_low    REAL,
    shift_high   REAL,
    -- In standard deviations of the weeks before; up is better.
    effect       REAL,
    effect_error REAL,
    -- Weeks, values, colleagues and guards as they were, JSON.
    inputs       TEXT NOT NULL,
    judged_at    TEXT NOT NULL
) STRICT;

-- What is looked at in the review: the first version is what both agreed, a later one is a change that
-- stays visible.
CREATE TABLE criterion (
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    kpi_id          INTEGER REFERENCES kpi (id),
    better          TEXT CHECK (better IN ('higher', 'lower')),
    -- In the unit of the KPI: where it stood, and where it is to go.
    baseline        REAL,
    goal            REAL,
    behaviour       TEXT NOT NULL DEFAULT '',
    agreed_in       INTEGER,
    agreed_of       INTEGER,
    before_in       INTEGER,
    before_of       INTEGER,
    why             TEXT NOT NULL DEFAULT '',
    set_at          TEXT NOT NULL
) STRICT;
CREATE INDEX criterion_conversation ON criterion (conversation_id);

-- The talk whose agreement this one takes up.
ALTER TABLE conversation ADD COLUMN follows_id INTEGER REFERENCES conversation (id);

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
    kind          TEXT NOT NULL CHECK (kind IN ('archived', 'discarded', 'settled', 'promise_moved', 'held', 'called_off', 'review_moved')),
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

-- Charts: phases, and weeks left out.

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

-- Values of whole months: what is left of figures older than the limit, and months as files give them.
CREATE TABLE figure_month (
    agent_id    INTEGER NOT NULL REFERENCES agent (id),
    kpi_id      INTEGER NOT NULL REFERENCES kpi (id),
    -- The first of the month.
    month       TEXT NOT NULL,
    value       REAL NOT NULL,
    denominator REAL,
    -- The weeks it is the mean of. NULL: a file gave the month as a whole.
    weeks       INTEGER,
    -- NULL: made of weeks, taken over from somebody else, or no longer to be undone.
    import_id   INTEGER REFERENCES import (id),
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

-- The same for months.
CREATE TABLE figure_month_before (
    import_id      INTEGER NOT NULL REFERENCES import (id),
    agent_id       INTEGER NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
    kpi_id         INTEGER NOT NULL REFERENCES kpi (id),
    month          TEXT NOT NULL,
    value          REAL,
    denominator    REAL,
    weeks          INTEGER,
    earlier_import INTEGER REFERENCES import (id),
    PRIMARY KEY (import_id, agent_id, kpi_id, month)
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

-- What was promised in a review ---------------------------------------------------------------------

-- A promise made in a review, after both agreed: what the lead takes on at a check-in.
CREATE TABLE promise_made (
    promise_id INTEGER PRIMARY KEY REFERENCES promise (id) ON DELETE CASCADE,
    review_id  INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX promise_made_in ON promise_made (review_id);

-- Figures by type of contact.

-- What a figure is made of, where its file says the type of each contact: the parts add up to it. They
-- go with it, and when it gets another value.
CREATE TABLE figure_part (
    agent_id     INTEGER NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
    kpi_id       INTEGER NOT NULL REFERENCES kpi (id),
    week         TEXT NOT NULL,
    -- As the file writes it; empty: it does not say it of these contacts.
    contact_type TEXT NOT NULL,
    numerator    REAL NOT NULL,
    -- NULL: things are counted.
    denominator  REAL,
    PRIMARY KEY (agent_id, kpi_id, week, contact_type)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER figure_part_goes AFTER DELETE ON figure BEGIN
    DELETE FROM figure_part WHERE agent_id = OLD.agent_id AND kpi_id = OLD.kpi_id AND week = OLD.week;
END;

-- The parts of what an import replaced, beside figure_before.
CREATE TABLE figure_part_before (
    import_id    INTEGER NOT NULL REFERENCES import (id),
    agent_id     INTEGER NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
    kpi_id       INTEGER NOT NULL REFERENCES kpi (id),
    week         TEXT NOT NULL,
    contact_type TEXT NOT NULL,
    numerator    REAL NOT NULL,
    denominator  REAL,
    PRIMARY KEY (import_id, agent_id, kpi_id, week, contact_type)
) STRICT, WITHOUT ROWID;

-- The environment audit: what agents say about their surroundings, without a name.

-- One person's answers. The id is random and the table ordered by it: nothing says who answered, or in
-- which order.
CREATE TABLE environment_answer (
    id          TEXT PRIMARY KEY,
    -- Such as 2026-Q4; nothing finer is kept.
    quarter     TEXT NOT NULL,
    -- Fifteen signs, 1 to 5, or - for one that was left out.
    answers     TEXT NOT NULL CHECK (length(answers) = 15)
) STRICT, WITHOUT ROWID;

-- Quarters in which no answers are taken any more, so that they can be shown.
CREATE TABLE environment_closed (
    quarter     TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- More contacts an hour are not better by themselves: the direction of the built-in KPI, which nobody can
-- choose, follows the catalogue.

UPDATE kpi SET direction = 'context' WHERE catalogue = 'contacts_per_hour' AND direction = 'higher';

-- The day since which a KPI is counted in another way, or the other way is better: what came before is no
-- baseline for what came after.

ALTER TABLE kpi ADD COLUMN meaning_since TEXT;

-- KPIs that came with an import: they go with it when it is undone and nothing else uses them.
CREATE TABLE import_kpi (
    kpi_id      INTEGER PRIMARY KEY REFERENCES kpi (id) ON DELETE CASCADE,
    import_id   INTEGER NOT NULL REFERENCES import (id)
) STRICT;

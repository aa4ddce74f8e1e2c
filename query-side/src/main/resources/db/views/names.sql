-- The names of organisations, and the jurisdictions of agencies, that the first statement gives which names them: each from a
-- position on. Of those up to the position asked about the newest counts.
CREATE TABLE organisation_name (
    id           VARCHAR(100) NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    jurisdiction BOOLEAN      NOT NULL, -- whether name is the jurisdiction
    known_from   BIGINT       NOT NULL, -- the position of the fact since which it is this one
    given_at     BIGINT       NOT NULL, -- of the fact with which the statement first gave one
    name         VARCHAR(300) NOT NULL,
    PRIMARY KEY (id, kind, jurisdiction, known_from)
);

-- What the streams of organisations say: a name that takes the place of the first one, and what the organisation was merged into. A
-- row counts from the position known_from until before known_to, and for the days, counted from 1970-01-01, from ..._from until
-- before ..._to.
CREATE TABLE organisation_state (
    release_id    VARCHAR(100) NOT NULL, -- of the stream, such as company:openai
    known_from    BIGINT       NOT NULL,
    known_to      BIGINT       NOT NULL,
    definite_from BIGINT       NOT NULL,
    definite_to   BIGINT       NOT NULL,
    possible_from BIGINT       NOT NULL,
    possible_to   BIGINT       NOT NULL,
    name          VARCHAR(300),
    into_stream   VARCHAR(110), -- its id may be too long for a stream of its own
    merged_as     VARCHAR(20)
);
CREATE INDEX organisation_state_by_id ON organisation_state (release_id, known_to);
CREATE INDEX organisation_state_by_other ON organisation_state (into_stream);

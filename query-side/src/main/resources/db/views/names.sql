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

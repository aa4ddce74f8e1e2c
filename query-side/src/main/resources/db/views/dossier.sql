-- Dossier: what a release is called, where it stands, and which facts it has. A row counts from the position known_from until
-- before known_to, and for the days, counted from 1970-01-01, from ..._from until before ..._to.
CREATE TABLE dossier_release (
    release_id    VARCHAR(100) NOT NULL,
    known_from    BIGINT       NOT NULL,
    known_to      BIGINT       NOT NULL,
    definite_from BIGINT       NOT NULL,
    definite_to   BIGINT       NOT NULL,
    possible_from BIGINT       NOT NULL,
    possible_to   BIGINT       NOT NULL,
    company_id    VARCHAR(100) NOT NULL,
    model         VARCHAR(500) NOT NULL,
    version       VARCHAR(300),
    opened_at     BIGINT       NOT NULL, -- a position
    registered_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX dossier_release_by_id ON dossier_release (release_id, known_to);
CREATE INDEX dossier_release_by_company ON dossier_release (company_id, release_id);
CREATE INDEX dossier_release_by_opening ON dossier_release (opened_at);
CREATE TABLE dossier_standing (
    release_id    VARCHAR(100) NOT NULL,
    known_from    BIGINT       NOT NULL,
    known_to      BIGINT       NOT NULL,
    definite_from BIGINT       NOT NULL,
    definite_to   BIGINT       NOT NULL,
    possible_from BIGINT       NOT NULL,
    possible_to   BIGINT       NOT NULL,
    standing      VARCHAR(30)  NOT NULL,
    standings     VARCHAR(300) NOT NULL, -- all that are possible, with commas between
    treatments    VARCHAR(300) NOT NULL, -- the kinds, the same
    open_ones     VARCHAR(300) NOT NULL
);
CREATE INDEX dossier_standing_of_release ON dossier_standing (release_id, known_to, definite_from, possible_from);
CREATE TABLE dossier_fact (
    release_id  VARCHAR(100) NOT NULL,
    position    BIGINT       NOT NULL,
    sequence    BIGINT       NOT NULL,
    recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (release_id, position)
);

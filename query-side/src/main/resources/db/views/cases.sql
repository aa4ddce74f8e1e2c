-- Cases: what a release is called, and whose it is; where it stands follows from treatment_period. A row counts from the position known_from until
-- before known_to, and for the days, counted from 1970-01-01, from ..._from until before ..._to.
CREATE TABLE case_release (
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
CREATE INDEX case_release_by_id ON case_release (release_id, known_to);
CREATE INDEX case_release_by_company ON case_release (company_id, release_id);
CREATE INDEX case_release_by_opening ON case_release (opened_at);

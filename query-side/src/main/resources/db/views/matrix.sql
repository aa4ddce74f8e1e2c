-- Treatments: the periods of each release along both clocks. A row counts from the position known_from
-- until before known_to, and for the days, counted from 1970-01-01, from ..._from until before ..._to.
CREATE TABLE treatment_period (
    release_id    VARCHAR(100) NOT NULL,
    known_from    BIGINT       NOT NULL,
    known_to      BIGINT       NOT NULL,
    definite_from BIGINT       NOT NULL,
    definite_to   BIGINT       NOT NULL,
    possible_from BIGINT       NOT NULL,
    possible_to   BIGINT       NOT NULL,
    opened_by     UUID         NOT NULL, -- the fact with which the period began tells it from the release's others
    opened_at     BIGINT       NOT NULL, -- the position of that fact
    company_id    VARCHAR(100) NOT NULL,
    kind          VARCHAR(30)  NOT NULL,
    subject       VARCHAR(100) NOT NULL,
    is_open       BOOLEAN      NOT NULL,
    from_earliest BIGINT, -- a day; an end that is open has none
    from_latest   BIGINT,
    to_earliest   BIGINT,
    to_latest     BIGINT,
    from_edtf     VARCHAR(300) NOT NULL,
    from_stated   VARCHAR(300),
    to_edtf       VARCHAR(300),
    to_stated     VARCHAR(300),
    fact_ids      VARBINARY(1048576) NOT NULL, -- 16 bytes each
    ended_by      VARCHAR(60), -- the type of a fact
    concluded     BOOLEAN      NOT NULL
);
CREATE INDEX treatment_period_of_release ON treatment_period (release_id, opened_by, known_to);
CREATE INDEX treatment_period_known ON treatment_period (known_to, known_from, definite_to, possible_to);
CREATE INDEX treatment_period_of_cell ON treatment_period (company_id, kind, known_to);
-- In which cells, and for which days, a correction, retraction or reinstatement made a case be counted otherwise.
CREATE TABLE treatment_correction (
    company_id VARCHAR(100) NOT NULL,
    kind       VARCHAR(30)  NOT NULL,
    position   BIGINT       NOT NULL,
    day_from   BIGINT       NOT NULL,
    day_to     BIGINT       NOT NULL,
    release_id VARCHAR(100) NOT NULL,
    type       VARCHAR(60)  NOT NULL
);
CREATE INDEX treatment_correction_of_cell ON treatment_correction (company_id, kind, position, day_from, day_to);
CREATE INDEX treatment_correction_of_release ON treatment_correction (release_id);

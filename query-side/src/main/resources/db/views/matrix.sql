-- Treatments: the periods of each release along both clocks. A row counts from the position known_from
-- until before known_to, and for the days, counted from 1970-01-01, from ..._from until before ..._to.
-- An end stands behind all that the rules let come before it, whatever its vague date.
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
    from_earliest BIGINT, -- a day, as far as the other facts of the case allow it; an end that is open has none
    from_latest   BIGINT,
    to_earliest   BIGINT,
    to_latest     BIGINT,
    from_edtf     VARCHAR(300) NOT NULL,
    from_stated   VARCHAR(300),
    to_edtf       VARCHAR(300),
    to_stated     VARCHAR(300),
    fact_ids      VARBINARY(1048576) NOT NULL, -- 16 bytes each
    ended_by      VARCHAR(60), -- the type of a fact
    concluded     BOOLEAN      NOT NULL,
    agencies      VARCHAR(1000000), -- ids, with a space between them
    instrument    VARCHAR(30), -- of a directive
    jurisdiction  VARCHAR(30), -- that a directive names
    due_by        VARCHAR(300), -- by when a directive is to be met, or a preview to end
    outstanding   BOOLEAN      NOT NULL -- whether that is still to be done
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
CREATE INDEX treatment_correction_at ON treatment_correction (position);
CREATE INDEX treatment_correction_of_release ON treatment_correction (release_id);

-- For people, as docs/operations/sql.md describes it: a row a period, with all that is recorded by now, which a day later than any
-- other stands for. By then no reading of the dates differs from another in what happened.
CREATE VIEW v_treatments AS
WITH RECURSIVE merger (id, into_id, steps) AS (
    SELECT s.release_id, s.into_stream, 1 FROM organisation_state s
    JOIN checkpoint k ON s.known_from <= k.position AND s.known_to > k.position
    WHERE s.merged_as = 'DUPLICATE' AND s.definite_from <= 365241780471 AND s.definite_to > 365241780471
    UNION ALL
    SELECT m.id, s.into_stream, m.steps + 1 FROM merger m
    JOIN organisation_state s ON s.release_id = m.into_id
    JOIN checkpoint k ON s.known_from <= k.position AND s.known_to > k.position
    WHERE s.merged_as = 'DUPLICATE' AND s.definite_from <= 365241780471 AND s.definite_to > 365241780471 AND m.steps < 20)
SELECT t.company_id,
    COALESCE((SELECT s.name FROM organisation_state s
        WHERE s.release_id = 'company:' || t.company_id AND s.name IS NOT NULL AND s.known_from <= t.position AND s.known_to > t.position
            AND s.definite_from <= 365241780471 AND s.definite_to > 365241780471 FETCH FIRST 1 ROW ONLY),
        (SELECT n.name FROM organisation_name n
        WHERE n.id = t.company_id AND n.kind = 'COMPANY' AND n.jurisdiction = FALSE AND n.known_from <= t.position
        ORDER BY n.known_from DESC FETCH FIRST 1 ROW ONLY), t.company_id) AS company,
    t.counted_as_id,
    COALESCE((SELECT s.name FROM organisation_state s
        WHERE s.release_id = 'company:' || t.counted_as_id AND s.name IS NOT NULL AND s.known_from <= t.position AND s.known_to > t.position
            AND s.definite_from <= 365241780471 AND s.definite_to > 365241780471 FETCH FIRST 1 ROW ONLY),
        (SELECT n.name FROM organisation_name n
        WHERE n.id = t.counted_as_id AND n.kind = 'COMPANY' AND n.jurisdiction = FALSE AND n.known_from <= t.position
        ORDER BY n.known_from DESC FETCH FIRST 1 ROW ONLY), t.counted_as_id) AS counted_as,
    t.release_id, t.kind AS treatment,
    t.from_edtf AS since, t.from_stated AS since_stated,
    DATE '1970-01-01' + CAST(t.from_earliest AS INTEGER) AS since_earliest,
    DATE '1970-01-01' + CAST(t.from_latest AS INTEGER) AS since_latest,
    POSITION('~' IN t.from_edtf) > 0 OR POSITION('%' IN t.from_edtf) > 0 AS since_approximate,
    POSITION('?' IN t.from_edtf) > 0 OR POSITION('%' IN t.from_edtf) > 0 AS since_uncertain,
    t.to_edtf AS until, t.to_stated AS until_stated,
    DATE '1970-01-01' + CAST(t.to_earliest AS INTEGER) AS until_earliest,
    DATE '1970-01-01' + CAST(t.to_latest AS INTEGER) AS until_latest,
    POSITION('~' IN t.to_edtf) > 0 OR POSITION('%' IN t.to_edtf) > 0 AS until_approximate,
    POSITION('?' IN t.to_edtf) > 0 OR POSITION('%' IN t.to_edtf) > 0 AS until_uncertain,
    t.from_latest IS NOT NULL AND t.from_latest <= t.today AS definite,
    t.is_open AS open,
    CASE WHEN t.from_latest IS NULL OR t.last_from IS NULL OR t.last_from < t.from_latest THEN 0
        ELSE t.last_from - t.from_latest END AS days_at_least,
    CASE WHEN t.last_to < t.from_earliest THEN 0 ELSE t.last_to - t.from_earliest END AS days_at_most,
    t.opened_by, t.opened_at
FROM (
    SELECT p.*,
        CASE WHEN p.is_open THEN p.today ELSE p.to_earliest END AS last_from,
        CASE WHEN p.is_open THEN p.today ELSE p.to_latest END AS last_to
    FROM (
        SELECT e.*, c.position, COALESCE(SUBSTRING(d.into_id FROM 9), e.company_id) AS counted_as_id, CAST(FLOOR(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) / 86400) AS BIGINT) AS today
        FROM treatment_period e
        JOIN checkpoint c ON e.known_from <= c.position AND e.known_to > c.position
        LEFT JOIN merger d ON d.id = 'company:' || e.company_id AND NOT EXISTS (SELECT 1 FROM merger l WHERE l.id = d.id AND l.steps > d.steps)
        WHERE e.definite_from <= 365241780471 AND e.definite_to > 365241780471) p) t;

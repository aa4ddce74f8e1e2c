-- Cases: what a release is called, whose it is, and which family and release it goes with; where it stands follows from treatment_period. A row counts from the position known_from until
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
    family        VARCHAR(300),
    succeeds      VARCHAR(100),
    opened_at     BIGINT       NOT NULL, -- a position
    registered_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX case_release_by_id ON case_release (release_id, known_to);
CREATE INDEX case_release_by_company ON case_release (company_id, release_id);
CREATE INDEX case_release_by_family ON case_release (family, release_id);
CREATE INDEX case_release_by_predecessor ON case_release (succeeds, release_id);
CREATE INDEX case_release_by_opening ON case_release (opened_at);

-- The target date of a step that was announced last.
CREATE TABLE announced_target (
    release_id    VARCHAR(100) NOT NULL,
    known_from    BIGINT       NOT NULL,
    known_to      BIGINT       NOT NULL,
    definite_from BIGINT       NOT NULL,
    definite_to   BIGINT       NOT NULL,
    possible_from BIGINT       NOT NULL,
    possible_to   BIGINT       NOT NULL,
    step          VARCHAR(30)  NOT NULL,
    announced_at  BIGINT       NOT NULL, -- a position
    target        VARCHAR(300) NOT NULL  -- in EDTF
);
CREATE INDEX announced_target_of_release ON announced_target (release_id, known_to);

-- For people, as docs/operations/sql.md describes it: with all that is recorded by now, which a day later than any other stands
-- for.
CREATE VIEW v_cases AS
WITH RECURSIVE merger (id, into_id, steps) AS (
    SELECT s.release_id, s.into_stream, 1 FROM organisation_state s
    JOIN checkpoint k ON s.known_from <= k.position AND s.known_to > k.position
    WHERE s.merged_as = 'DUPLICATE' AND s.definite_from <= 365241780471 AND s.definite_to > 365241780471
    UNION ALL
    SELECT m.id, s.into_stream, m.steps + 1 FROM merger m
    JOIN organisation_state s ON s.release_id = m.into_id
    JOIN checkpoint k ON s.known_from <= k.position AND s.known_to > k.position
    WHERE s.merged_as = 'DUPLICATE' AND s.definite_from <= 365241780471 AND s.definite_to > 365241780471 AND m.steps < 20)
SELECT r.release_id, r.company_id,
    COALESCE((SELECT s.name FROM organisation_state s
        WHERE s.release_id = 'company:' || r.company_id AND s.name IS NOT NULL AND s.known_from <= c.position AND s.known_to > c.position
            AND s.definite_from <= 365241780471 AND s.definite_to > 365241780471 FETCH FIRST 1 ROW ONLY),
        (SELECT n.name FROM organisation_name n
        WHERE n.id = r.company_id AND n.kind = 'COMPANY' AND n.jurisdiction = FALSE AND n.known_from <= c.position
        ORDER BY n.known_from DESC FETCH FIRST 1 ROW ONLY), r.company_id) AS company,
    r.counted_as_id,
    COALESCE((SELECT s.name FROM organisation_state s
        WHERE s.release_id = 'company:' || r.counted_as_id AND s.name IS NOT NULL AND s.known_from <= c.position AND s.known_to > c.position
            AND s.definite_from <= 365241780471 AND s.definite_to > 365241780471 FETCH FIRST 1 ROW ONLY),
        (SELECT n.name FROM organisation_name n
        WHERE n.id = r.counted_as_id AND n.kind = 'COMPANY' AND n.jurisdiction = FALSE AND n.known_from <= c.position
        ORDER BY n.known_from DESC FETCH FIRST 1 ROW ONLY), r.counted_as_id) AS counted_as,
    r.model, r.version, r.registered_at,
    h.sequence + 1 AS facts, h.position AS last_position, h.recorded_at AS last_recorded_at,
    CASE s.place WHEN 6 THEN 'WITHDRAWN' WHEN 5 THEN 'RESTRICTED' WHEN 4 THEN 'SUSPENDED' WHEN 3 THEN 'GENERALLY_RELEASED'
        WHEN 2 THEN 'IN_PREVIEW' WHEN 1 THEN 'UNDER_REVIEW' ELSE 'RECORDED' END AS standing
FROM checkpoint c
JOIN (
    SELECT e.*, COALESCE(SUBSTRING(d.into_id FROM 9), e.company_id) AS counted_as_id FROM case_release e
    LEFT JOIN merger d ON d.id = 'company:' || e.company_id AND NOT EXISTS (SELECT 1 FROM merger l WHERE l.id = d.id AND l.steps > d.steps)) r
    ON r.known_from <= c.position AND r.known_to > c.position
JOIN case_head h ON h.release_id = r.release_id
LEFT JOIN (
    SELECT p.release_id, MAX(CASE p.kind WHEN 'WITHDRAWAL' THEN 6 WHEN 'RESTRICTED_ACCESS' THEN 5 WHEN 'SUSPENSION' THEN 4 WHEN 'GENERAL_RELEASE' THEN 3
        WHEN 'PREVIEW' THEN 2 WHEN 'REVIEW' THEN 1 ELSE 0 END) AS place
    FROM treatment_period p
    JOIN checkpoint k ON p.known_from <= k.position AND p.known_to > k.position
    WHERE p.is_open AND p.definite_from <= 365241780471 AND p.definite_to > 365241780471
    GROUP BY p.release_id) s ON s.release_id = r.release_id;

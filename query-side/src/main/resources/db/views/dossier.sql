-- Dossier: one case now.
CREATE TABLE dossier (
    release_id    VARCHAR(100) NOT NULL PRIMARY KEY,
    company_id    VARCHAR(100) NOT NULL,
    registered_at BIGINT       NOT NULL, -- a position
    summary       VARBINARY(1048576) NOT NULL,
    answer        BLOB         NOT NULL -- no bound: it grows with the case
);
CREATE INDEX dossier_by_company ON dossier (company_id, release_id);
CREATE INDEX dossier_by_registration ON dossier (registered_at);

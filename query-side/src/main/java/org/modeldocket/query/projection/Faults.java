package org.modeldocket.query.projection;

import org.modeldocket.query.projection.claim.ClaimLostException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * Tells failures of a fact, or of its case, from failures of what they are stored in. The former park the case. After the latter
 * the batch is tried again, since parking would park every case.
 */
final class Faults {
    private Faults() {}

    /** Whether the database, the claim or the record failed, rather than the fact. */
    static boolean ofTheDatabase(RuntimeException failure) {
        boolean database =
                failure instanceof DataAccessException && !(failure instanceof DataIntegrityViolationException);
        return database
                || failure instanceof TransactionException
                || failure instanceof ClaimLostException
                || failure instanceof RecordUnavailableException;
    }
}

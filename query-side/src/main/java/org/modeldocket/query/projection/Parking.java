package org.modeldocket.query.projection;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * Decides what becomes of a fact that could not be projected. Where the fact or its case is at fault, the case is parked and
 * the others go on. Where the database or the record is, nobody is: the processor stops and tries again, since parking would
 * park every case.
 */
final class Parking implements EnqueuePolicy<EventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final String view;

    Parking(String view) {
        this.view = view;
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (cause instanceof RuntimeException failure && noFaultOfAnyCase(failure)) {
            throw failure;
        }
        LOG.error(
                "MD-VIEW-012 view {}: fact {} could not be projected; its case is parked until a retry succeeds or the view is rebuilt",
                view,
                letter.message().getIdentifier(),
                cause);
        return Decisions.enqueue(ThrowableCause.truncated(cause));
    }

    /** Whether the database or the record failed, rather than what was to be written. */
    static boolean noFaultOfAnyCase(RuntimeException failure) {
        boolean database =
                failure instanceof DataAccessException && !(failure instanceof DataIntegrityViolationException);
        return database
                || failure instanceof UnableToClaimTokenException
                || failure instanceof TransactionException
                || failure instanceof RecordOutOfReachException
                || failure instanceof BatchNotWrittenException;
    }
}

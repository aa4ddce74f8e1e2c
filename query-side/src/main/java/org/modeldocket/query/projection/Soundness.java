package org.modeldocket.query.projection;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;

/** Axon falls back in silence: without a token store, transactions or dead letters it runs, and loses facts. This says so. */
final class Soundness {
    private Soundness() {}

    /** @throws IllegalStateException naming everything that is not as it must be */
    static void require(EventProcessingConfiguration axon, String view) {
        List<String> faults = new ArrayList<>();
        if (axon.eventProcessor(view, PooledStreamingEventProcessor.class).isEmpty()) {
            faults.add(view + " has no pooled streaming processor");
        }
        if (!(axon.tokenStore(view) instanceof JdbcTokenStore)) {
            faults.add(view + " does not keep its place in the views' database");
        }
        if (!(axon.transactionManager(view) instanceof SpringTransactionManager)) {
            faults.add(view + " does not work in Spring's transactions");
        }
        if (!(axon.deadLetterQueue(view).orElse(null) instanceof JdbcSequencedDeadLetterQueue<?>)) {
            faults.add(view + " has no dead-letter queue in the views' database");
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the projections are not set up as they must be: " + faults);
        }
    }
}

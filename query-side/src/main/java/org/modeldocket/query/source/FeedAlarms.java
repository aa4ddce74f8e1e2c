package org.modeldocket.query.source;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is wrong with the topic or its messages. Each kind of trouble is logged when it begins and when it ends. */
final class FeedAlarms {
    private static final Logger LOG = LoggerFactory.getLogger(FeedAlarms.class);

    /** The kinds of trouble. The last three do not end by themselves: an operator must look. */
    enum Kind {
        /** The brokers do not answer, or the views' database does not. It is tried again. */
        UNREACHABLE("MD-FEED-001"),
        /** A fact is missing on the topic. None behind it is stored. */
        GAP("MD-FEED-002"),
        /** The topic has several partitions. It is not read. */
        PARTITIONED("MD-FEED-008"),
        /** A message is no fact. It is skipped. */
        UNREADABLE("MD-FEED-003"),
        /** A fact is of another record. It is skipped. */
        FOREIGN("MD-FEED-004"),
        /** Two facts claim one position. The one that came first stays. */
        CONTRADICTION("MD-FEED-005");

        private final String id;

        Kind(String id) {
            this.id = id;
        }
    }

    private final Map<Kind, String> raised = new ConcurrentSkipListMap<>();

    void raise(Kind kind, String what) {
        if (!what.equals(raised.put(kind, what))) {
            LOG.error("{} {}", kind.id, what);
        }
    }

    void end(Kind kind) {
        if (raised.remove(kind) != null) {
            LOG.info("{} has ended", kind.id);
        }
    }

    boolean isRaised(Kind kind) {
        return raised.containsKey(kind);
    }

    /** All that is wrong; empty while nothing is. */
    Optional<String> trouble() {
        return raised.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", raised.values()));
    }
}

package org.modeldocket.query.projection.applied;

import org.modeldocket.platform.postgres.NotificationPublisher;
import org.modeldocket.platform.worker.Signal;
import org.modeldocket.query.views.ClaimSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Publishes commits of the projection to those who wait for one, here and on the other nodes that share the views. */
public final class CommitPublisher {
    /** On which PostgreSQL notifies the other nodes. */
    public static final String CHANNEL = "model_docket_views";

    private static final Logger LOG = LoggerFactory.getLogger(CommitPublisher.class);

    private final Signal here;
    private final ClaimSettings claims;
    private final JdbcTemplate jdbc;

    /** @param here is signalled after each commit */
    public CommitPublisher(Signal here, ClaimSettings claims, JdbcTemplate jdbc) {
        this.here = here;
        this.claims = claims;
        this.jdbc = jdbc;
    }

    /** Where the notification fails, the other nodes find out a moment later. */
    public void publish() {
        here.happened();
        if (claims.shared()) {
            try {
                jdbc.query(NotificationPublisher.NOTIFY, row -> {}, CHANNEL, "");
            } catch (DataAccessException e) {
                LOG.debug("a commit could not be announced", e);
            }
        }
    }
}

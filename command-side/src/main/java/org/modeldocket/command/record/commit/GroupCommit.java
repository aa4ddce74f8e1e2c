package org.modeldocket.command.record.commit;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.modeldocket.command.clock.ClockNotTrusted;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.platform.stream.HighWatermark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores a group of appends, makes it durable once, and only then answers each. For the appender's thread alone. */
final class GroupCommit {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final GroupWriter writer;
    private final HighWatermark durable;
    private final RecordMetrics metrics;
    private final RecordHealth health;
    private final Consumer<List<AppendRequest>> more;

    /** @param more adds to a group the appends that have arrived since */
    GroupCommit(
            GroupWriter writer,
            HighWatermark durable,
            RecordMetrics metrics,
            RecordHealth health,
            Consumer<List<AppendRequest>> more) {
        this.writer = writer;
        this.durable = durable;
        this.metrics = metrics;
        this.health = health;
        this.more = more;
    }

    /** Stores and answers a group; returns what was put off to the next one. */
    List<AppendRequest> store(List<AppendRequest> group) {
        if (group.isEmpty()) {
            return group;
        }
        Instant now;
        try {
            now = writer.now();
        } catch (ClockNotTrusted e) {
            refuse(group, e);
            return new ArrayList<>();
        }
        try {
            CommitPlan plan = write(group, now);
            health.recovered();
            plan.accepted().forEach(AppendRequest::answer);
            plan.refused().forEach(AppendRequest::answer);
            return plan.putOff();
        } catch (SQLException | RuntimeException e) {
            fail(group, e);
            return new ArrayList<>();
        }
    }

    private CommitPlan write(List<AppendRequest> group, Instant now) throws SQLException {
        long begun = System.nanoTime();
        CommitPlan plan = writer.write(group, now, more);
        int facts = plan.facts();
        long written = System.nanoTime();
        if (facts > 0) {
            durable.advance(writer.connection().makeDurable());
            metrics.synced(System.nanoTime() - written);
        } else if (writer.isShared()) {
            // What another node has stored and these were refused for becomes visible before they are tried again.
            durable.advance(writer.connection().end().position());
        }
        metrics.written(plan.accepted().size(), facts, plan.refused().size(), written - begun);
        return plan;
    }

    private void fail(List<AppendRequest> group, Exception cause) {
        health.failed(cause);
        metrics.failed();
        LOG.error(
                "MD-REC-001 the record could not be written; {} appends failed, outcome unknown", group.size(), cause);
        writer.failed();
        refuse(group, new RecordUnavailable("the record could not be written (MD-REC-001)", cause));
        try {
            // What was stored after all, unknown to its caller, becomes visible, and positions go on behind it.
            durable.advance(writer.connection().recover().position());
        } catch (SQLException | RuntimeException e) {
            LOG.error("MD-REC-003 the record is unreachable; retrying", e);
            writer.failed();
        }
    }

    private static void refuse(List<AppendRequest> group, RuntimeException reason) {
        for (AppendRequest append : group) {
            append.refuse(reason);
            append.answer();
        }
    }
}

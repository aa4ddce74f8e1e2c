package org.modeldocket.command.record.commit;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.modeldocket.command.directives.DirectiveWordings;
import org.modeldocket.command.organisations.OrganisationNames;
import org.modeldocket.command.record.FactTable;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.record.RecordEnd;
import org.modeldocket.command.succession.Predecessors;
import org.modeldocket.wire.StoredFact;

/**
 * Plans groups by what is known of the record: the last sequences of releases, the names of organisations, what directives say
 * where they are issued, and which release succeeds which. All follow what is stored, and are read again once they are forgotten.
 */
final class CommitPlanner {
    /** Names are learned for a fact that has some, and else so seldom that it costs nothing. */
    private static final int MOST_UNREAD = 2_000;

    private final boolean alone;
    private final StreamVersions versions = new StreamVersions();
    private final OrganisationNames names;
    private final DirectiveWordings directives = new DirectiveWordings();
    private final Predecessors predecessors = new Predecessors();
    private final NamesInRecord learning;

    /**
     * @param alone whether no other node writes
     * @param names kept up with the record; it must be empty
     */
    CommitPlanner(boolean alone, OrganisationNames names) {
        this.alone = alone;
        this.names = names;
        this.learning = new NamesInRecord(names, directives, predecessors);
    }

    /**
     * Decides about each append but those put off.
     *
     * @param end the last position of the record
     * @param doubtful whether to look up every fact id, because the database has refused one of this group
     */
    CommitPlan plan(FactTable facts, List<AppendRequest> group, long end, boolean doubtful) throws SQLException {
        if (!alone) {
            lookUpHeads(facts, group);
        }
        if (end - names.position() > MOST_UNREAD || group.stream().anyMatch(AppendRequest::hasNames)) {
            learning.learn(facts, end);
        }
        CommitPlan plan =
                new CommitPlan(facts, versions, new RecordWideCheck(names, directives, predecessors), doubtful);
        for (AppendRequest append : group) {
            plan.judge(append);
        }
        return plan;
    }

    /** Of the releases that are not known here, all in one question. */
    private void lookUpHeads(FactTable facts, List<AppendRequest> group) throws SQLException {
        Set<String> unknown = group.stream()
                .flatMap(append -> append.facts().stream())
                .filter(fact -> fact.sequence() > 0 && versions.get(fact.releaseId()) == null)
                .map(NewFact::releaseId)
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            versions.putAll(facts.heads(unknown));
        }
    }

    /** Follows a plan that was committed, up to that position. */
    void stored(CommitPlan plan, long end) {
        versions.putAll(plan.heads());
        if (names.position() == end - plan.facts()) {
            plan.forEachFact((fact, position) -> {
                names.add(fact.naming(), position);
                directives.add(fact.issuing());
                predecessors.add(fact.succession());
            });
        }
    }

    /**
     * Follows what other nodes have stored.
     *
     * @param news in the order of positions
     * @param complete whether that is all they have stored
     */
    void follow(List<StoredFact> news, boolean complete) {
        if (complete) {
            news.forEach(fact -> versions.follow(fact.releaseId(), fact.sequence()));
        } else {
            forgetVersions();
        }
        learning.add(news);
    }

    /** Brings the names up to the end of the record, and stores a snapshot of them where that is worth it. */
    void learnNames(FactTable facts, RecordEnd end) throws SQLException {
        learning.learn(facts, end.position());
        learning.save(facts, end);
    }

    void forgetVersions() {
        versions.clear();
    }

    void forgetAll() {
        versions.clear();
        names.clear();
        directives.clear();
        predecessors.clear();
    }
}

package org.modeldocket.split;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The tables of the views that the query side's nodes share. */
final class SharedTables {
    private SharedTables() {}

    /** Marks the live tables as those of a version whose views had others. */
    static void madeByTheVersionBefore(Cluster cluster) throws Exception {
        try (Connection connection = cluster.postgres.connect("views");
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE views.view_generation SET layout = repeat('0', 64) WHERE state = 'LIVE'");
        }
    }

    /** Returns when no node fills new tables, nor has left some behind. */
    static void awaitNoRebuild(Cluster cluster) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> !isRebuilding(cluster));
    }

    /** Whether some node fills new tables. */
    static boolean isRebuilding(Cluster cluster) throws Exception {
        try (Connection connection = cluster.postgres.connect("views");
                Statement statement = connection.createStatement();
                ResultSet building = statement.executeQuery(
                        "SELECT generation FROM views.view_generation WHERE state = 'BUILDING'")) {
            return building.next();
        }
    }
}

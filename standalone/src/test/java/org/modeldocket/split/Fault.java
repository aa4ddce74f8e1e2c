package org.modeldocket.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.modeldocket.standalone.Client;

/** What goes wrong while others write and read. Each leaves the installation whole again. */
enum Fault {
    COMMAND_NODE_KILLED {
        @Override
        void strike(Cluster cluster, Random random) throws Exception {
            killed(cluster.commandSide.get(1 - relay(cluster)), random);
        }
    },
    RELAY_KILLED {
        @Override
        void strike(Cluster cluster, Random random) throws Exception {
            killed(cluster.commandSide.get(relay(cluster)), random);
        }
    },
    QUERY_NODE_KILLED {
        @Override
        void strike(Cluster cluster, Random random) throws Exception {
            killed(cluster.querySide.get(random.nextInt(2)), random);
        }
    },
    POSTGRES_KILLED {
        @Override
        void strike(Cluster cluster, Random random) throws Exception {
            cluster.postgres.kill();
            pause(random);
            cluster.postgres.start();
        }
    },
    BROKER_KILLED {
        @Override
        void strike(Cluster cluster, Random random) throws Exception {
            cluster.broker.kill();
            pause(random);
            cluster.broker.start();
        }
    },
    BROKER_OUT_OF_REACH_FOR_A_MINUTE {
        @Override
        void strike(Cluster cluster, Random random) throws Exception {
            cluster.broker.freeze();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(60));
            cluster.broker.thaw();
        }
    },
    ALL_RESTARTED {
        @Override
        void strike(Cluster cluster, Random random) throws Exception {
            for (Node node : cluster.nodes()) {
                if (random.nextBoolean()) {
                    node.kill();
                } else {
                    node.terminate();
                }
            }
            cluster.broker.kill();
            cluster.postgres.kill();
            cluster.postgres.start();
            cluster.broker.start();
            cluster.startNodes();
        }
    },
    /** For longer than its place in the consumer group and its claims on views last: another node takes over, then this one wakes. */
    QUERY_NODE_FROZEN {
        @Override
        void strike(Cluster cluster, Random random) throws Exception {
            frozen(cluster.querySide.get(random.nextInt(2)));
        }
    },
    /** While it fills new tables: another node begins the rebuild again. */
    REBUILDER_KILLED {
        @Override
        void strike(Cluster cluster, Random random) throws Exception {
            killed(rebuilding(cluster, random), random);
            SharedTables.awaitNoRebuild(cluster);
        }
    },
    /** For longer than its claim: it wakes within a rebuild that another node has begun again. */
    REBUILDER_FROZEN {
        @Override
        void strike(Cluster cluster, Random random) throws Exception {
            frozen(rebuilding(cluster, random));
            SharedTables.awaitNoRebuild(cluster);
        }
    },
    /** A rolling upgrade from a version whose views had other tables: the first new node fills tables of its own beside them. */
    TABLES_OF_THE_VERSION_BEFORE {
        @Override
        void strike(Cluster cluster, Random random) throws Exception {
            for (Node node : cluster.querySide) {
                node.terminate();
                if (node == cluster.querySide.getFirst()) {
                    SharedTables.madeByTheVersionBefore(cluster);
                }
                node.begin().awaitReady();
            }
        }
    },
    /** The relay creates it again and sends the whole record. */
    TOPIC_DELETED {
        @Override
        void strike(Cluster cluster, Random random) throws Exception {
            cluster.broker.deleteTopic();
        }
    },
    QUERY_NODES_COME_AND_GO {
        @Override
        void strike(Cluster cluster, Random random) throws Exception {
            try (Node third = cluster.queryNode("q3").begin();
                    Node fourth = cluster.queryNode("q4").begin()) {
                third.awaitReady();
                fourth.awaitReady();
                pause(random);
                third.terminate();
                fourth.terminate();
            }
        }
    },
    SLOW_TRANSACTION {
        /** Somebody holds the turn to write, as a node does whose disk is slow. */
        @Override
        void strike(Cluster cluster, Random random) throws Exception {
            try (Connection connection = cluster.postgres.connect("record");
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("SELECT pg_advisory_xact_lock(" + WRITERS_TURN + ")");
                pause(random);
                connection.rollback();
            }
        }
    };

    /** The lock that a group is written under: "record" in ASCII. */
    private static final long WRITERS_TURN = 0x7265636f7264L;

    abstract void strike(Cluster cluster, Random random) throws Exception;

    private static void killed(Node node, Random random) throws Exception {
        node.kill();
        pause(random);
        node.begin().awaitReady();
    }

    private static void frozen(Node node) throws Exception {
        node.freeze();
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(12));
        node.thaw();
    }

    /** A node of the query side that has begun to fill new tables. */
    private static Node rebuilding(Cluster cluster, Random random) throws Exception {
        Node node = cluster.querySide.get(random.nextInt(2));
        Client.Answer begun = node.client().as("POST", "/api/admin/projections/views/rebuild");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> SharedTables.isRebuilding(cluster));
        return node;
    }

    /** Half a second to five. */
    private static void pause(Random random) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500 + random.nextLong(4_500)));
    }

    /** Which command-side node relays; the second where none says that it does. */
    private static int relay(Cluster cluster) {
        String metric = cluster.commandSide
                .getFirst()
                .client()
                .get("/actuator/metrics/modeldocket.relay.active")
                .text();
        return metric.contains("\"value\":1") ? 0 : 1;
    }
}

#!/usr/bin/env bash
# H2 2.4.240: a transaction at REPEATABLE READ does not see one state of the database.
#
# One would guess, from PostgreSQL and from the name, that such a transaction reads everything as of its first statement, so
# that a place in one table and the rows in another agree.
#
# What happens: what it has read stays as it was, table by table. A table that it reads for the first time shows what was
# committed until then, also by a transaction that had changed the first table too. SNAPSHOT, which java.sql.Connection has
# no name for, and SERIALIZABLE show one state.
#
# What we do: readers of the views use SERIALIZABLE on H2, which they can since they never write, and REPEATABLE READ on
# PostgreSQL (ViewsFile; test ProjectionTest.aReaderSeesOneStateOfAllTables).
set -euo pipefail
cd "$(mktemp -d)"
trap 'rm -rf "$PWD"' EXIT

cat > States.java <<'JAVA'
import java.sql.*;

class States {
    static int read(Connection connection, String question) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(question)) {
            row.next();
            return row.getInt(1);
        }
    }

    public static void main(String[] arguments) throws Exception {
        for (String level : new String[] {"REPEATABLE READ", "SNAPSHOT", "SERIALIZABLE"}) {
            String url = "jdbc:h2:mem:" + level.replace(" ", "") + ";DB_CLOSE_DELAY=-1";
            try (Connection reader = DriverManager.getConnection(url);
                    Connection writer = DriverManager.getConnection(url);
                    Statement write = writer.createStatement()) {
                write.execute("CREATE TABLE place (position INT)");
                write.execute("INSERT INTO place VALUES (0)");
                write.execute("CREATE TABLE fact (position INT)");
                writer.setAutoCommit(false);
                reader.createStatement().execute("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL " + level);
                reader.setAutoCommit(false);
                int first = read(reader, "SELECT position FROM place");
                write.execute("UPDATE place SET position = 1");
                write.execute("INSERT INTO fact VALUES (1)");
                writer.commit();
                System.out.printf(
                        "%s: place %d, again %d, facts %d%n",
                        level,
                        first,
                        read(reader, "SELECT position FROM place"),
                        read(reader, "SELECT COUNT(*) FROM fact"));
            }
        }
    }
}
JAVA

mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
    -Dartifact=com.h2database:h2:2.4.240 -DoutputDirectory="$PWD" >&2
echo "H2 2.4.240"
java -cp h2-2.4.240.jar States.java | tee seen
diff - seen <<'SEEN'
REPEATABLE READ: place 0, again 0, facts 1
SNAPSHOT: place 0, again 0, facts 0
SERIALIZABLE: place 0, again 0, facts 0
SEEN

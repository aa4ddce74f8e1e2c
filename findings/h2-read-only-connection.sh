#!/usr/bin/env bash
# A connection of H2 that is set to read-only still writes, and says that it is not read-only.
#
# One would guess that after setReadOnly(true) an INSERT is refused, as with PostgreSQL's driver, or at least that
# isReadOnly() gives back what was set, so that a wrapper can tell reading transactions by it (Spring sets it for
# transactions that only read).
#
# What happens: the setting is dropped without a warning. isReadOnly() speaks of the database, not of the connection.
#
# What we do: the wrapper that lets one transaction write at a time remembers by itself what was set (SingleWriter).
set -euo pipefail
cd "$(mktemp -d)"
trap 'rm -rf "$PWD"' EXIT

cat > ReadOnly.java <<'JAVA'
import java.sql.*;

class ReadOnly {
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:", "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE docket (id INT)");
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            int rows = statement.executeUpdate("INSERT INTO docket VALUES (1)");
            connection.commit();
            System.out.println("isReadOnly " + connection.isReadOnly() + ", warning " + connection.getWarnings()
                    + ", rows inserted " + rows);
        }
    }
}
JAVA

version=2.4.240
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
    -Dartifact=com.h2database:h2:$version -DoutputDirectory="$PWD" >&2
seen=$(java -cp "h2-$version.jar" ReadOnly.java)
echo "H2 $version after setReadOnly(true): $seen"
test "$seen" = "isReadOnly false, warning null, rows inserted 1"

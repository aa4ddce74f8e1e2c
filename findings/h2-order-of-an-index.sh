#!/usr/bin/env bash
# H2 2.4.240 reads all rows of a key to answer "the newest one", although an index has them in order.
#
# One would guess that WHERE release_id = ? ORDER BY sequence DESC LIMIT 1 takes the last entry from an index on
# (release_id, sequence), as PostgreSQL does: the key has one value, so the index has the rows in the order asked for.
#
# What happens: H2 sees that an index is in order only where ORDER BY names its columns from the first on. Without the key
# in ORDER BY it reads all rows of the key and sorts them; MAX(sequence) reads them all as well. With the key it reads one.
# The same goes for the first page of many. So the cost of a question that looks keyed grows with the length of a history.
#
# What we do: ORDER BY names the key too, wherever one release's rows are asked for in order (FactTable, FactReader,
# MementoStore; tests PlansTest and MementoPlansTest). PostgreSQL's plan is the same for both.
set -euo pipefail
cd "$(mktemp -d)"
trap 'rm -rf "$PWD"' EXIT

cat > Order.java <<'JAVA'
import java.sql.*;

class Order {
    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:order");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE fact (position INT PRIMARY KEY, release_id VARCHAR(20), sequence INT)");
            statement.execute("CREATE INDEX in_order ON fact (release_id, sequence)");
            statement.execute("INSERT INTO fact SELECT x, 'one', x FROM SYSTEM_RANGE(1, 5000)");
            statement.execute("INSERT INTO fact SELECT 5000 + x, 'other', x FROM SYSTEM_RANGE(1, 5000)");
            for (String end : new String[] {
                "* FROM fact WHERE release_id = 'one' ORDER BY sequence DESC LIMIT 1",
                "* FROM fact WHERE release_id = 'one' ORDER BY release_id DESC, sequence DESC LIMIT 1",
                "MAX(sequence) FROM fact WHERE release_id = 'one'",
                "* FROM fact WHERE release_id = 'one' ORDER BY sequence LIMIT 10",
                "* FROM fact WHERE release_id = 'one' ORDER BY release_id, sequence LIMIT 10"
            }) {
                try (ResultSet plan = statement.executeQuery("EXPLAIN ANALYZE SELECT " + end)) {
                    plan.next();
                    String read = plan.getString(1).replaceAll("(?s).*scanCount: (\\d+).*", "$1");
                    System.out.printf("%5s entries read: %s%n", read, end);
                }
            }
        }
    }
}
JAVA

mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
    -Dartifact=com.h2database:h2:2.4.240 -DoutputDirectory="$PWD" >&2
echo "H2 2.4.240"
java -cp h2-2.4.240.jar Order.java | tee seen
test "$(awk '{ print ($1 > 4000) ? "all" : "few" }' seen | paste -sd' ')" = "all few all all few"

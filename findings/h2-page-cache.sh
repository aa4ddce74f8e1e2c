#!/usr/bin/env bash
# H2 2.4.240 has a page cache of 16 MB, however large the heap.
#
# One would guess what the reference says of SET CACHE_SIZE: 64 MB for each GB of memory.
#
# What happens: without CACHE_SIZE in the URL nothing sets the cache of the MVStore, whose own default is 16 MB. CREATE INDEX
# reads the table twice, so beyond that size it reads and decodes each page of each table twice for each index.
#
# What we do: the record's file names its size. The views' file keeps 16 MB: with more, making indexes alone took a third less time, but
# whole loads gained nothing beyond the noise (benchmarks).
set -euo pipefail
cd "$(mktemp -d)"
trap 'rm -rf "$PWD"' EXIT

cat > Cache.java <<'JAVA'
import java.sql.*;

class Cache {
    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:./" + arguments[0]);
                ResultSet row = connection.createStatement().executeQuery("SELECT setting_value"
                        + " FROM information_schema.settings WHERE setting_name = 'info.CACHE_MAX_SIZE'")) {
            row.next();
            System.out.println(row.getString(1));
        }
    }
}
JAVA

version=2.4.240
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
    -Dartifact=com.h2database:h2:$version -DoutputDirectory="$PWD" >&2
for heap in 256m 2g; do
  size=$(java -Xmx$heap -cp "h2-$version.jar" Cache.java "default-$heap")
  named=$(java -Xmx$heap -cp "h2-$version.jar" Cache.java "named-$heap;CACHE_SIZE=131072")
  echo "H2 $version, -Xmx$heap: page cache of $size MB; with CACHE_SIZE=131072, $named MB"
  test "$size" -eq 16
  test "$named" -eq 128
done

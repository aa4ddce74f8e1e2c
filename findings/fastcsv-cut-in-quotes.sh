#!/usr/bin/env bash
# FastCSV 4.3.1 reads a file that ends within quotes without an error.
#
# One would guess that a reader that refuses a character behind a closing quote, as this one does unless told otherwise, also refuses
# a quote that is never closed.
#
# What happens: the rest of the file, line breaks included, is one field of the last record. A transfer that was cut off looks like a
# shorter file, and one quote too many swallows all rows behind it. allowUnclosedQuote(false) makes it an error that names the line on
# which the record began.
#
# What we do: imports of CSV read with allowUnclosedQuote(false).
set -euo pipefail
cd "$(mktemp -d)"
trap 'rm -rf "$PWD"' EXIT

cat > Cut.java <<'JAVA'
import de.siegmar.fastcsv.reader.*;

class Cut {
    public static void main(String[] arguments) {
        String cut = "id,note\n1,\"whole\"\n2,\"cut here\n3,\"gone\"";
        String behind = "id,note\n1,\"whole\"x\n";
        System.out.println("unclosed: " + read(CsvReader.builder(), cut.substring(0, cut.length() - 6)));
        System.out.println("unclosed, not allowed: "
                + read(CsvReader.builder().allowUnclosedQuote(false), cut.substring(0, cut.length() - 6)));
        System.out.println("behind a quote: " + read(CsvReader.builder(), behind));
    }

    static String read(CsvReader.CsvReaderBuilder reader, String text) {
        try {
            return reader.ofCsvRecord(text).stream().map(row -> row.getFields().toString()).toList().toString()
                    .replace("\n", "\\n");
        } catch (CsvParseException e) {
            return e.getMessage();
        }
    }
}
JAVA

version=4.3.1
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
    -Dartifact=de.siegmar:fastcsv:$version -DoutputDirectory="$PWD" >&2
echo "FastCSV $version"
java -cp "fastcsv-$version.jar" Cut.java | tee seen
diff seen - <<'SEEN'
unclosed: [[id, note], [1, whole], [2, cut here\n3,]]
unclosed, not allowed: Exception when reading record that started in line 3
behind a quote: Exception when reading record that started in line 2
SEEN

package org.modeldocket.query.verification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of a table as it is compared: long bytes by their digest. */
record Row(List<@Nullable Object> values) {
    private static final int SHORT_BYTES = 32;
    private static final int SHOWN = 80;
    /** Columns that tell rows apart, for people. */
    private static final Set<String> KEYS = Set.of(
            "only_row",
            "release_id",
            "position",
            "opened_by",
            "company_id",
            "agency_id",
            "directive_id",
            "customer_id",
            "preview_id",
            "id",
            "kind",
            "jurisdiction",
            "known_from",
            "definite_from");

    static Row of(ResultSet row, int columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            values.add(comparable(row.getObject(i)));
        }
        return new Row(Collections.unmodifiableList(values));
    }

    /** The same for the same value, whichever database gave it. */
    private static @Nullable Object comparable(@Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> text(bytes);
            case Timestamp time -> time.toInstant();
            case OffsetDateTime time -> time.toInstant();
            case null, default -> value;
        };
    }

    private static String text(byte[] bytes) {
        if (bytes.length <= SHORT_BYTES) {
            return "bytes " + HexFormat.of().formatHex(bytes);
        }
        try {
            return bytes.length + " bytes, SHA-256 "
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** In which columns, by their index, another row of the table differs. */
    List<Integer> differencesTo(Row other) {
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (!Objects.equals(values.get(i), other.values.get(i))) {
                differing.add(i);
            }
        }
        return differing;
    }

    /** A value for people, on one line. */
    String shown(int column) {
        String text = String.valueOf(values.get(column)).replaceAll("\\p{Cntrl}", " ");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** What tells the row from others, for people. */
    String key(List<String> columns) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (KEYS.contains(columns.get(i))) {
                parts.add(columns.get(i) + " " + shown(i));
            }
        }
        return String.join(", ", parts);
    }
}

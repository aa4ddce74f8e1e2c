package org.modeldocket.query.desk.imports;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of an import that stay out, gathered as they are written to it: how many there are of each kind, the first ones, and what
 * they say, as long as a form can hold it. It holds one line in full at a time.
 */
public final class QuarantineView extends OutputStream {
    /** How many lines are gathered. */
    static final int MOST = 1_000;

    private static final int SHOWN = 50;
    private static final int SHOWN_TEXT = 300;
    private static final int FIRST_LINES = 5;
    private static final int MOST_TO_MEND = 48 * 1024;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder toMend = new StringBuilder();
    private boolean mendable = true;
    private int count;

    /**
     * A line that stays out.
     *
     * @param where a JSON Pointer; null where it is the line as a whole
     * @param rule that refused it; null where it is no fact
     */
    public record Line(
            long number, @Nullable String where, @Nullable String rule, String reason, String text) {}

    /** Lines that stay out for one reason: the first of them, how many, and the numbers of some. */
    public record Kind(Line first, long count, List<Long> numbers) {
        Kind with(Line next) {
            List<Long> more = new ArrayList<>(numbers);
            if (more.size() < FIRST_LINES) {
                more.add(next.number());
            }
            return new Kind(first, count + 1, List.copyOf(more));
        }
    }

    @Override
    public void write(int one) {
        if (one == '\n') {
            add(JsonMapper.shared().readTree(line.toByteArray()));
            line.reset();
        } else {
            line.write(one);
        }
    }

    private void add(JsonNode json) {
        String text = json.path("text").asString("");
        String rule = json.path("rule").asString("");
        String where = json.path("pointer").asString("");
        Line next = new Line(
                json.path("line").asLong(),
                where.isEmpty() ? null : where,
                rule.isEmpty() ? null : rule,
                json.path("reason").asString(""),
                text.length() > SHOWN_TEXT ? text.substring(0, SHOWN_TEXT) + "…" : text);
        count++;
        String kind = rule.isEmpty() ? where + (where.isEmpty() ? next.reason() : "") : rule;
        kinds.merge(kind, new Kind(next, 1, List.of(next.number())), (known, _) -> known.with(next));
        if (lines.size() < SHOWN) {
            lines.add(next);
        }
        mendable &= toMend.length() + text.length() <= MOST_TO_MEND;
        if (mendable) {
            toMend.append(text).append('\n');
        }
    }

    /** By reason, the most frequent first. */
    public List<Kind> kinds() {
        return kinds.values().stream()
                .sorted((a, b) -> Long.compare(b.count(), a.count()))
                .toList();
    }

    /** The first ones. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Whether there may be more than were gathered. */
    public boolean cut() {
        return count >= MOST;
    }

    /** What they say, to be mended in a form; null where that is too much for one. */
    public @Nullable String toMend() {
        return mendable && !cut() ? toMend.toString() : null;
    }
}

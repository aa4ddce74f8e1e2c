package org.modeldocket.benchmarks;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** What analysts ask, as an address of the product and as SQL that answers the same from the documented views, or less. */
enum AnalystQuestions {
    SEARCH {
        @Override
        Asked next(Random random) {
            String text = switch (random.nextInt(4)) {
                case 0 -> "model " + (1 + random.nextInt(20_000));
                case 1 -> "report number " + random.nextInt(100_000);
                case 2 -> "generated company " + random.nextInt(COMPANIES) + " directive";
                default -> "directive on generated model " + (1 + random.nextInt(20_000));
            };
            return new Asked(
                    "/api/search?limit=20&q=" + text.replace(' ', '+'),
                    List.of(
                            new Statement(
                                    "SELECT position, release_id, type, ts_rank(words, query) AS rank FROM fact_text,"
                                            + " websearch_to_tsquery('simple', ?) query WHERE words @@ query"
                                            + " ORDER BY rank DESC, position LIMIT 20",
                                    List.of(text)),
                            new Statement(
                                    "SELECT type, COUNT(*) FROM fact_text WHERE words @@ websearch_to_tsquery('simple', ?) GROUP BY type",
                                    List.of(text))));
        }
    },
    FILTERED_LIST {
        @Override
        Asked next(Random random) {
            String company = company(random);
            int year = 2020 + random.nextInt(4);
            List<Object> values =
                    List.of(company, Date.valueOf(LocalDate.of(year, 12, 31)), Date.valueOf(LocalDate.of(year, 1, 1)));
            String hits = "SELECT DISTINCT release_id FROM v_treatments"
                    + " WHERE treatment = 'DIRECTIVE_BINDING' AND counted_as_id = ? AND since_earliest <= ? AND since_latest >= ?";
            return new Asked(
                    "/api/releases?treatment=DIRECTIVE_BINDING&facets=treatment,standing&company=" + company
                            + "&occurredFrom=" + year + "-01-01&occurredTo=" + year + "-12-31",
                    List.of(
                            new Statement(
                                    "SELECT * FROM v_cases WHERE release_id IN (" + hits
                                            + ") ORDER BY release_id LIMIT 50",
                                    values),
                            new Statement("SELECT COUNT(*) FROM (" + hits + ") hits", values),
                            new Statement(
                                    "SELECT standing, COUNT(*) FROM v_cases WHERE release_id IN (" + hits
                                            + ") GROUP BY standing",
                                    values),
                            new Statement(
                                    "SELECT treatment, COUNT(DISTINCT release_id) FROM v_treatments WHERE counted_as_id = ?"
                                            + " AND since_earliest <= ? AND since_latest >= ? GROUP BY treatment",
                                    values)));
        }
    },
    SEQUENCE {
        @Override
        Asked next(Random random) {
            int days = 10 + random.nextInt(80);
            String hits =
                    "SELECT DISTINCT a.release_id FROM v_treatments a JOIN v_treatments b ON a.release_id = b.release_id"
                            + " AND a.treatment = 'REVIEW' AND b.treatment = 'PREVIEW' AND b.since_latest >= a.since_earliest"
                            + " AND b.since_earliest <= a.since_latest + CAST(? AS INTEGER)";
            return new Asked(
                    "/api/releases?then=REVIEW,PREVIEW&within=P" + days + "D",
                    List.of(
                            new Statement(
                                    "SELECT * FROM v_cases WHERE release_id IN (" + hits
                                            + ") ORDER BY release_id LIMIT 50",
                                    List.of(days)),
                            new Statement("SELECT COUNT(*) FROM (" + hits + ") hits", List.of(days))));
        }
    },
    DURATIONS {
        @Override
        Asked next(Random random) {
            String from = random.nextBoolean() ? "PREVIEW" : "REVIEW";
            return new Asked(
                    "/api/statistics/durations?by=company&step="
                            + (from.equals("PREVIEW") ? "PREVIEW_TO_RELEASE" : "SUBMISSION_TO_RELEASE"),
                    List.of(new Statement(
                            "SELECT counted_as_id, COUNT(*), PERCENTILE_CONT(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY shortest),"
                                    + " PERCENTILE_CONT(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY longest) FROM ("
                                    + "SELECT counted_as_id, release_id,"
                                    + " MIN(since_earliest) FILTER (WHERE treatment = 'GENERAL_RELEASE') - MIN(since_latest) FILTER (WHERE treatment = ?) AS shortest,"
                                    + " MIN(since_latest) FILTER (WHERE treatment = 'GENERAL_RELEASE') - MIN(since_earliest) FILTER (WHERE treatment = ?) AS longest"
                                    + " FROM v_treatments GROUP BY counted_as_id, release_id) waits"
                                    + " WHERE shortest IS NOT NULL GROUP BY counted_as_id ORDER BY counted_as_id LIMIT 50",
                            List.of(from, from))));
        }
    },
    DISPARITY {
        @Override
        Asked next(Random random) {
            String outcome =
                    List.of("DIRECTIVE_BINDING", "SUSPENSION", "PREVIEW").get(random.nextInt(3));
            return new Asked(
                    "/api/statistics/disparity?by=company&outcome=" + outcome,
                    List.of(new Statement(
                            "SELECT c.counted_as_id, COUNT(*), COUNT(t.release_id) FROM v_cases c LEFT JOIN"
                                    + " (SELECT DISTINCT release_id FROM v_treatments WHERE treatment = ?) t"
                                    + " ON t.release_id = c.release_id GROUP BY c.counted_as_id ORDER BY c.counted_as_id LIMIT 50",
                            List.of(outcome))));
        }
    };

    private static final int COMPANIES = 200;

    /** The texts of all facts, with PostgreSQL's own index of their words. */
    static final List<String> FULL_TEXT = List.of(
            "DROP TABLE IF EXISTS views.fact_text",
            "CREATE TABLE views.fact_text AS SELECT f.position, f.release_id, f.type,"
                    + " jsonb_to_tsvector('simple', CAST(CONVERT_FROM(t.payload, 'UTF8') AS JSONB), '[\"string\"]') AS words"
                    + " FROM views.v_facts f JOIN timeline_fact t ON t.position = f.position",
            "CREATE INDEX fact_text_words ON views.fact_text USING GIN (words)",
            "VACUUM ANALYZE");

    /** A question as the product is asked, and as PostgreSQL is. */
    record Asked(String address, List<Statement> statements) {}

    record Statement(String sql, List<?> values) {}

    abstract Asked next(Random random);

    private static String company(Random random) {
        return "generated-company-" + random.nextInt(COMPANIES);
    }
}

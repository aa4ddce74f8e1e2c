package org.modeldocket.query.views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.modeldocket.query.question.Question;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The scripts that make the tables and SQL views of a generation; a view may name tables of other scripts. They are never migrated: tables made by other scripts are made from the record
 * again.
 */
public record ViewSchema(List<ClassPathResource> scripts) {
    private static final Pattern INDEX = Pattern.compile("CREATE INDEX (\\w+)");
    private static final Pattern INDEXED = Pattern.compile(" ON (\\w+) ");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+)");
    private static final Pattern VIEW = Pattern.compile("CREATE VIEW (\\w+)");

    /** The tables of these questions, and those that the projection itself needs. */
    public static ViewSchema of(List<Question> questions) {
        return new ViewSchema(Stream.concat(
                        Stream.of("projection"),
                        questions.stream().map(Question::name).sorted())
                .map(name -> new ClassPathResource("db/views/" + name + ".sql"))
                .toList());
    }

    /** @param dialect makes of a script what the database understands */
    public void make(DataSource database, UnaryOperator<String> dialect) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        statements().forEach(statement -> jdbc.execute(dialect.apply(statement)));
    }

    /** Drops all indexes but those of primary keys. */
    public void dropIndexes(JdbcTemplate jdbc) {
        names(INDEX).forEach(index -> jdbc.execute("DROP INDEX IF EXISTS " + index));
    }

    /** The statements that each make an index where it is missing. */
    public List<String> indexes() {
        return statements().stream()
                .filter(statement -> INDEX.matcher(statement).lookingAt())
                .map(statement -> statement.replaceFirst("CREATE INDEX", "CREATE INDEX IF NOT EXISTS"))
                .toList();
    }

    /** The same in rounds, each with one index of a table at most. */
    public List<List<String>> indexRounds() {
        List<List<String>> rounds = new ArrayList<>();
        Map<String, Integer> made = new HashMap<>();
        for (String index : indexes()) {
            Matcher table = INDEXED.matcher(index);
            if (!table.find()) {
                throw new IllegalStateException("names no table: " + index);
            }
            int round = made.merge(table.group(1), 1, Integer::sum);
            if (rounds.size() < round) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round - 1).add(index);
        }
        return rounds;
    }

    /** The names of the tables. */
    public List<String> tables() {
        return names(TABLE);
    }

    /** The names of the SQL views. */
    List<String> views() {
        return names(VIEW);
    }

    private List<String> names(Pattern pattern) {
        return statements().stream()
                .map(pattern::matcher)
                .filter(Matcher::lookingAt)
                .map(matcher -> matcher.group(1))
                .toList();
    }

    /** Tables before views; without comments, which none of our strings looks like. */
    private List<String> statements() {
        return scripts.stream()
                .flatMap(script -> Stream.of(text(script).replaceAll("--.*", "").split(";")))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .sorted(Comparator.comparing(
                        statement -> VIEW.matcher(statement).lookingAt()))
                .toList();
    }

    private static String text(ClassPathResource script) {
        try {
            return script.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Differs as soon as a script does. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ClassPathResource script : scripts) {
                digest.update(script.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

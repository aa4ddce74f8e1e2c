package org.modeldocket.query.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The scripts that make the tables of a view's generation. They are never migrated: tables made by other scripts than these are
 * dropped and made from the record again.
 */
record Layout(List<ClassPathResource> scripts) {
    static Layout of(String view) {
        return new Layout(List.of(
                new ClassPathResource("db/views/bookkeeping.sql"), new ClassPathResource("db/views/" + view + ".sql")));
    }

    void make(DataSource database, UnaryOperator<String> inItsWords) {
        ResourceDatabasePopulator populator = new ResourceDatabasePopulator();
        for (ClassPathResource script : scripts) {
            populator.addScript(new ByteArrayResource(
                    inItsWords.apply(text(script)).getBytes(StandardCharsets.UTF_8), script.getDescription()));
        }
        populator.execute(database);
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

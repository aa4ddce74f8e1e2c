package org.modeldocket.command.imports.api;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.FactIds;
import org.modeldocket.command.decision.OnRepeat;
import org.modeldocket.command.imports.ImportDirectory;
import org.modeldocket.command.imports.ImportOrder;
import org.modeldocket.command.imports.ImportReport;
import org.modeldocket.command.imports.Imports;
import org.modeldocket.command.imports.Mappings;
import org.modeldocket.command.imports.csv.CsvMapping;
import org.modeldocket.command.imports.csv.MappingReader;
import org.modeldocket.command.imports.csv.UnreadableTable;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.Quoted;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Begins imports, a few at once, and reads what their parameters say. */
final class ImportStart {
    private static final int RECEIVED_AT_ONCE = 4;
    private static final int MOST_UNFINISHED = 20;

    private final Imports imports;
    private final ImportDirectory directory;
    private final Mappings mappings;
    private final FactIds ids;
    private final Semaphore receiving = new Semaphore(RECEIVED_AT_ONCE);

    ImportStart(Imports imports, ImportDirectory directory, Mappings mappings, FactIds ids) {
        this.imports = imports;
        this.directory = directory;
        this.mappings = mappings;
        this.ids = ids;
    }

    /** Receives something under an id. */
    @FunctionalInterface
    interface Receiver<T> {
        T receive(String id) throws IOException;
    }

    /** @param lines puts the lines into the directory of imports */
    ResponseEntity<ImportReport> begin(ImportOrder order, Receiver<?> lines) throws IOException {
        if (imports.unfinished() >= MOST_UNFINISHED) {
            throw busy();
        }
        ImportReport report = receive(
                id -> {
                    lines.receive(id);
                    return imports.begin(id, order);
                },
                directory::forget);
        return ResponseEntity.accepted()
                .location(URI.create(ImportController.PATH + "/" + report.importId()))
                .cacheControl(CacheControl.noStore())
                .body(report);
    }

    /** @param forget deletes what was received by half */
    <T> T receive(Receiver<T> receiver, Consumer<String> forget) throws IOException {
        if (!receiving.tryAcquire()) {
            throw busy();
        }
        String id = ids.fresh().toString();
        boolean received = false;
        try {
            T result = receiver.receive(id);
            received = true;
            return result;
        } catch (UnreadableTable e) {
            throw new ProblemException(Problem.of(ProblemType.MALFORMED, String.valueOf(e.getMessage())), e);
        } finally {
            receiving.release();
            if (!received) {
                forget.accept(id);
            }
        }
    }

    private static ProblemException busy() {
        return new ProblemException(
                Problem.of(ProblemType.BUSY, "too many imports at once").withHeader("Retry-After", "5"));
    }

    /** The mapping of a name; empty, with a fault, where this node has none. */
    Optional<CsvMapping> mapping(String name, Parameters parameters) throws IOException {
        Optional<byte[]> known = Slug.isSlug(name) ? mappings.find(new Slug(name)) : Optional.empty();
        if (known.isEmpty()) {
            parameters.wrong("mapping", "this node has no mapping " + Quoted.of(name));
        }
        return known.map(MappingReader::read);
    }

    static boolean isTrue(String name, @Nullable String text, Parameters parameters) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            parameters.wrong(name, Quoted.of(text) + " must be true or false");
        }
        return "true".equals(text);
    }

    static OnRepeat onRepeat(@Nullable String text, Parameters parameters) {
        return switch (text) {
            case null -> OnRepeat.REFUSE;
            case "refuse" -> OnRepeat.REFUSE;
            case "cite" -> OnRepeat.CITE;
            case "account" -> OnRepeat.ACCOUNT;
            default -> {
                parameters.wrong("onRepeat", Quoted.of(text) + " must be refuse, cite or account");
                yield OnRepeat.REFUSE;
            }
        };
    }
}

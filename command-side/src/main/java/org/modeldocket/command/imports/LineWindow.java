package org.modeldocket.command.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.modeldocket.command.api.request.FactIds;
import org.modeldocket.command.decision.FactOutcome;
import org.modeldocket.command.decision.OnRepeat;
import org.modeldocket.command.submission.RecordFacts;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.OrganisationClaim;
import org.modeldocket.wire.FactJson;

/**
 * Some lines that are read and recorded at once: those of one stream in their order, many streams at a time. So the record stores
 * many facts with each commit.
 */
final class LineWindow {
    private static final int READ_TOGETHER = 250;

    /** Enough for large groups, and few enough that others get connections to the record and places in its queue. */
    private static final int STREAMS_AT_ONCE = 100;

    private final FactLineReader reader;
    private final Function<RecordFacts, List<FactOutcome>> runner;
    private final OnRepeat onRepeat;
    private final Semaphore places = new Semaphore(STREAMS_AT_ONCE);

    /** @param runner records the facts of one stream, or tries what would become of them; gives an outcome for each, in their order */
    LineWindow(FactLineReader reader, Function<RecordFacts, List<FactOutcome>> runner, OnRepeat onRepeat) {
        this.reader = reader;
        this.runner = runner;
        this.onRepeat = onRepeat;
    }

    /**
     * What became of a line.
     *
     * @param outcome of a line that could be read; of another one, {@link FactOutcome.Unreadable}
     */
    record Result(ReadLine line, FactOutcome outcome) {}

    /** Returns when all lines are recorded, or not; in the order of the lines. */
    List<Result> run(List<SourceLine> lines) {
        Map<Long, FactOutcome> outcomes = new HashMap<>();
        List<ReadLine> read = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<ReadLine>>> parts = new ArrayList<>();
            for (int from = 0; from < lines.size(); from += READ_TOGETHER) {
                List<SourceLine> part = lines.subList(from, Math.min(lines.size(), from + READ_TOGETHER));
                parts.add(threads.submit(() -> part.stream().map(reader::read).toList()));
            }
            parts.forEach(part -> read.addAll(get(part)));
            List<Future<Map<Long, FactOutcome>>> streams = new ArrayList<>();
            byStream(read)
                    .forEach((stream, facts) -> streams.add(threads.submit(() -> {
                        places.acquire();
                        try {
                            return record(stream, facts);
                        } finally {
                            places.release();
                        }
                    })));
            streams.forEach(stream -> outcomes.putAll(get(stream)));
        }
        return read.stream()
                .map(line -> new Result(
                        line,
                        outcomes.getOrDefault(
                                line.line().offset(), new FactOutcome.Unreadable(new IllegalStateException("unread")))))
                .toList();
    }

    private static Map<ReleaseId, List<ReadLine.Fact>> byStream(List<ReadLine> read) {
        Map<ReleaseId, List<ReadLine.Fact>> streams = new LinkedHashMap<>();
        for (ReadLine line : read) {
            if (line instanceof ReadLine.Fact fact) {
                streams.computeIfAbsent(fact.stream(), _ -> new ArrayList<>()).add(fact);
            }
        }
        return streams;
    }

    private Map<Long, FactOutcome> record(ReleaseId stream, List<ReadLine.Fact> facts) {
        Map<Long, FactOutcome> outcomes = new HashMap<>();
        int from = 0;
        while (from < facts.size()) {
            int until = end(facts, from);
            List<ReadLine.Fact> batch = facts.subList(from, until);
            List<FactOutcome> of = runner.apply(new RecordFacts(
                    stream, batch.stream().map(ReadLine.Fact::proposed).toList(), onRepeat, LineWindow::citationId));
            for (int i = 0; i < batch.size(); i++) {
                outcomes.put(batch.get(i).line().offset(), of.get(i));
            }
            from = until;
        }
        return outcomes;
    }

    /** How far facts can be stored in one append: {@link RecordFacts} says which cannot. */
    private static int end(List<ReadLine.Fact> facts, int from) {
        Map<OrganisationClaim.Key, String> claimed = new HashMap<>();
        for (int i = from; i < facts.size(); i++) {
            ReadLine.Fact fact = facts.get(i);
            boolean contradicts = fact.claims().stream()
                    .anyMatch(claim ->
                            !claimed.getOrDefault(claim.key(), claim.value()).equals(claim.value()));
            if (i > from && (fact.alone() || contradicts)) {
                return i;
            }
            if (fact.alone()) {
                return i + 1;
            }
            fact.claims().forEach(claim -> claimed.put(claim.key(), claim.value()));
        }
        return facts.size();
    }

    private static FactId citationId(FactId fact, Citation citation) {
        return FactIds.of("import-citation", fact.toString(), FactJson.mapper().writeValueAsString(citation));
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an import was at work", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("a line could not be recorded", e.getCause());
        }
    }
}

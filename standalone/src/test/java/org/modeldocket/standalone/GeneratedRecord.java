package org.modeldocket.standalone;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.axon.CommandBus;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.command.submission.RecordFact;
import org.modeldocket.command.submission.RegisterRelease;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.CustomerApproved;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.RecordGenerator;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.facts.TargetDateAnnounced;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.Stance;
import org.modeldocket.vocabulary.Step;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;
import org.modeldocket.wire.MetadataKeys;

/** Writes made-up records into a data directory that no server has open, through the commands and their rules. */
final class GeneratedRecord {
    /** The case that is longer than all others. */
    static final ReleaseId LONG_CASE = new ReleaseId("long-case");

    private static final Map<String, String> BY = Map.of(
            MetadataKeys.ACTOR_SUBJECT, "tester",
            MetadataKeys.ACTOR_NAME, "A tester",
            MetadataKeys.COMMAND_ID, "test",
            MetadataKeys.CORRELATION_ID, "test",
            MetadataKeys.CAUSATION_ID, "test");

    private GeneratedRecord() {}

    /** @param arguments a data directory, facts in short cases, facts in the long case */
    public static void main(String... arguments) {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }

    /** Cases of ten facts, and one long case whose dates rise; of none where {@code longCase} is 0. */
    static void write(Path data, int shortCases, int longCase) {
        write(
                data,
                Stream.concat(
                        longCase(IntStream.range(0, longCase).boxed()),
                        new RecordGenerator(11).stream().limit(shortCases)));
    }

    /** Cases of ten facts, and one long case whose dates are in no order. */
    static void writeLate(Path data, int shortCases, int longCase) {
        List<Integer> days =
                new ArrayList<>(IntStream.range(2, longCase).boxed().toList());
        Collections.shuffle(days, new Random(5));
        write(
                data,
                Stream.concat(
                        Stream.concat(IntStream.range(0, 2).boxed(), days.stream())
                                .map(n -> new RecordGenerator.Told(LONG_CASE, fact(n))),
                        new RecordGenerator(11).stream().limit(shortCases)));
    }

    /** Those of one release in their order, several releases at once. */
    static void write(Path data, Stream<RecordGenerator.Told> facts) {
        try (ExecutorService snapshots = Executors.newSingleThreadExecutor();
                DurableRecord record = DurableRecord.open(
                        RecordSettings.in(data),
                        new CaseSnapshotCodec(),
                        Clock.systemUTC(),
                        new SimpleMeterRegistry())) {
            Configuration axon = CommandBus.over(record.eventStore(), Clock.systemUTC(), snapshots);
            axon.start();
            CommandGateway gateway = axon.commandGateway();
            List<ExecutorService> lanes = IntStream.range(0, 64)
                    .mapToObj(i ->
                            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory()))
                    .toList();
            facts.forEach(told -> lanes.get(Math.floorMod(told.releaseId().hashCode(), lanes.size()))
                    .execute(() -> gateway.sendAndWait(GenericCommandMessage.asCommandMessage(command(told))
                            .withMetaData(BY))));
            lanes.forEach(ExecutorService::close);
            axon.shutdown();
        }
    }

    private static Object command(RecordGenerator.Told told) {
        return told.fact() instanceof ReleaseRegistered registered
                ? new RegisterRelease(told.releaseId(), registered)
                : new RecordFact(told.releaseId(), told.fact(), null);
    }

    private static Stream<RecordGenerator.Told> longCase(Stream<Integer> facts) {
        return facts.map(n -> new RecordGenerator.Told(LONG_CASE, fact(n)));
    }

    /** A preview, and what is decided and said while it is open: nine in ten decisions on customers. */
    private static ReleaseFact fact(int n) {
        var id = SampleFacts.id(0x1000_0000L + n);
        var by = SampleFacts.cited();
        var when = SampleFacts.on(LocalDate.of(2010, 1, 1).plusDays(n).toString());
        return switch (n) {
            case 0 ->
                new ReleaseRegistered(
                        id,
                        null,
                        List.of(),
                        null,
                        new Company(Slug.of("Long Company"), new ShortText("Long Company")),
                        new ModelName("Long model"),
                        null,
                        null,
                        null,
                        null);
            case 1 ->
                new PreviewGranted(
                        id,
                        when,
                        by,
                        null,
                        null,
                        SampleFacts.PREVIEW,
                        Party.GOVERNMENT,
                        List.of(SampleFacts.AGENCY),
                        true,
                        null,
                        List.of());
            default ->
                switch (n % 20) {
                    case 0 ->
                        new CompanyResponded(
                                id, when, by, null, null, null, Stance.COMPLIES, new LongText("Statement " + n));
                    case 1 ->
                        new TargetDateAnnounced(
                                id,
                                when,
                                by,
                                null,
                                null,
                                Step.GENERAL_RELEASE,
                                PlannedDate.of(EdtfDate.parse("2027")),
                                Party.COMPANY);
                    default ->
                        new CustomerApproved(
                                id,
                                when,
                                by,
                                null,
                                null,
                                SampleFacts.PREVIEW,
                                SampleFacts.customer("Customer " + n),
                                SampleFacts.AGENCY,
                                null);
                };
        };
    }
}

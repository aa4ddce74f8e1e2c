package org.modeldocket.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Outcome;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.Stance;
import org.modeldocket.vocabulary.Step;
import org.modeldocket.vocabulary.SubmissionBasis;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;

/**
 * A made-up record of any size, the same for the same seed, that keeps all rules: cases of ten facts each, {@value #AT_ONCE} of
 * them under way at any time, their facts interleaved; dates of
 * every precision, and one fact in ten told late. One case in {@value #LATER_CASES} has {@link LaterFacts}.
 */
public final class RecordGenerator {
    /** A fact and the release that it is about. */
    public record Told(ReleaseId releaseId, ReleaseFact fact) {}

    private static final int AT_ONCE = 200;
    private static final int COMPANIES = 40;
    private static final int AGENCIES = 12;
    private static final int LATER_CASES = 5;

    private final Random random;
    private final int companies;
    private final List<Case> underWay = new ArrayList<>();
    private int cases;

    public RecordGenerator(long seed) {
        this(seed, COMPANIES);
    }

    /** @param companies how many the releases are spread over */
    public RecordGenerator(long seed, int companies) {
        random = new Random(seed);
        this.companies = companies;
    }

    /** Endless; take as many as are wanted. */
    public Stream<Told> stream() {
        return Stream.generate(this::next);
    }

    private Told next() {
        if (underWay.size() < AT_ONCE) {
            underWay.add(new Case(++cases));
        }
        int index = random.nextInt(underWay.size());
        Case chosen = underWay.get(index);
        Told told = new Told(chosen.releaseId, chosen.next());
        if (chosen.step == Case.STEPS) {
            underWay.set(index, underWay.getLast());
            underWay.removeLast();
        }
        return told;
    }

    private static Agency agency(int n) {
        return SampleFacts.agency("Agency of Generated Matters " + n);
    }

    private final class Case {
        static final int STEPS = 10;
        final ReleaseId releaseId;
        final Company company;
        final Agency agency = agency(random.nextInt(AGENCIES));
        final DirectiveId directive;
        final SuspensionId suspension;
        final PreviewId preview;
        final int number;
        final @Nullable LaterFacts later;
        LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1500));
        int step;

        Case(int number) {
            this.number = number;
            String name = "Generated Company " + random.nextInt(companies);
            company = new Company(Slug.of(name), new ShortText(name));
            releaseId = new ReleaseId("generated-model-" + number);
            directive = new DirectiveId("directive-" + number);
            suspension = new SuspensionId("suspension-" + number);
            preview = new PreviewId("preview-" + number);
            later = number % LATER_CASES == 0
                    ? new LaterFacts(number / LATER_CASES, agency, directive, suspension, preview)
                    : null;
        }

        ReleaseFact next() {
            ReleaseFact usual = usual();
            return later == null ? usual : later.insteadOf(usual);
        }

        private ReleaseFact usual() {
            day = day.plusDays(1 + random.nextInt(20));
            FactId id =
                    new FactId(new UUID(random.nextLong() & ~0xF000L | 0x7000L, random.nextLong() >>> 2 | 1L << 63));
            List<Citation> by = List.of(citation());
            Occurred when = occurred(day);
            return switch (step++) {
                case 0 ->
                    new ReleaseRegistered(
                            id,
                            null,
                            List.of(),
                            null,
                            company,
                            new ModelName("Model " + number),
                            null,
                            null,
                            null,
                            null);
                case 1 ->
                    new SubmittedForReview(id, when, by, null, null, List.of(agency), SubmissionBasis.VOLUNTARY, null);
                case 2 ->
                    new DirectiveIssued(
                            id,
                            when,
                            by,
                            null,
                            null,
                            directive,
                            List.of(agency),
                            Instrument.values()[random.nextInt(Instrument.values().length)],
                            Force.values()[random.nextInt(Force.values().length)],
                            List.of(Measure.of(Measure.Kind.DELAY_RELEASE)),
                            List.of(Audience.FOREIGN_NATIONALS),
                            new ShortText("Directive on generated model " + number),
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            null);
                case 3 ->
                    new CompanyResponded(
                            id, when, by, null, null, directive, Stance.COMPLIES, new LongText("We will do as asked."));
                case 4 ->
                    new EvaluationReported(
                            id,
                            late(),
                            by,
                            null,
                            null,
                            agency,
                            Outcome.NO_CONCERN,
                            List.of(),
                            new LongText("Nothing found."));
                case 5 ->
                    random.nextBoolean()
                            ? new PreviewGranted(
                                    id,
                                    when,
                                    by,
                                    null,
                                    null,
                                    preview,
                                    Party.GOVERNMENT,
                                    List.of(agency),
                                    true,
                                    null,
                                    List.of())
                            : new AccessSuspended(
                                    id, when, by, null, null, suspension, directive, Party.GOVERNMENT, List.of());
                case 6 ->
                    new TargetDateAnnounced(
                            id,
                            when,
                            by,
                            null,
                            null,
                            Step.GENERAL_RELEASE,
                            PlannedDate.of(EdtfDate.parse("2027")),
                            Party.COMPANY);
                case 7 ->
                    new DirectiveAmended(
                            id,
                            when,
                            by,
                            null,
                            null,
                            directive,
                            List.of(),
                            null,
                            Force.BINDING,
                            List.of(),
                            List.of(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            null);
                case 8 -> new DirectiveLifted(id, when, by, null, null, directive, new LongText("No longer needed."));
                default -> new GenerallyReleased(id, when, by, null, null, List.of(), null);
            };
        }

        /** The day of a step that was told only now. */
        private Occurred late() {
            return occurred(day.minusDays(random.nextInt(40)));
        }
    }

    private Occurred occurred(LocalDate day) {
        String text = switch (random.nextInt(6)) {
            case 0 -> String.valueOf(day.getYear());
            case 1 -> day.toString().substring(0, 7);
            case 2 -> day.toString().substring(0, 7) + "~";
            default -> day.toString();
        };
        boolean stated = random.nextInt(4) == 0;
        return new Occurred(EdtfDate.parse(text), stated ? new ShortText("earlier this month") : null);
    }

    private Citation citation() {
        return new Citation(
                new ShortText("The Generated Gazette"),
                new ShortText("Report number " + random.nextInt(100_000)),
                null,
                EdtfDate.parse("2026"),
                null,
                new ShortText("as it was told"),
                new ShortText("p. " + random.nextInt(40)),
                null,
                null);
    }
}

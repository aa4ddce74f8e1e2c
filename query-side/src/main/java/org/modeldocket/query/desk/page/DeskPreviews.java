package org.modeldocket.query.desk.page;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.timeline.page.FactLines;
import org.modeldocket.query.ui.bar.RangeBar;
import org.modeldocket.query.ui.bar.TimeAxis;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.wire.FactJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says of a checked fact what it will say and change: by the same sentences, and the same fold, as once it is recorded. */
@Component
final class DeskPreviews {
    private static final int BAR_WIDTH = 176;

    private final FactLines lines;
    private final DateText dates;
    private final Clock clock;

    DeskPreviews(FactLines lines, DateText dates, Clock clock) {
        this.lines = lines;
        this.dates = dates;
        this.clock = clock;
    }

    /** @param checked the answer of the command side to a fact that can be recorded */
    DeskPreview of(DeskCase about, JsonNode checked) {
        ReleaseFact fact = FactJson.read(
                checked.path("type").asString(),
                checked.path("revision").asInt(),
                checked.path("stored").asString().getBytes(StandardCharsets.UTF_8));
        RecordedFact next = new RecordedFact(
                about.id(),
                about.history().sequence() + 1,
                about.history().position() + 1,
                clock.instant(),
                new Actor("", ""),
                fact);
        CaseFile before = about.file();
        CaseFile after = about.history().plus(next).file();
        ReleaseFact says = fact instanceof FactCorrected correction ? correction.replacement() : fact;
        Occurred occurred = says.occurred();
        EdtfDate date = occurred == null ? null : occurred.edtf();
        return new DeskPreview(
                lines.sentence(says, about.names()),
                date == null ? null : dates.understood(date),
                date == null ? null : bar(date),
                before.standing(),
                after.standing(),
                differences(before, after));
    }

    private static @Nullable RangeBar bar(EdtfDate date) {
        TimeAxis axis = TimeAxis.over(List.of(date.bounds()), LocalDate.MIN, LocalDate.MAX);
        return axis == null ? null : RangeBar.once(axis, RangeBar.Extent.of(date), BAR_WIDTH);
    }

    private static List<DeskPreview.Difference> differences(CaseFile before, CaseFile after) {
        return Stream.of(Treatment.values())
                .map(kind -> new DeskPreview.Difference(kind, before.count(kind), after.count(kind)))
                .filter(count -> count.before() != count.after())
                .toList();
    }
}

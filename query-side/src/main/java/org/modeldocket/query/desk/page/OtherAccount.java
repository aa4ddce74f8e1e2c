package org.modeldocket.query.desk.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.platform.web.FormBody;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.desk.form.FormField;
import org.modeldocket.query.desk.form.FormJson;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.FactJson;
import org.springframework.stereotype.Component;

/** Begins the form of another account with what the recorded fact says, so that only what the source tells otherwise is entered. */
@Component
final class OtherAccount {
    private final TimelineQuestions timelines;

    OtherAccount(TimelineQuestions timelines) {
        this.timelines = timelines;
    }

    /** The form with the statement of the fact that it is another account of; the form itself where it is of none. */
    FormBody begun(FormBody form) {
        Optional<FactView> first = Desk.id(form.value(RecordPages.CASE))
                .flatMap(release -> fact(release, form.value(RecordPages.SAME)))
                .filter(fact -> FactType.of(fact.fact()).logicalName().equals(form.value(RecordPages.TYPE)));
        if (first.isEmpty()) {
            return form;
        }
        List<FormField> fields = FormField.of(FactType.of(first.get().fact()));
        Map<String, List<String>> all = new LinkedHashMap<>(FormJson.values(
                fields, FactJson.mapper().readTree(FactJson.write(first.get().fact()))));
        all.putAll(form.fields());
        return FormBody.of(all);
    }

    /** Where the form for another account of a fact is, with the source. */
    static String address(SourceView source, DeskCase about, FactView fact) {
        return "/record?"
                + source.query(
                        RecordPages.CASE,
                        about.id().value(),
                        RecordPages.TYPE,
                        FactType.of(fact.fact()).logicalName(),
                        RecordPages.SAME,
                        fact.factId());
    }

    @SuppressWarnings("UnusedException") // an address may name no fact
    private Optional<FactView> fact(ReleaseId release, String id) {
        try {
            return id.isEmpty()
                    ? Optional.empty()
                    : timelines
                            .fact(release, FactId.parse(id), BitemporalPoint.NOW)
                            .map(answer -> answer.answer());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

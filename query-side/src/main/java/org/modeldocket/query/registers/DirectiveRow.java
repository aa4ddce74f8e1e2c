package org.modeldocket.query.registers;

import java.util.List;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.state.DirectiveState;
import org.modeldocket.query.answers.AgencyName;
import org.modeldocket.query.answers.AnswerJson;
import org.modeldocket.query.answers.MeasureAsked;
import org.modeldocket.query.answers.Organisation;
import org.modeldocket.query.answers.When;
import org.modeldocket.query.bitemporal.VersionTable.Columns;
import org.modeldocket.vocabulary.id.FactId;

/**
 * What the facts of one release say of a directive.
 *
 * @param saidAt the position of the newest of them
 * @param card as they leave it, with that one release
 */
record DirectiveRow(String directiveId, long saidAt, DirectiveCard card) {
    static final Columns<String> KEY =
            new Columns<>(List.of("directive_id"), (statement, first, id) -> statement.setString(first, id));

    static final Columns<DirectiveRow> CONTENT =
            new Columns<>(List.of("said_at", "answer"), (statement, first, row) -> {
                statement.setLong(first, row.saidAt());
                statement.setBytes(first + 1, AnswerJson.write(row.card()));
            });

    static DirectiveRow of(DirectiveState directive, CaseFile file, long saidAt) {
        DirectedRelease directed = new DirectedRelease(
                file.releaseId().value(),
                Organisation.of(file.registration().company()),
                file.registration().model().value(),
                When.of(directive.issued()),
                When.orNull(directive.lifted()),
                directive.open(),
                directive.lasts(),
                directive.factIds().stream().map(FactId::toString).toList());
        DirectiveCard card = new DirectiveCard(
                directive.directiveId().value(),
                directive.title().value(),
                AgencyName.of(directive.agencies()),
                directive.instrument(),
                directive.force(),
                MeasureAsked.of(directive.measures()),
                directive.audience(),
                When.orNull(directive.complyBy()),
                When.orNull(directive.effectiveFrom()),
                1,
                List.of(directed),
                null);
        return new DirectiveRow(card.directiveId(), saidAt, card);
    }
}

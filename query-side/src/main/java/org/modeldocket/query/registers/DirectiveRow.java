package org.modeldocket.query.registers;

import java.util.List;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.state.DirectiveState;
import org.modeldocket.query.bitemporal.BitemporalTable.Columns;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.cases.CaseParts;
import org.modeldocket.query.cases.view.AnswerJson;
import org.modeldocket.query.cases.view.DirectiveTermsView;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.registers.view.DirectedRelease;
import org.modeldocket.query.registers.view.DirectiveCard;
import org.modeldocket.query.registers.view.RecordedUnder;
import org.modeldocket.vocabulary.id.FactId;

/**
 * What the facts of one release say of a directive.
 *
 * @param saidAt the position of the newest of them
 * @param card as they leave it, with that one release
 */
public record DirectiveRow(String directiveId, long saidAt, DirectiveCard card) {
    static final Columns<String> KEY =
            new Columns<>(List.of("directive_id"), (statement, first, id) -> statement.setString(first, id));

    static final Columns<DirectiveRow> CONTENT =
            new Columns<>(List.of("said_at", "answer"), (statement, first, row) -> {
                statement.setLong(first, row.saidAt());
                statement.setBytes(first + 1, AnswerJson.write(row.card()));
            });

    /** @param file made of the facts about that directive alone */
    public static DirectiveRow of(DirectiveState directive, CaseFile file, long saidAt) {
        DirectedRelease directed = new DirectedRelease(
                file.releaseId().value(),
                Organisation.of(file.registration().company()),
                file.registration().model().value(),
                CustomerRow.version(file),
                DateView.of(directive.issued()),
                DateView.orNull(directive.amended()),
                DateView.orNull(directive.fulfilled()),
                DateView.orNull(directive.onHold()),
                DateView.orNull(directive.lifted()),
                CaseParts.ended(directive.ending()),
                CaseParts.endedBy(directive.ending()),
                CaseParts.concluded(directive.ending()),
                directive.open(),
                directive.lasts(),
                directive.factIds().stream().map(FactId::toString).toList(),
                RecordedUnder.of(file),
                null,
                null,
                List.of());
        DirectiveCard card = new DirectiveCard(
                directive.directiveId().value(), DirectiveTermsView.of(directive.terms()), 1, List.of(directed), null);
        return new DirectiveRow(card.directiveId(), saidAt, card);
    }
}

package org.modeldocket.query.registers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.state.CustomerState;
import org.modeldocket.query.bitemporal.BitemporalTable.Columns;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.cases.view.AnswerJson;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.registers.mentions.CustomerOfPreview;
import org.modeldocket.query.registers.view.DecisionView;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.text.ShortText;

/** What the facts of one release say of a customer in one preview. */
public record CustomerRow(DecisionView decision) {
    static final Columns<CustomerOfPreview> KEY =
            new Columns<>(List.of("customer_id", "preview_id"), (statement, first, key) -> {
                statement.setString(first, key.customer().value());
                statement.setString(first + 1, key.preview().value());
            });

    static final Columns<CustomerRow> CONTENT = new Columns<>(
            List.of("answer"), (statement, first, row) -> statement.setBytes(first, AnswerJson.write(row.decision())));

    public static CustomerRow of(CustomerState customer, CaseFile file) {
        DecisionView decision = new DecisionView(
                file.releaseId().value(),
                Organisation.of(file.registration().company()),
                file.registration().model().value(),
                version(file),
                customer.previewId().value(),
                customer.status(),
                AgencyName.orNull(customer.agency()),
                DateView.of(customer.decided()),
                customer.factIds().stream().map(FactId::toString).toList(),
                List.of());
        return new CustomerRow(decision);
    }

    static @Nullable String version(CaseFile file) {
        ShortText version = file.registration().version();
        return version == null ? null : version.value();
    }
}

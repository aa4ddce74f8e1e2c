package org.modeldocket.query.registers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.query.bitemporal.BitemporalTable;
import org.modeldocket.query.bitemporal.BitemporalTable.Columns;
import org.modeldocket.query.question.CaseNotes;
import org.modeldocket.query.question.CaseUpdate;
import org.modeldocket.query.question.QuestionWriter;
import org.modeldocket.query.registers.mentions.AgencyOfDirective;
import org.modeldocket.query.registers.mentions.CustomerOfPreview;
import org.modeldocket.vocabulary.id.Slug;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes what each release says of organisations and directives, a version whenever a fact makes it say something else; which of
 * several releases counts is found when reading. So no release ever writes into another's rows, also when a fact comes late.
 */
final class RegisterWriter implements QuestionWriter {
    private static final BitemporalTable<Slug, Boolean> AGENCIES = new BitemporalTable<>(
            "register_agency",
            new Columns<>(List.of("agency_id"), (statement, first, id) -> statement.setString(first, id.value())),
            new Columns<>(List.of(), (statement, first, is) -> {}));
    private static final BitemporalTable<String, DirectiveRow> DIRECTIVES =
            new BitemporalTable<>("register_directive", DirectiveRow.KEY, DirectiveRow.CONTENT);
    private static final BitemporalTable<AgencyOfDirective, Boolean> AGENCIES_OF_DIRECTIVES = new BitemporalTable<>(
            "register_directive_agency",
            new Columns<>(List.of("agency_id", "directive_id"), (statement, first, link) -> {
                statement.setString(first, link.agencyId());
                statement.setString(first + 1, link.directiveId());
            }),
            new Columns<>(List.of(), (statement, first, is) -> {}));
    private static final BitemporalTable<CustomerOfPreview, CustomerRow> CUSTOMERS =
            new BitemporalTable<>("register_customer", CustomerRow.KEY, CustomerRow.CONTENT);

    private final JdbcTemplate jdbc;
    private final CaseNotes<CaseMentions> notes = new CaseNotes<>();

    RegisterWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public PreparedRows prepare(List<CaseUpdate> updates) {
        RegisterChanges changes = new RegisterChanges();
        for (CaseUpdate release : updates) {
            CaseHistory before = release.before();
            CaseMentions was = mentions(before);
            for (CaseHistory after : release.steps()) {
                was = changes.step(before, after, was);
                before = after;
            }
            notes.put(release.after(), was);
        }
        return () -> {
            AGENCIES.write(jdbc, changes.agencies);
            DIRECTIVES.write(jdbc, changes.directives);
            AGENCIES_OF_DIRECTIVES.write(jdbc, changes.agenciesOfDirectives);
            CUSTOMERS.write(jdbc, changes.customers);
        };
    }

    private CaseMentions mentions(@Nullable CaseHistory history) {
        if (history == null) {
            return CaseMentions.NONE;
        }
        CaseMentions known = notes.take(history);
        return known == null ? CaseMentions.of(history) : known;
    }
}

package org.modeldocket.query.registers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.CustomerFile;
import org.modeldocket.casefile.DirectiveFile;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.query.answers.AgencyName;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.FactId;

/** All rows that one release gives to the registers. A pure function of the case. */
record RegisterRows(
        ReleaseRow release,
        Map<String, AgencyRow> agencies,
        Map<String, DirectiveRow> directives,
        Map<AgencyOfDirective, AgencyOfDirective> agenciesOfDirectives,
        Map<CustomerOfPreview, CustomerRow> customers) {
    record AgencyOfDirective(String agencyId, String directiveId) {}

    record CustomerOfPreview(String customerId, String previewId) {}

    static RegisterRows of(CaseHistory history) {
        ReleaseRow release = ReleaseRow.of(history);
        Map<FactId, RecordedFact> facts = new HashMap<>();
        Map<String, AgencyRow> agencies = new LinkedHashMap<>();
        for (RecordedFact fact : history.ordered()) {
            facts.put(fact.fact().factId(), fact);
            for (Agency agency : Mentions.agencies(fact.fact())) {
                agencies.merge(agency.id().value(), AgencyRow.of(agency, fact.position()), AgencyRow::and);
            }
        }
        Map<String, DirectiveRow> directives = new LinkedHashMap<>();
        Map<AgencyOfDirective, AgencyOfDirective> agenciesOfDirectives = new LinkedHashMap<>();
        for (DirectiveFile directive : history.file().directives()) {
            RecordedFact newest = newest(directive.factIds(), facts);
            DirectiveRow row = DirectiveRow.of(directive, release, newest.position());
            directives.put(row.directiveId(), row);
            for (AgencyName agency : row.card().agencies()) {
                AgencyOfDirective link = new AgencyOfDirective(agency.id(), row.directiveId());
                agenciesOfDirectives.put(link, link);
            }
        }
        Map<CustomerOfPreview, CustomerRow> customers = new LinkedHashMap<>();
        for (CustomerFile customer : history.file().customers()) {
            RecordedFact newest = newest(customer.factIds(), facts);
            CustomerRow row = CustomerRow.of(customer, release, name(newest, customer), newest.position());
            customers.put(new CustomerOfPreview(row.customerId(), row.decision().previewId()), row);
        }
        return new RegisterRows(release, agencies, directives, agenciesOfDirectives, customers);
    }

    private static RecordedFact newest(List<FactId> factIds, Map<FactId, RecordedFact> facts) {
        RecordedFact newest = null;
        for (FactId factId : factIds) {
            RecordedFact fact = facts.get(factId);
            if (fact != null && (newest == null || fact.position() > newest.position())) {
                newest = fact;
            }
        }
        if (newest == null) {
            throw new IllegalStateException("nothing in the case rests on " + factIds);
        }
        return newest;
    }

    private static String name(RecordedFact newest, CustomerFile customer) {
        return newest.fact() instanceof CustomerDecision decision
                ? decision.customer().name().value()
                : customer.customer().name().value();
    }
}

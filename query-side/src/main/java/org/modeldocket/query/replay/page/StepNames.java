package org.modeldocket.query.replay.page;

import java.util.List;
import java.util.Optional;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.Statement;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.timeline.KnownCase;
import org.modeldocket.query.timeline.page.names.CaseNames;
import org.modeldocket.query.ui.text.ReleaseTitle;
import org.modeldocket.vocabulary.Company;

/** What a case and its company are called at its steps: as the record had it once it held the fact of the step. */
final class StepNames {
    private StepNames() {}

    /**
     * @param names what else the sentences name
     * @return one for each of the steps
     */
    static List<CaseNames> of(KnownCase known, List<RecordedFact> steps, CaseNames names, NameTable organisations) {
        Optional<Statement> registration = known.history().statements().stream()
                .filter(statement -> statement.original().fact() instanceof ReleaseRegistered)
                .findFirst();
        return organisations.each(
                known.day(),
                steps,
                (step, called) -> registration
                        .flatMap(statement -> said(statement, step.position()))
                        .map(said -> names.calling(
                                called.apply(step.position())
                                        .company(organisation(said.company()))
                                        .name(),
                                title(said)))
                        .orElse(names));
    }

    private static Optional<ReleaseRegistered> said(Statement registration, long position) {
        return Optional.of(registration.changes().stream()
                        .filter(change -> change.position() > position)
                        .findFirst()
                        .map(registration::saidBefore)
                        .orElse(registration.says()))
                .filter(ReleaseRegistered.class::isInstance)
                .map(ReleaseRegistered.class::cast);
    }

    private static Organisation organisation(Company company) {
        return new Organisation(company.id().value(), company.name().value());
    }

    private static String title(ReleaseRegistered said) {
        return ReleaseTitle.of(
                said.model().value(),
                said.version() == null ? null : said.version().value());
    }
}

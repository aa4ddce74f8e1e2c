package org.modeldocket.casefile;

import java.util.List;
import java.util.Set;
import org.modeldocket.casefile.state.AppendOnlyLists;
import org.modeldocket.casefile.state.CustomerCount;
import org.modeldocket.casefile.state.CustomerState;
import org.modeldocket.casefile.state.PreviewState;
import org.modeldocket.facts.CustomerApprovalRevoked;
import org.modeldocket.facts.CustomerApproved;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.CustomerDenied;
import org.modeldocket.facts.CustomersCounted;
import org.modeldocket.facts.PreviewEnded;
import org.modeldocket.facts.PreviewExtended;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.FactId;

/** What facts about previews and their customers do to a case: a part of the {@link Fold}. */
final class PreviewFold {
    private static final Set<Treatment> PREVIEW = Set.of(Treatment.PREVIEW);

    private PreviewFold() {}

    static CaseFile granted(CaseFile file, PreviewGranted p) {
        return file.with(PreviewState.of(p))
                .with(file.treatments.opened(Treatment.PREVIEW, p.previewId().value(), p.occurred(), p.factId()));
    }

    static CaseFile extended(CaseFile file, PreviewExtended e) {
        PreviewState preview = file.previews.get(e.previewId());
        return preview == null
                ? file
                : file.with(preview.extended(e.plannedEnd(), e.factId()))
                        .with(file.treatments.resting(PREVIEW, e.previewId().value(), e.factId()));
    }

    static CaseFile ended(CaseFile file, PreviewEnded e) {
        PreviewState preview = file.previews.get(e.previewId());
        return preview == null
                ? file
                : file.with(preview.ended(ImpliedEndings.end(e), e.factId()))
                        .with(file.treatments.ended(PREVIEW, e.previewId().value(), ImpliedEndings.end(e), e.factId()));
    }

    static CaseFile counted(CaseFile file, CustomersCounted c) {
        PreviewState preview = file.previews.get(c.previewId());
        return preview == null ? file : file.with(preview.counted(CustomerCount.of(c)));
    }

    static CaseFile decided(CaseFile file, CustomerDecision d) {
        CustomerState.Status status = switch (d) {
            case CustomerApproved _ -> CustomerState.Status.APPROVED;
            case CustomerDenied _ -> CustomerState.Status.DENIED;
            case CustomerApprovalRevoked _ -> CustomerState.Status.REVOKED;
        };
        CustomerState before = file.customers.get(
                new CaseFile.CustomerKey(d.previewId(), d.customer().id()));
        List<FactId> factIds =
                before == null ? List.of(d.factId()) : AppendOnlyLists.plus(before.factIds(), d.factId());
        return file.with(new CustomerState(d.previewId(), d.customer(), status, d.agency(), d.occurred(), factIds));
    }
}

package org.modeldocket.casefile;

import java.util.List;
import java.util.Set;
import org.modeldocket.casefile.list.AppendOnlyLists;
import org.modeldocket.casefile.state.CustomerCount;
import org.modeldocket.casefile.state.CustomerState;
import org.modeldocket.casefile.state.Ending;
import org.modeldocket.casefile.state.PreviewState;
import org.modeldocket.casefile.state.SuspensionState;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.casefile.state.Treatments;
import org.modeldocket.facts.AccessRestored;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.CustomerApprovalRevoked;
import org.modeldocket.facts.CustomerApproved;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.CustomerDenied;
import org.modeldocket.facts.CustomersCounted;
import org.modeldocket.facts.PreviewEnded;
import org.modeldocket.facts.PreviewExtended;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.FactId;

/**
 * What facts about access do to a case, to previews with their customers and to suspensions: a part of the {@link Fold}. A general
 * release is interrupted while access is suspended for everybody: its period ends with the suspension, and another begins with the
 * restoration for everybody.
 */
final class AccessFold {
    private static final Set<Treatment> PREVIEW = Set.of(Treatment.PREVIEW);
    private static final Set<Treatment> SUSPENSION = Set.of(Treatment.SUSPENSION);
    private static final Set<Treatment> RESTRICTED_ACCESS = Set.of(Treatment.RESTRICTED_ACCESS);
    private static final Set<Treatment> GENERAL_RELEASE = Set.of(Treatment.GENERAL_RELEASE);

    private AccessFold() {}

    static CaseFile granted(CaseFile file, PreviewGranted p) {
        return file.with(PreviewState.of(p))
                .with(file.treatments
                        .opened(Treatment.PREVIEW, p.previewId().value(), p.occurred(), p.factId())
                        .allEnded(
                                period -> period.kind() == Treatment.REFUSAL && p.isGrantedBy(period.subject()),
                                ImpliedEndings.end(p),
                                p.factId()));
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

    static CaseFile suspended(CaseFile file, AccessSuspended s) {
        SuspensionState suspension = SuspensionState.of(s);
        Treatments treatments =
                file.treatments.opened(Treatment.SUSPENSION, s.suspensionId().value(), s.occurred(), s.factId());
        return file.with(suspension)
                .with(
                        suspension.forEverybody()
                                ? treatments.allEnded(GENERAL_RELEASE, ImpliedEndings.end(s), s.factId())
                                : treatments);
    }

    static CaseFile restored(CaseFile file, AccessRestored r) {
        SuspensionState suspension = file.suspensions.get(r.suspensionId());
        if (suspension == null) {
            return file;
        }
        boolean over = !r.forSome() || suspension.open() && suspension.isOverWith(r);
        return over ? restoredForAll(file, suspension, r) : restoredForSome(file, suspension, r);
    }

    private static CaseFile restoredForSome(CaseFile file, SuspensionState suspension, AccessRestored r) {
        String subject = r.suspensionId().value();
        Treatments treatments = file.treatments.resting(SUSPENSION, subject, r.factId());
        boolean first = suspension.restorations().isEmpty();
        return file.with(suspension.restoredFor(r))
                .with(
                        first && suspension.open()
                                ? treatments.opened(Treatment.RESTRICTED_ACCESS, subject, r.occurred(), r.factId())
                                : treatments.resting(RESTRICTED_ACCESS, subject, r.factId()));
    }

    private static CaseFile restoredForAll(CaseFile file, SuspensionState suspension, AccessRestored r) {
        String subject = r.suspensionId().value();
        Ending end = ImpliedEndings.end(r);
        CaseFile after = file.with(suspension.ended(end, r.factId()))
                .with(file.treatments
                        .ended(SUSPENSION, subject, end, r.factId())
                        .ended(RESTRICTED_ACCESS, subject, end, r.factId()));
        return goesOn(after)
                ? after.with(after.treatments.opened(
                        Treatment.GENERAL_RELEASE, Treatment.GENERAL_RELEASE.name(), r.occurred(), r.factId()))
                : after;
    }

    /** Whether a general release was interrupted, and nothing interrupts it any longer. */
    private static boolean goesOn(CaseFile file) {
        for (SuspensionState suspension : file.suspensions) {
            if (suspension.open() && suspension.forEverybody()) {
                return false;
            }
        }
        TreatmentPeriod last = file.treatments.latest(Treatment.GENERAL_RELEASE);
        return last != null
                && last.ending() != null
                && last.ending().by() == FactType.ACCESS_SUSPENDED
                && file.count(Treatment.WITHDRAWAL) == 0;
    }
}

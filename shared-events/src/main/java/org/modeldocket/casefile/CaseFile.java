package org.modeldocket.casefile;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.vocabulary.DirectiveId;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.PreviewId;
import org.modeldocket.vocabulary.ReleaseId;
import org.modeldocket.vocabulary.Slug;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.SuspensionId;
import org.modeldocket.vocabulary.Treatment;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A case as its facts, taken in their order, leave it. Immutable; made by {@link Fold} alone, so that the live view, a
 * rebuild and a replay cannot differ.
 */
public final class CaseFile {
    record CustomerKey(PreviewId previewId, Slug customer) {}

    private final ReleaseId releaseId;
    private final ReleaseRegistered registration;
    // Assigned only while a copy is made, below; never after it has been handed out.
    Treatments treatments = Treatments.NONE;
    PMap<String, PSet<Slug>> reviews = OrderedPMap.empty();
    PMap<DirectiveId, DirectiveFile> directives = OrderedPMap.empty();
    PMap<SuspensionId, SuspensionFile> suspensions = OrderedPMap.empty();
    PMap<PreviewId, PreviewFile> previews = OrderedPMap.empty();
    PMap<CustomerKey, CustomerFile> customers = OrderedPMap.empty();
    private PVector<Response> responses = TreePVector.empty();
    private PVector<Target> targets = TreePVector.empty();
    private PVector<Evaluation> evaluations = TreePVector.empty();

    CaseFile(ReleaseId releaseId, ReleaseRegistered registration) {
        this.releaseId = releaseId;
        this.registration = registration;
    }

    private CaseFile(CaseFile other) {
        this(other.releaseId, other.registration);
        treatments = other.treatments;
        reviews = other.reviews;
        directives = other.directives;
        suspensions = other.suspensions;
        previews = other.previews;
        customers = other.customers;
        responses = other.responses;
        targets = other.targets;
        evaluations = other.evaluations;
    }

    public ReleaseId releaseId() {
        return releaseId;
    }

    public ReleaseRegistered registration() {
        return registration;
    }

    /** What the release was put through, in the order in which it began. */
    public List<TreatmentPeriod> treatments() {
        return treatments.periods();
    }

    public Collection<DirectiveFile> directives() {
        return directives.values();
    }

    public Collection<SuspensionFile> suspensions() {
        return suspensions.values();
    }

    public Collection<PreviewFile> previews() {
        return previews.values();
    }

    /** The preview that is open or, where none is, the one that began last; null where there was none. */
    public @Nullable PreviewFile preview() {
        PreviewFile latest = null;
        for (PreviewFile preview : previews.values()) {
            if (latest == null || latest.ended() != null) {
                latest = preview;
            }
        }
        return latest;
    }

    public Collection<CustomerFile> customers() {
        return customers.values();
    }

    public List<Response> responses() {
        return responses;
    }

    public List<Target> targets() {
        return targets;
    }

    public List<Evaluation> evaluations() {
        return evaluations;
    }

    /** Where the release stands: withdrawn above suspended above generally released above preview above review. */
    public Standing standing() {
        if (treatments.anyOpen(Treatment.WITHDRAWAL)) {
            return Standing.WITHDRAWN;
        }
        if (treatments.anyOpen(Treatment.SUSPENSION)) {
            return Standing.SUSPENDED;
        }
        if (treatments.anyOpen(Treatment.GENERAL_RELEASE)) {
            return Standing.GENERALLY_RELEASED;
        }
        if (treatments.anyOpen(Treatment.PREVIEW)) {
            return Standing.IN_PREVIEW;
        }
        return treatments.anyOpen(Treatment.REVIEW) ? Standing.UNDER_REVIEW : Standing.REGISTERED;
    }

    /** When it was generally released; null where it was not. */
    public @Nullable Occurred generallyReleased() {
        return began(Treatment.GENERAL_RELEASE);
    }

    /** When it was withdrawn; null where it was not. */
    public @Nullable Occurred withdrawn() {
        return began(Treatment.WITHDRAWAL);
    }

    private @Nullable Occurred began(Treatment kind) {
        for (TreatmentPeriod period : treatments.periods()) {
            if (period.kind() == kind) {
                return period.from();
            }
        }
        return null;
    }

    CaseFile with(Treatments changed) {
        CaseFile copy = new CaseFile(this);
        copy.treatments = changed;
        return copy;
    }

    CaseFile withReview(String review, PSet<Slug> waitingFor) {
        CaseFile copy = new CaseFile(this);
        copy.reviews = reviews.plus(review, waitingFor);
        return copy;
    }

    CaseFile with(DirectiveFile directive) {
        CaseFile copy = new CaseFile(this);
        copy.directives = directives.plus(directive.directiveId(), directive);
        return copy;
    }

    CaseFile with(SuspensionFile suspension) {
        CaseFile copy = new CaseFile(this);
        copy.suspensions = suspensions.plus(suspension.suspensionId(), suspension);
        return copy;
    }

    CaseFile with(PreviewFile preview) {
        CaseFile copy = new CaseFile(this);
        copy.previews = previews.plus(preview.previewId(), preview);
        return copy;
    }

    CaseFile with(CustomerFile customer) {
        CaseFile copy = new CaseFile(this);
        copy.customers = customers.plus(
                new CustomerKey(customer.previewId(), customer.customer().id()), customer);
        return copy;
    }

    CaseFile with(Response response) {
        CaseFile copy = new CaseFile(this);
        copy.responses = responses.plus(response);
        return copy;
    }

    CaseFile with(Target target) {
        CaseFile copy = new CaseFile(this);
        copy.targets = targets.plus(target);
        return copy;
    }

    CaseFile with(Evaluation evaluation) {
        CaseFile copy = new CaseFile(this);
        copy.evaluations = evaluations.plus(evaluation);
        return copy;
    }
}

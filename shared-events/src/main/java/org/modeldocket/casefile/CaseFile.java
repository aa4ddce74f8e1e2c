package org.modeldocket.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.state.CustomerState;
import org.modeldocket.casefile.state.DirectiveState;
import org.modeldocket.casefile.state.IndexedParts;
import org.modeldocket.casefile.state.ListedParts;
import org.modeldocket.casefile.state.PreviewState;
import org.modeldocket.casefile.state.SuspensionState;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.casefile.state.Treatments;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * A case as its facts, taken in their order, leave it. Immutable; made by {@link Fold} alone, so that the live view, a
 * rebuild and a replay cannot differ.
 */
public final class CaseFile {
    record CustomerKey(PreviewId previewId, Slug customer) {}

    private final ReleaseId releaseId;
    private final ReleaseRegistered registration;
    // Assigned only while a copy is made, below; never after it has been handed out.
    Treatments treatments;
    PMap<String, PSet<Slug>> reviews;
    IndexedParts<DirectiveState> directives;
    IndexedParts<SuspensionState> suspensions;
    IndexedParts<PreviewState> previews;
    IndexedParts<CustomerState> customers;
    ListedParts lists;
    // Of a case on a day alone, which is made anew for each.
    private @Nullable Standing standing;
    private @Nullable Set<Standing> standings;

    CaseFile(ReleaseId releaseId, ReleaseRegistered registration) {
        this.releaseId = releaseId;
        this.registration = registration;
        treatments = Treatments.NONE;
        reviews = OrderedPMap.empty();
        directives = IndexedParts.none(DirectiveState::countedOpen);
        suspensions = IndexedParts.none(SuspensionState::countedOpen);
        previews = IndexedParts.none(PreviewState::countedOpen);
        customers = IndexedParts.none(CustomerState::status);
        lists = ListedParts.NONE;
    }

    private CaseFile(CaseFile other) {
        releaseId = other.releaseId;
        registration = other.registration;
        treatments = other.treatments;
        reviews = other.reviews;
        directives = other.directives;
        suspensions = other.suspensions;
        previews = other.previews;
        customers = other.customers;
        lists = other.lists;
    }

    public ReleaseId releaseId() {
        return releaseId;
    }

    public ReleaseRegistered registration() {
        return registration;
    }

    /** What the release was put through, in the order in which it began. The same list until something of it changes. */
    public List<TreatmentPeriod> treatments() {
        return treatments.periods();
    }

    /** How many treatments of a kind there were. */
    public int count(Treatment kind) {
        return treatments.count(kind);
    }

    /** How many treatments of a kind last; of a case on a day, certainly or possibly. */
    public int countOpen(Treatment kind) {
        return treatments.countOpen(kind);
    }

    /** Counted as in force, or not. */
    public IndexedParts<DirectiveState> directives() {
        return directives;
    }

    /** Counted as open, or not. */
    public IndexedParts<SuspensionState> suspensions() {
        return suspensions;
    }

    /** Counted as open, or not. */
    public IndexedParts<PreviewState> previews() {
        return previews;
    }

    /** The preview that is open, the first of several; where none is, the one that began last; null where there was none. */
    public @Nullable PreviewState preview() {
        PreviewState latest = null;
        for (PreviewState preview : previews) {
            if (latest == null || !latest.open()) {
                latest = preview;
            }
        }
        return latest;
    }

    /** Counted by what was decided last. */
    public IndexedParts<CustomerState> customers() {
        return customers;
    }

    /** What a case has in lists, in its order. */
    public ListedParts lists() {
        return lists;
    }

    /** Where the release stands: withdrawn above suspended above generally released above preview above review. */
    public Standing standing() {
        return standing == null ? treatments.standing() : standing;
    }

    /** Every standing that vague dates leave possible; that one alone where no day is asked about. */
    public Set<Standing> standings() {
        return standings == null ? EnumSet.of(standing()) : standings;
    }

    /** @param possible every standing that the day leaves possible; {@link #standing} stays as it is */
    CaseFile marked(
            Treatments marked,
            IndexedParts<DirectiveState> markedDirectives,
            IndexedParts<SuspensionState> markedSuspensions,
            IndexedParts<PreviewState> markedPreviews,
            Set<Standing> possible) {
        CaseFile copy = new CaseFile(this);
        copy.standing = standing();
        copy.standings = possible;
        copy.treatments = marked;
        copy.directives = markedDirectives;
        copy.suspensions = markedSuspensions;
        copy.previews = markedPreviews;
        return copy;
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

    CaseFile with(DirectiveState directive) {
        CaseFile copy = new CaseFile(this);
        copy.directives = directives.plus(directive.directiveId(), directive);
        return copy;
    }

    CaseFile with(SuspensionState suspension) {
        CaseFile copy = new CaseFile(this);
        copy.suspensions = suspensions.plus(suspension.suspensionId(), suspension);
        return copy;
    }

    CaseFile with(PreviewState preview) {
        CaseFile copy = new CaseFile(this);
        copy.previews = previews.plus(preview.previewId(), preview);
        return copy;
    }

    CaseFile with(CustomerState customer) {
        CaseFile copy = new CaseFile(this);
        copy.customers = customers.plus(
                new CustomerKey(customer.previewId(), customer.customer().id()), customer);
        return copy;
    }

    CaseFile with(ListedParts changed) {
        CaseFile copy = new CaseFile(this);
        copy.lists = changed;
        return copy;
    }
}

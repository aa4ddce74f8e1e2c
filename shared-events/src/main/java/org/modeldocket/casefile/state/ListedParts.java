package org.modeldocket.casefile.state;

import java.util.List;
import org.modeldocket.facts.CourtRuled;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The parts of a case that are lists in the order of the case, which facts make longer or richer. Immutable. */
public final class ListedParts {
    public static final ListedParts NONE = new ListedParts();

    // Assigned only while a copy is made, below.
    private PVector<Response> responses = TreePVector.empty();
    private PVector<AnnouncedTarget> targets = TreePVector.empty();
    private PVector<Evaluation> evaluations = TreePVector.empty();
    private PVector<Commitment> commitments = TreePVector.empty();
    private PVector<Penalty> penalties = TreePVector.empty();
    private PVector<CourtCase> courtCases = TreePVector.empty();
    private PVector<Licence> licences = TreePVector.empty();
    private PVector<NegativeFinding> negativeFindings = TreePVector.empty();

    private ListedParts() {}

    private ListedParts(ListedParts other) {
        responses = other.responses;
        targets = other.targets;
        evaluations = other.evaluations;
        commitments = other.commitments;
        penalties = other.penalties;
        courtCases = other.courtCases;
        licences = other.licences;
        negativeFindings = other.negativeFindings;
    }

    public List<Response> responses() {
        return responses;
    }

    public List<AnnouncedTarget> targets() {
        return targets;
    }

    public List<Evaluation> evaluations() {
        return evaluations;
    }

    public List<Commitment> commitments() {
        return commitments;
    }

    public List<Penalty> penalties() {
        return penalties;
    }

    /** Each with its rulings. */
    public List<CourtCase> courtCases() {
        return courtCases;
    }

    public List<Licence> licences() {
        return licences;
    }

    public List<NegativeFinding> negativeFindings() {
        return negativeFindings;
    }

    public ListedParts plus(Response response) {
        ListedParts copy = new ListedParts(this);
        copy.responses = responses.plus(response);
        return copy;
    }

    public ListedParts plus(AnnouncedTarget target) {
        ListedParts copy = new ListedParts(this);
        copy.targets = targets.plus(target);
        return copy;
    }

    public ListedParts plus(Evaluation evaluation) {
        ListedParts copy = new ListedParts(this);
        copy.evaluations = evaluations.plus(evaluation);
        return copy;
    }

    public ListedParts plus(Commitment commitment) {
        ListedParts copy = new ListedParts(this);
        copy.commitments = commitments.plus(commitment);
        return copy;
    }

    public ListedParts plus(Penalty penalty) {
        ListedParts copy = new ListedParts(this);
        copy.penalties = penalties.plus(penalty);
        return copy;
    }

    public ListedParts plus(CourtCase courtCase) {
        ListedParts copy = new ListedParts(this);
        copy.courtCases = courtCases.plus(courtCase);
        return copy;
    }

    /** With a ruling in the newest court case that it can be one in; where there is none, in one of its own. */
    public ListedParts ruled(CourtRuled ruling) {
        for (int i = courtCases.size() - 1; i >= 0; i--) {
            CourtCase before = courtCases.get(i);
            if (before.allows(ruling)) {
                ListedParts copy = new ListedParts(this);
                copy.courtCases = courtCases.with(i, before.ruled(ruling));
                return copy;
            }
        }
        return plus(CourtCase.of(ruling));
    }

    public ListedParts plus(Licence licence) {
        ListedParts copy = new ListedParts(this);
        copy.licences = licences.plus(licence);
        return copy;
    }

    public ListedParts plus(NegativeFinding finding) {
        ListedParts copy = new ListedParts(this);
        copy.negativeFindings = negativeFindings.plus(finding);
        return copy;
    }
}

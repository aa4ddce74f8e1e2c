package org.modeldocket.casefile.state;

import java.util.List;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The parts of a case that are lists in the order of the case, to which facts only add. Immutable. */
public final class ListedParts {
    public static final ListedParts NONE = new ListedParts();

    // Assigned only while a copy is made, below.
    private PVector<Response> responses = TreePVector.empty();
    private PVector<AnnouncedTarget> targets = TreePVector.empty();
    private PVector<Evaluation> evaluations = TreePVector.empty();
    private PVector<Commitment> commitments = TreePVector.empty();
    private PVector<NegativeFinding> negativeFindings = TreePVector.empty();

    private ListedParts() {}

    private ListedParts(ListedParts other) {
        responses = other.responses;
        targets = other.targets;
        evaluations = other.evaluations;
        commitments = other.commitments;
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

    public ListedParts plus(NegativeFinding finding) {
        ListedParts copy = new ListedParts(this);
        copy.negativeFindings = negativeFindings.plus(finding);
        return copy;
    }
}

package org.modeldocket.command.api.request;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.json.Faults;
import org.modeldocket.command.api.request.json.FaultyRequestException;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.command.api.request.json.JsonKind;
import org.modeldocket.command.api.request.json.JsonPointer;
import org.modeldocket.command.organisations.KnownNames;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.Citation;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.text.LongText;
import tools.jackson.databind.JsonNode;

/**
 * A correction that names, in {@code changes}, the members that change; all else stays as the statement says it. What is recorded
 * is the whole fact, made when it is known what the statement says.
 */
public final class ChangeRequest {
    private static final String TYPE = "type";
    private static final String CHANGES = "changes";
    private static final String REPLACEMENT = "replacement";
    private static final String FACT_ID = "factId";
    private static final Set<String> HANDLED = Set.of(TYPE, CHANGES, REPLACEMENT);
    private static final JsonPointer CHANGES_AT = JsonPointer.ROOT.member(CHANGES);
    private static final String UNREAD = "what is not read is a fault";

    /** The members that a correction has beside what it changes. */
    record Beside(
            FactId factId,
            @Nullable Occurred occurred,
            List<Citation> citations,
            @Nullable LongText note,
            FactId targetFactId,
            LongText reason) {}

    private final JsonDocument document;
    private final KnownNames names;
    private final FactId factId;
    private final FactId target;

    private ChangeRequest(JsonDocument document, KnownNames names, FactId factId, FactId target) {
        this.document = document;
        this.names = names;
        this.factId = factId;
        this.target = target;
    }

    /**
     * Null where it is another request.
     *
     * @param otherwise the correction's id where the request gives none
     * @throws FaultyRequestException with the faults found until then, where it cannot be known what is corrected
     */
    public static @Nullable ChangeRequest of(JsonDocument document, FactId otherwise, KnownNames names) {
        JsonNode root = document.root();
        JsonNode type = root.get(TYPE);
        boolean corrects = type != null
                && type.isString()
                && FactType.FACT_CORRECTED.logicalName().equals(type.stringValue());
        if (!corrects || !root.has(CHANGES)) {
            return null;
        }
        JsonNode given = root.get(FACT_ID);
        FactId id = given == null || given.isNull() ? otherwise : id(given);
        FactId target = id(root.get("targetFactId"));
        if (id != null && target != null && root.get(CHANGES).isObject() && !root.has(REPLACEMENT)) {
            return new ChangeRequest(document, names, id, target);
        }
        Faults faults = document.faults();
        beside(root, new JsonRecordReader(faults, names), otherwise);
        if (root.has(REPLACEMENT)) {
            faults.add(CHANGES_AT, "must be absent where there is a replacement; send one of the two");
        } else if (!root.get(CHANGES).isObject()) {
            faults.add(CHANGES_AT, "must be an object, is " + JsonKind.of(root.get(CHANGES)));
        }
        refuse(root, faults);
        throw new IllegalStateException(UNREAD);
    }

    private static @Nullable FactId id(@Nullable JsonNode given) {
        try {
            return given == null || !given.isString() ? null : FactId.parse(given.stringValue());
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    public FactId factId() {
        return factId;
    }

    /** The fact that is corrected; it may be a correction itself. */
    public FactId target() {
        return target;
    }

    /**
     * The correction of a statement.
     *
     * @param says what it says
     * @throws FaultyRequestException with every fault
     */
    public FactCorrected of(ReleaseFact says) {
        JsonNode root = document.root();
        Faults faults = document.faults();
        JsonRecordReader reader = new JsonRecordReader(faults, names);
        Beside beside = beside(root, reader, factId);
        ReleaseFact changed = new CorrectedFactReader(reader, faults).changed(root.get(CHANGES), CHANGES_AT, says);
        refuse(root, faults);
        if (beside == null || changed == null) {
            throw new IllegalStateException(UNREAD);
        }
        return new FactCorrected(
                factId, beside.occurred(), beside.citations(), beside.note(), says.factId(), changed, beside.reason());
    }

    private static @Nullable Beside beside(JsonNode root, JsonRecordReader reader, FactId otherwise) {
        Map<String, Supplier<FactId>> made = Map.of(FACT_ID, () -> otherwise);
        return reader.root(new ReadForm(root, JsonPointer.ROOT), Beside.class, HANDLED, made);
    }

    private static void refuse(JsonNode root, Faults faults) {
        if (faults.count() > 0) {
            MissingCitations.note(root, FactCorrected.class, faults);
        }
        faults.refuseIfAny();
    }
}

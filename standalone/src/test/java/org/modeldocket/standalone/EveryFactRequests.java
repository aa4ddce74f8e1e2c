package org.modeldocket.standalone;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.ClaimRanked;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactReinstated;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The samples as requests, with every member that a fact of the type and a citation may have; the server chooses the ids. */
final class EveryFactRequests {
    static final List<FactType> ALL_CHANGES =
            List.of(FactType.FACT_CORRECTED, FactType.FACT_RETRACTED, FactType.FACT_REINSTATED);

    /** What other facts begin from, in their order. */
    private static final List<FactType> FIRST = List.of(
            FactType.DIRECTIVE_ISSUED, FactType.ACCESS_SUSPENDED, FactType.PREVIEW_GRANTED, FactType.CUSTOMER_APPROVED);

    private static final Map<FactType, ReleaseFact> SAMPLES =
            SampleFacts.oneOfEach().stream().collect(Collectors.toMap(FactType::of, Function.identity()));

    private EveryFactRequests() {}

    static ReleaseFact sample(FactType type) {
        return SAMPLES.get(type);
    }

    /** What a fact of a type begins from; what is restored for some was suspended for everybody. */
    static List<ObjectNode> before(FactType type) {
        List<ObjectNode> before = FIRST.stream()
                .takeWhile(first -> first != type)
                .map(first -> request(first, null))
                .toList();
        if (type == FactType.ACCESS_RESTORED) {
            before.get(FIRST.indexOf(FactType.ACCESS_SUSPENDED))
                    .putArray("audience")
                    .add("ALL");
        }
        return before;
    }

    static ObjectNode request(FactType type, @Nullable String target) {
        ObjectNode request = (ObjectNode) FactJson.mapper().readTree(FactJson.write(sample(type)));
        request.remove("factId");
        cited(request.path("citations").get(0));
        cited(request.path("citation"));
        switch (type) {
            case RELEASE_REGISTERED -> request.put("family", "Family 1").put("succeeds", "example-ai-model-0");
            case PREVIEW_GRANTED -> request.putArray("audience").add("APPROVED_CUSTOMERS");
            case COURT_RULED -> request.put("legalBasisId", "export-control"); // that of the sample of a directive
            default -> {}
        }
        if (type != FactType.RELEASE_REGISTERED) {
            request.put("type", type.logicalName());
        }
        if (request.path("replacement") instanceof ObjectNode replacement) {
            replacement.remove(List.of("factId", "revision"));
        }
        return target == null || type == FactType.RELEASE_REGISTERED ? request : request.put("targetFactId", target);
    }

    private static void cited(@Nullable JsonNode citation) {
        if (citation instanceof ObjectNode object) {
            object.put("basis", "SECONDARY").put("restsOn", "The Example Wire");
        }
    }

    /** The changes that a fact allows, in an order in which it allows them. */
    static List<FactType> changes(ReleaseFact fact) {
        if (fact instanceof RecordKeeping kept) {
            return switch (kept) {
                case FactCorrected _ -> ALL_CHANGES;
                case CitationAdded _, ClaimRanked _ -> List.of(FactType.FACT_RETRACTED, FactType.FACT_REINSTATED);
                case FactRetracted _, FactReinstated _ -> List.of();
            };
        }
        return fact instanceof ReleaseRegistered ? List.of(FactType.FACT_CORRECTED) : ALL_CHANGES;
    }

    /** The treatments that a fact of a type begins, changes or ends: of these it is evidence in the matrix, and of no others. */
    static Set<Treatment> treatments(FactType type) {
        return switch (type) {
            case SUBMITTED_FOR_REVIEW -> EnumSet.of(Treatment.REVIEW);
            case DIRECTIVE_ISSUED, DIRECTIVE_FULFILLED, DIRECTIVE_LIFTED -> EnumSet.of(Treatment.DIRECTIVE_REQUESTED);
            case DIRECTIVE_AMENDED -> EnumSet.of(Treatment.DIRECTIVE_REQUESTED, Treatment.DIRECTIVE_BINDING);
            case RELEASE_REFUSED -> EnumSet.of(Treatment.REFUSAL);
            case ACCESS_SUSPENDED -> EnumSet.of(Treatment.SUSPENSION);
            case ACCESS_RESTORED -> EnumSet.of(Treatment.SUSPENSION, Treatment.RESTRICTED_ACCESS);
            case PREVIEW_GRANTED, PREVIEW_EXTENDED, PREVIEW_ENDED -> EnumSet.of(Treatment.PREVIEW);
            case GENERALLY_RELEASED -> EnumSet.of(Treatment.PREVIEW, Treatment.GENERAL_RELEASE);
            case RELEASE_WITHDRAWN -> EnumSet.of(Treatment.SUSPENSION, Treatment.PREVIEW, Treatment.WITHDRAWAL);
            default -> Set.of();
        };
    }

    /** A change of the fact; a correction says the same with another note. */
    static ObjectNode change(FactType change, ObjectNode fact, String id) {
        ObjectNode request = request(change, id);
        if (change == FactType.FACT_CORRECTED) {
            ObjectNode same = fact.path("replacement") instanceof ObjectNode replaced ? replaced : fact;
            request.set("replacement", same.deepCopy().put("note", "as corrected"));
        }
        return request;
    }

    /** What another source says of the same happening. */
    static ObjectNode another(ObjectNode fact, String id) {
        ObjectNode other = fact.deepCopy().put("sameHappeningAs", id).put("occurred", "2026-07");
        if (other.has("searchedOn")) {
            other.put("searchedOn", "2026-07");
        }
        ((ObjectNode) other.path("citations").get(0)).put("publisher", "The Other Gazette");
        return other;
    }
}

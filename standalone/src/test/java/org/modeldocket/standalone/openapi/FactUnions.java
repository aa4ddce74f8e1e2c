package org.modeldocket.standalone.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeldocket.facts.OrganisationFact;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.cases.view.CustomerView;
import org.modeldocket.query.cases.view.DirectiveView;
import org.modeldocket.query.cases.view.EvaluationView;
import org.modeldocket.query.cases.view.NegativeFindingView;
import org.modeldocket.query.cases.view.PreviewView;
import org.modeldocket.query.cases.view.RegistrationView;
import org.modeldocket.query.cases.view.ResponseView;
import org.modeldocket.query.cases.view.SuspensionView;
import org.modeldocket.query.cases.view.TargetView;
import org.modeldocket.query.cases.view.TreatmentView;
import org.modeldocket.query.cases.view.legal.CommitmentView;
import org.modeldocket.query.cases.view.legal.CourtCaseView;
import org.modeldocket.query.cases.view.legal.LicenceView;
import org.modeldocket.query.cases.view.legal.PenaltyView;
import org.modeldocket.query.diff.Change;
import org.modeldocket.query.diff.Part;
import org.modeldocket.query.diff.RecordedFactView;
import org.modeldocket.query.diff.StatementState;
import org.modeldocket.query.timeline.CitationView;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Standing;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is one of several, told apart by a member: a fact as it is sent, shown, recorded and held by a correction, and a part of a
 * case that changed. The mapping is written out, since generators tell branches apart by nothing else.
 */
final class FactUnions {
    static final String REPLACEMENT = "ReplacementRequest";
    static final String STORED = "Replacement";

    private static final String AS_SHOWN = "FactAsShown";
    private static final String TYPE = "type";
    private static final Set<String> BESIDE_THE_DATA = Set.of("factId", "occurred", "citations");

    private final Texts texts;
    private final AnswerSchemas answers;
    private final FactSchemas sent;
    private final FactSchemas shown;

    FactUnions(Texts texts, AnswerSchemas answers) {
        this.texts = texts;
        this.answers = answers;
        this.sent = new FactSchemas(true, texts, answers);
        this.shown = new FactSchemas(false, texts, answers);
    }

    FactSchemas sent() {
        return sent;
    }

    void addAll() {
        Predicate<FactType> statement = type -> !RecordKeeping.class.isAssignableFrom(type.factClass());
        union(
                "FactRequest",
                "%sRequest",
                type -> type != FactType.RELEASE_REGISTERED && !ofOrganisation(type),
                this::sent);
        union(
                "OrganisationFactRequest",
                "%sRequest",
                type -> ofOrganisation(type) || !statement.test(type),
                this::sent);
        union(REPLACEMENT, "%sRequest", statement, this::sent);
        data();
        common("FactCommon", FactView.class, Set.of(TYPE, "data"));
        union("Fact", "%sFact", type -> true, type -> beside("FactCommon", type));
        common("RecordedFactCommon", RecordedFactView.class, Set.of(TYPE, "data"));
        union("RecordedFact", "Recorded%s", type -> true, type -> beside("RecordedFactCommon", type));
        put("ReplacementCommon", replacementCommon());
        union(STORED, "Replacing%s", statement, this::replacement);
        ObjectNode answer = Json.members();
        ObjectNode asOf = answers.of(AsOf.class);
        texts.describe(asOf, "AsOfAnswer", "asOf");
        Json.add(answer, "asOf", asOf, true);
        put(AS_SHOWN, answers.describe(asShown(), AS_SHOWN));
        ObjectNode sentFact = Json.of("anyOf", List.of(Json.ref("FactRequest"), Json.ref(AS_SHOWN)));
        put("SentFact", answers.describe(sentFact, "SentFact"));
        put(
                "AsOfAnswerFactView",
                answers.describe(Json.of("allOf", List.of(Json.ref("Fact"), answer)), "AsOfAnswerFactView"));
        changes();
        answers.named().putAll(sent.named());
        answers.named().putAll(shown.named());
    }

    private static boolean ofOrganisation(FactType type) {
        return OrganisationFact.class.isAssignableFrom(type.factClass());
    }

    private void union(String name, String branch, Predicate<FactType> member, Function<FactType, ObjectNode> schema) {
        Map<String, String> branches = new LinkedHashMap<>();
        for (FactType type : FactType.values()) {
            if (member.test(type)) {
                String branchName = branch.formatted(simpleName(type));
                put(branchName, schema.apply(type).put("description", texts.text("facts", type.logicalName())));
                branches.put(type.logicalName(), branchName);
            }
        }
        put(name, answers.describe(FactSchemas.union(TYPE, branches), name));
    }

    private ObjectNode sent(FactType type) {
        boolean corrects = type == FactType.FACT_CORRECTED;
        ObjectNode schema = sent.object(type.factClass(), corrects ? Set.of("replacement") : Set.of());
        Json.add(schema, TYPE, constant(type), true);
        if (corrects) {
            either(schema, "replacement", Json.of("anyOf", List.of(Json.ref(REPLACEMENT), Json.ref(AS_SHOWN))));
            either(schema, "changes", Json.type("object").put("minProperties", 1));
        }
        return schema;
    }

    /** Not all that an answer shows: programs that read the description would copy it into each request. */
    private ObjectNode asShown() {
        ObjectNode fact = Json.members();
        for (Map.Entry<String, String> one : List.of(Map.entry(TYPE, "string"), Map.entry("data", "object"))) {
            ObjectNode member = Json.type(one.getValue());
            texts.describe(member, AS_SHOWN, one.getKey());
            Json.add(fact, one.getKey(), member, true);
        }
        return fact;
    }

    private void either(ObjectNode schema, String member, ObjectNode value) {
        texts.describe(value, "FactCorrected", member);
        Json.add(schema, member, value, false);
    }

    private ObjectNode constant(FactType type) {
        ObjectNode constant = Json.type("string").put("const", type.logicalName());
        texts.describe(constant, simpleName(type), TYPE);
        return constant;
    }

    private void data() {
        List<ObjectNode> all = new ArrayList<>();
        for (FactType type : FactType.values()) {
            String name = simpleName(type) + "Data";
            put(
                    name,
                    shown.object(type.factClass(), BESIDE_THE_DATA)
                            .put("description", texts.text("facts", type.logicalName())));
            all.add(Json.ref(name));
        }
        put("FactData", answers.describe(Json.of("anyOf", all), "FactData"));
    }

    private void common(String name, Class<?> record, Set<String> but) {
        put(name, answers.describe(answers.members(ResolvableType.forClass(record), but), name));
    }

    private ObjectNode beside(String common, FactType type) {
        ObjectNode own = Json.members();
        Json.add(own, TYPE, constant(type), true);
        ObjectNode data = Json.ref(simpleName(type) + "Data");
        texts.describe(data, "FactView", "data");
        Json.add(own, "data", data, true);
        return Json.of("allOf", List.of(Json.ref(common), own));
    }

    private ObjectNode replacementCommon() {
        ObjectNode common = Json.members();
        add(common, "factId", Json.type("string", "uuid"), true);
        add(common, "revision", Json.type("integer", "int32"), true);
        add(common, "occurred", shown.reference(Occurred.class), false);
        add(common, "citations", Json.list(answers.of(CitationView.class)), false);
        return answers.describe(common, "ReplacementCommon");
    }

    private void add(ObjectNode schema, String member, ObjectNode value, boolean required) {
        texts.describe(value, "ReplacementCommon", member);
        Json.add(schema, member, value, required);
    }

    private ObjectNode replacement(FactType type) {
        ObjectNode own = Json.members();
        Json.add(own, TYPE, constant(type), true);
        return Json.of("allOf", List.of(Json.ref("ReplacementCommon"), Json.ref(simpleName(type) + "Data"), own));
    }

    private void changes() {
        texts.need("enums", "Part");
        Map<String, String> branches = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            ObjectNode schema = Json.members();
            ObjectNode constant = Json.type("string").put("const", part.name());
            texts.describe(constant, "Change", "part");
            Json.add(schema, "part", constant, true);
            ObjectNode change = answers.constant(Change.Kind.class);
            texts.describe(change, "Change", "change");
            Json.add(schema, "change", change, true);
            for (String side : List.of("before", "after")) {
                ObjectNode value = answers.of(shape(part));
                texts.describe(value, "Change", side);
                Json.add(schema, side, value, false);
            }
            String name = Stream.of(part.name().split("_"))
                    .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining("", "", "Change"));
            put(name, schema.put("description", texts.text("enums", "Part", "values", part.name())));
            branches.put(part.name(), name);
        }
        put("Change", answers.describe(FactSchemas.union("part", branches), "Change"));
    }

    /** The shape in which a case shows such a part. */
    private static Class<?> shape(Part part) {
        return switch (part) {
            case RELEASE -> RegistrationView.class;
            case STANDING -> Standing.class;
            case TREATMENT -> TreatmentView.class;
            case DIRECTIVE -> DirectiveView.class;
            case SUSPENSION -> SuspensionView.class;
            case PREVIEW -> PreviewView.class;
            case CUSTOMER -> CustomerView.class;
            case RESPONSE -> ResponseView.class;
            case TARGET -> TargetView.class;
            case EVALUATION -> EvaluationView.class;
            case COMMITMENT -> CommitmentView.class;
            case PENALTY -> PenaltyView.class;
            case COURT_CASE -> CourtCaseView.class;
            case LICENCE -> LicenceView.class;
            case NEGATIVE_FINDING -> NegativeFindingView.class;
            case STATEMENT -> StatementState.class;
        };
    }

    private void put(String name, ObjectNode schema) {
        answers.named().put(name, schema);
    }

    private static String simpleName(FactType type) {
        return type.factClass().getSimpleName();
    }
}

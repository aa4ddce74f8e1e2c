package org.modeldocket.standalone;

import java.util.LinkedHashMap;
import java.util.Map;

/** Requests, one of each type of fact, which in turn make the life of a release. */
public final class Life {
    static final String CITED = ",\"citations\":[{\"publisher\":\"The Gazette\",\"title\":\"A report\"}]}";

    private Life() {}

    /** One life of a release: each type of fact once and in turn. */
    public static Map<String, String> facts() {
        Map<String, String> life = new LinkedHashMap<>();
        life.put(
                "submitted-for-review", "\"occurred\":\"2026-01\",\"agencies\":[\"Office A\"],\"basis\":\"VOLUNTARY\"");
        life.put(
                "evaluation-reported",
                "\"occurred\":\"2026-02\",\"agency\":\"Office A\",\"outcome\":\"CONCERN\",\"summary\":\"found\"");
        life.put(
                "directive-issued",
                "\"occurred\":{\"edtf\":\"2026-02\",\"asStated\":\"this month\"},\"directiveId\":\"d\","
                        + "\"agencies\":[{\"name\":\"Office A\",\"jurisdiction\":\"US\"}],\"instrument\":\"COURT_ORDER\","
                        + "\"force\":\"REQUESTED\",\"measures\":[\"DELAY_RELEASE\",{\"kind\":\"OTHER\",\"text\":\"more\"}],"
                        + "\"audience\":[\"PUBLIC\"],\"title\":\"An order\",\"complyBy\":\"2027\","
                        + "\"legalBasis\":[{\"id\":\"act\",\"text\":\"An act\"}]");
        life.put(
                "company-responded",
                "\"occurred\":\"2026-02\",\"directiveId\":\"d\",\"stance\":\"COMPLIES\",\"statement\":\"yes\"");
        life.put("directive-amended", "\"occurred\":\"2026-03\",\"directiveId\":\"d\",\"force\":\"BINDING\"");
        life.put(
                "commitment-made",
                "\"occurred\":\"2026-03\",\"agencies\":[\"Office A\"],\"undertakings\":[\"report misuse\"],"
                        + "\"by\":\"2026-12\",\"directiveId\":\"d\"");
        life.put(
                "licence-decided",
                "\"occurred\":\"2026-03\",\"directiveId\":\"d\",\"decision\":\"EXEMPTED\",\"audience\":[\"PUBLIC\"]");
        life.put(
                "penalty-imposed",
                "\"occurred\":\"2026-03\",\"agencies\":[\"Office A\"],\"amount\":9007199254740991,"
                        + "\"currency\":\"USD\",\"perDay\":true,\"directiveId\":\"d\"");
        life.put(
                "court-case-filed",
                "\"occurred\":\"2026-03\",\"court\":\"Court A\",\"plaintiff\":\"Acme\",\"directiveId\":\"d\","
                        + "\"relief\":\"to set it aside\"");
        life.put(
                "court-ruled",
                "\"occurred\":\"2026-04\",\"court\":\"Court A\",\"directiveId\":\"d\",\"legalBasisId\":\"act\","
                        + "\"outcome\":\"STAY_DENIED\"");
        life.put("directive-fulfilled", "\"occurred\":\"2026-03\",\"directiveId\":\"d\",\"reason\":\"licensed\"");
        life.put("directive-lifted", "\"occurred\":\"2026-04\",\"directiveId\":\"d\",\"reason\":\"done\"");
        life.put("release-refused", "\"occurred\":\"2026-04\",\"agency\":\"Office A\",\"reason\":\"not tested\"");
        life.put(
                "access-suspended",
                "\"occurred\":\"2026-04\",\"suspensionId\":\"s\",\"imposedBy\":\"COMPANY\",\"audience\":[\"ALL\"]");
        life.put("access-restored", "\"occurred\":\"2026-05\",\"suspensionId\":\"s\"");
        life.put(
                "preview-granted",
                "\"occurred\":\"2026-05\",\"previewId\":\"p\",\"grantedBy\":\"GOVERNMENT\",\"customerByCustomer\":true");
        life.put("preview-extended", "\"occurred\":\"2026-06\",\"previewId\":\"p\",\"plannedEnd\":\"2026-12\"");
        life.put("customer-denied", "\"occurred\":\"2026-06\",\"previewId\":\"p\",\"customer\":\"Acme\"");
        life.put("customer-approved", "\"occurred\":\"2026-07\",\"previewId\":\"p\",\"customer\":\"Acme\"");
        life.put("customer-approval-revoked", "\"occurred\":\"2026-08\",\"previewId\":\"p\",\"customer\":\"Acme\"");
        life.put(
                "customers-counted",
                "\"occurred\":\"2026-08\",\"previewId\":\"p\",\"atLeast\":15,\"atMost\":25,\"listPublished\":false");
        life.put("preview-ended", "\"occurred\":\"2026-08\",\"previewId\":\"p\"");
        life.put(
                "target-date-announced",
                "\"occurred\":\"2026-08\",\"step\":\"GENERAL_RELEASE\",\"target\":\"2026-09\",\"announcedBy\":\"COMPANY\"");
        life.put(
                "nothing-found",
                "\"question\":\"Was the order published?\",\"places\":[\"The Register\"],\"searchedOn\":\"2026-08\"");
        life.put("generally-released", "\"occurred\":\"2026-09\"");
        life.put("release-withdrawn", "\"occurred\":\"2026-10\",\"reason\":\"over\"");
        return life;
    }

    public static String fact(String type) {
        return fact(type, facts().get(type));
    }

    public static String fact(String type, String members) {
        return "{\"type\":\"" + type + "\"," + members + CITED;
    }
}

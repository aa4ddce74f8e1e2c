package org.modeldocket.query.desk.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.desk.CommandSide;
import org.modeldocket.query.ui.text.Messages;
import tools.jackson.databind.JsonNode;

/**
 * What the command side has against a form: faults, each with the input that it belongs to, or a broken rule.
 *
 * @param byInput the faults of inputs
 * @param others what belongs to no input
 * @param conflictingFact the fact that stands in the way; null where there is none
 */
public record DeskFaults(
        SequencedMap<String, String> byInput,
        List<String> others,
        @Nullable String conflictingFact) {
    /** Nothing is wrong. */
    static final DeskFaults NONE = new DeskFaults(new LinkedHashMap<>(), List.of(), null);

    private static final Pattern OF_SOURCE = Pattern.compile("/citations?(?:/0)?(?:/([a-zA-Z]+).*)?");
    private static final Pattern MEMBER = Pattern.compile("(?:/changes)?/([a-zA-Z]+).*");
    private static final Map<String, String> SOURCE = Map.of(
            "publisher", SourceView.PUBLISHER,
            "title", SourceView.TITLE,
            "url", SourceView.URL,
            "quote", SourceView.QUOTE,
            "publishedOn", SourceView.PUBLISHED);

    /** @param corrects whether the form is one that corrects, where the reason is that of the correction */
    static DeskFaults of(CommandSide.Answer answer, boolean corrects) {
        if (answer.succeeded()) {
            return NONE;
        }
        SequencedMap<String, String> byInput = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        JsonNode faults = answer.body().path("faults");
        for (JsonNode fault : faults) {
            String pointer = fault.path("pointer").asString("");
            String message = fault.path("message").asString("");
            String input = input(pointer, corrects);
            if (input == null) {
                others.add(pointer.isEmpty() ? message : pointer + " " + message);
            } else {
                byInput.putIfAbsent(input, message);
            }
        }
        if (faults.isEmpty()) {
            String detail = answer.body().path("detail").asString("");
            if ("FactCitesASource".equals(answer.body().path("rule").asString(""))) {
                byInput.put(SourceView.PUBLISHER, "is missing");
            } else {
                others.add(detail);
            }
        }
        String conflicting = answer.body().path("conflictingFact").asString("");
        return new DeskFaults(byInput, List.copyOf(others), conflicting.isEmpty() ? null : conflicting);
    }

    private static @Nullable String input(String pointer, boolean corrects) {
        Matcher source = OF_SOURCE.matcher(pointer);
        if (source.matches()) {
            String member = source.group(1);
            return member == null ? SourceView.PUBLISHER : SOURCE.get(member);
        }
        Matcher member = MEMBER.matcher(pointer);
        return !member.matches()
                ? null
                : corrects && pointer.equals("/reason") ? FactChangeForm.REASON : "f." + member.group(1);
    }

    public boolean any() {
        return !byInput.isEmpty() || !others.isEmpty();
    }

    /** A message of the API as a form says it. */
    static String inWords(String message, Messages words) {
        String key = switch (message) {
            case "is missing" -> "desk.fault.missing";
            case "must have an entry" -> "desk.fault.choose";
            default -> null;
        };
        return key == null ? message : words.say(key);
    }
}

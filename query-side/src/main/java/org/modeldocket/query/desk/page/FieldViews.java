package org.modeldocket.query.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.platform.web.FormBody;
import org.modeldocket.query.desk.form.FieldKind;
import org.modeldocket.query.desk.form.FormField;
import org.modeldocket.query.desk.form.KindEntries;
import org.modeldocket.query.desk.form.PairEntries;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Customer;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.springframework.stereotype.Component;

/** Puts the fields of a fact into words, with what the form holds and what is wrong with it. */
@Component
public final class FieldViews {
    private static final int BLANK_NAMES = 2;

    private final Messages words;
    private final DateText dates;

    FieldViews(Messages words, DateText dates) {
        this.words = words;
        this.dates = dates;
    }

    /**
     * @param file the case that the fact is about, of whose directives, suspensions and previews one is chosen; null where there is none
     * @param faults by input
     */
    public List<FieldView> of(
            List<FormField> fields, FormBody form, @Nullable CaseFile file, Map<String, String> faults) {
        return fields.stream()
                .map(field -> of(field, form, file, faults.get(field.input())))
                .toList();
    }

    private FieldView of(FormField field, FormBody form, @Nullable CaseFile file, @Nullable String fault) {
        List<String> values = values(field, form);
        String label = label(field.name());
        return new FieldView(
                field.input(),
                field.kind(),
                label,
                words.sayIfAny("field." + field.name() + ".hint"),
                field.required(),
                values,
                field.kind() == FieldKind.REFERENCE ? references(field, file, values) : options(field, values),
                suggestions(field.type()),
                parts(field, form),
                rows(field, form),
                pairs(field, form),
                fault == null ? null : DeskFaults.inWords(fault, words));
    }

    /** What a member is called on forms. */
    String label(String member) {
        return words.say("field." + member);
    }

    private static List<String> values(FormField field, FormBody form) {
        if (field.kind() == FieldKind.KINDS) {
            return form.values(field.input());
        }
        if (field.kind() == FieldKind.PAIR) {
            return List.of();
        }
        if (field.kind() != FieldKind.NAMES) {
            return List.of(form.value(field.input()));
        }
        List<String> names = new ArrayList<>(form.values(field.input()).stream()
                .filter(name -> !name.isBlank())
                .toList());
        for (int blank = 0; blank < BLANK_NAMES; blank++) {
            names.add("");
        }
        return names;
    }

    private List<FieldView.Option> options(FormField field, List<String> values) {
        String type = field.type().getSimpleName();
        return field.constants().stream()
                .map(constant -> new FieldView.Option(
                        constant.name(), text(type + "." + constant.name()), values.contains(constant.name())))
                .toList();
    }

    private String text(String key) {
        String option = words.sayIfAny("option." + key);
        return option == null ? words.say(key) : option;
    }

    /** Those of the case; the only one is chosen where one must be. */
    private List<FieldView.Option> references(FormField field, @Nullable CaseFile file, List<String> values) {
        List<FieldView.Option> all =
                file == null ? List.of() : named(field.type(), file).toList();
        boolean only = field.required() && all.size() == 1;
        return all.stream()
                .map(option ->
                        new FieldView.Option(option.value(), option.text(), only || values.contains(option.value())))
                .toList();
    }

    private Stream<FieldView.Option> named(Class<?> type, CaseFile file) {
        if (type == DirectiveId.class) {
            return stream(file.directives())
                    .map(one -> new FieldView.Option(
                            one.directiveId().value(), one.terms().title().value(), false));
        }
        if (type == SuspensionId.class) {
            return stream(file.suspensions())
                    .map(one -> new FieldView.Option(
                            one.suspensionId().value(),
                            words.say(
                                    "desk.suspension",
                                    words.name(one.imposedBy()),
                                    dates.on(one.suspended().edtf())),
                            false));
        }
        return stream(file.previews())
                .map(one -> new FieldView.Option(
                        one.previewId().value(),
                        words.say("desk.preview", dates.on(one.granted().edtf())),
                        false));
    }

    private static <T> Stream<T> stream(Iterable<T> all) {
        return StreamSupport.stream(all.spliterator(), false);
    }

    private static @Nullable String suggestions(Class<?> type) {
        return type == Company.class
                ? "companies"
                : type == Agency.class ? "agencies" : type == Customer.class ? "customers" : null;
    }

    private List<FieldView.Part> parts(FormField field, FormBody form) {
        return switch (field.kind()) {
            case WHEN -> List.of(part(field, "asStated", field.input("asStated"), form));
            case PAIR -> List.of(part(field, "text", field.input("text"), form));
            case KINDS ->
                field.type() == Measure.class
                        ? List.of(part(field, "text", field.input("text"), form))
                        : List.of(part(field, "jurisdiction", field.input("jurisdiction"), form));
            default -> List.of();
        };
    }

    private FieldView.Part part(FormField field, String part, String input, FormBody form) {
        return new FieldView.Part(
                input, words.say("field.part." + field.type().getSimpleName() + "." + part), form.value(input));
    }

    /** How many and who, for each kind of audience. */
    private List<FieldView.Row> rows(FormField field, FormBody form) {
        if (field.type() != Audience.class) {
            return List.of();
        }
        List<FieldView.Row> rows = new ArrayList<>();
        for (Audience.Kind kind : Audience.Kind.values()) {
            List<FieldView.Part> parts = new ArrayList<>();
            KindEntries.inputs(field, kind.name()).forEach((member, input) -> {
                if (!member.equals("jurisdiction")) {
                    parts.add(part(field, member, input, form));
                }
            });
            rows.add(new FieldView.Row(text("Audience." + kind.name()), parts));
        }
        return rows;
    }

    private static List<FieldView.Pair> pairs(FormField field, FormBody form) {
        if (field.kind() != FieldKind.PAIR) {
            return List.of();
        }
        List<FieldView.Pair> pairs = new ArrayList<>();
        for (int line = 0; line < PairEntries.lines(field, form); line++) {
            FieldView.Pair pair =
                    new FieldView.Pair(PairEntries.first(field, form, line), PairEntries.second(field, form, line));
            if (!pair.first().isEmpty() || !pair.second().isEmpty()) {
                pairs.add(pair);
            }
        }
        pairs.add(new FieldView.Pair("", ""));
        return pairs;
    }
}

package org.modeldocket.query.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.platform.web.FormBody;
import org.modeldocket.query.desk.form.FieldKind;
import org.modeldocket.query.desk.form.FormField;
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
        List<T> list = new ArrayList<>();
        all.forEach(list::add);
        return list.stream();
    }

    private static @Nullable String suggestions(Class<?> type) {
        return type == Company.class
                ? "companies"
                : type == Agency.class ? "agencies" : type == Customer.class ? "customers" : null;
    }

    private List<FieldView.Part> parts(FormField field, FormBody form) {
        return Stream.of("asStated", "text", "description", "jurisdiction")
                .filter(part -> has(field, part))
                .map(part -> new FieldView.Part(
                        field.input(part),
                        words.say("field.part." + field.type().getSimpleName() + "." + part),
                        form.value(field.input(part))))
                .toList();
    }

    private static boolean has(FormField field, String part) {
        return switch (part) {
            case "asStated" -> field.kind() == FieldKind.WHEN;
            case "text" -> field.type() == Measure.class || field.kind() == FieldKind.PAIR;
            default -> field.type() == Audience.class;
        };
    }
}

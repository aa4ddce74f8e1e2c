package org.modeldocket.query.desk.imports;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.query.desk.form.FieldKind;
import org.modeldocket.query.desk.form.FormField;
import org.modeldocket.query.desk.form.FormJson;
import org.modeldocket.query.ui.text.Messages;

/** What is wrong with the form of a mapping, each fault by its input, before any row is tried. */
final class MappingFaults {
    /** The styles of dates that a mapping can name, by example; none is ever guessed. */
    static final List<String> STYLES = List.of(
            "YYYY-MM-DD",
            "DD/MM/YYYY",
            "MM/DD/YYYY",
            "DD.MM.YYYY",
            "DD-MM-YYYY",
            "YYYY/MM/DD",
            "YYYYMMDD",
            "YYYY-MM",
            "MM/YYYY",
            "YYYY",
            "EDTF");

    private final MappingForm form;
    private final List<MemberChoices.Group> groups;
    private final Messages words;
    private final SequencedMap<String, String> faults = new LinkedHashMap<>();

    private MappingFaults(MappingForm form, List<MemberChoices.Group> groups, Messages words) {
        this.form = form;
        this.groups = groups;
        this.words = words;
    }

    /** @param groups what columns can go to */
    static SequencedMap<String, String> of(MappingForm form, List<MemberChoices.Group> groups, Messages words) {
        MappingFaults faults = new MappingFaults(form, groups, words);
        faults.look();
        return faults.faults;
    }

    private void look() {
        FactType type = form.type();
        if (type == null && !form.opensCases()) {
            faults.put(MappingForm.TYPE, words.say("imports.fault.type"));
        }
        columns();
        cases();
        if (type != null) {
            fact(type);
        }
        if (!ImportDesk.isName(form.body().value(MappingForm.NAME))) {
            faults.put(MappingForm.NAME, words.say("imports.fault.name"));
        }
    }

    private void columns() {
        Map<String, Boolean> dates = groups.stream()
                .flatMap(group -> group.choices().stream())
                .collect(Collectors.toMap(MemberChoices.Choice::key, MemberChoices.Choice::date));
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < form.table().columns().size(); column++) {
            String to = form.to(column);
            String input = MappingForm.input(column, "to");
            if (to.isEmpty()) {
                continue;
            }
            if (!dates.containsKey(to)) {
                faults.put(input, words.say("imports.fault.to"));
            } else if (form.table().isAmbiguous(column)) {
                faults.put(input, words.say("imports.fault.twice"));
            } else if (!taken.add(to)) {
                faults.put(input, words.say("imports.fault.taken"));
            } else if (dates.get(to) && !STYLES.contains(form.body().value(MappingForm.input(column, "date")))) {
                faults.put(MappingForm.input(column, "date"), words.say("imports.fault.date"));
            }
        }
    }

    private void cases() {
        if (form.opensCases()) {
            MappingForm.OF_CASE.stream()
                    .filter(member -> form.body().value("r." + member).isEmpty()
                            && form.columns("case/" + member).isEmpty())
                    .forEach(member -> faults.put("r." + member, words.say("imports.fault.missing")));
        }
        if (form.columns(MemberChoices.CASE_ID).isEmpty() && form.caseFrom().isEmpty()) {
            faults.put(MappingForm.CASE_FROM, words.say("imports.fault.case"));
        }
    }

    private void fact(FactType type) {
        for (FormField field : MemberChoices.fields(type)) {
            boolean said = field.kind() == FieldKind.YES_NO
                    || FormJson.member(field, form.body()) != null
                    || !form.columns("fact/" + field.name()).isEmpty();
            if (field.required() && !said) {
                faults.put(field.input(), words.say("imports.fault.missing"));
            }
        }
        for (String part : MemberChoices.SOURCE) {
            if (form.body().value(part).isEmpty()
                    && form.columns(MemberChoices.CITATION + part).isEmpty()) {
                faults.put(part, words.say("imports.fault.missing"));
            }
        }
    }
}

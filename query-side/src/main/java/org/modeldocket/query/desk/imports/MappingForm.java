package org.modeldocket.query.desk.imports;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.platform.web.FormBody;

/** What the form of a mapping holds: where each column goes, and what is the same in every row. */
final class MappingForm {
    static final String TYPE = "type";
    static final String NAME = "name";
    static final String CASE_FROM = "case.from";
    static final String KEY = "key";
    static final String MEASURE = "fact/measures/0/text";
    static final List<String> OF_CASE = List.of("company", "model");

    /** Between two texts that stand for none. */
    static final String APART = ";";

    private final FormBody form;
    private final TableView table;

    MappingForm(FormBody form, TableView table) {
        this.form = form;
        this.table = table;
    }

    /** The input of a column: where it goes ({@code to}), how it writes dates ({@code date}), what stands for none ({@code none}). */
    static String input(int column, String part) {
        return "c" + column + "." + part;
    }

    FormBody body() {
        return form;
    }

    TableView table() {
        return table;
    }

    /** The type that rows tell; null where they only open cases. */
    @Nullable
    FactType type() {
        FactType type = FactType.named(form.value(TYPE));
        return type != null && MemberChoices.types().contains(type) ? type : null;
    }

    String to(int column) {
        return form.value(input(column, "to"));
    }

    /** The columns that go to a member or below it. */
    List<Integer> columns(String key) {
        return IntStream.range(0, table.columns().size())
                .filter(column -> to(column).equals(key) || to(column).startsWith(key + "/"))
                .boxed()
                .toList();
    }

    /** Whether something says what the cases are called. */
    boolean opensCases() {
        return Stream.of("company", "model", "version", "description")
                .anyMatch(member -> !columns("case/" + member).isEmpty()
                        || !form.value("r." + member).isEmpty());
    }

    /** The columns whose cells make the id of a case: those that were chosen, or else those that name it. */
    List<String> caseFrom() {
        List<String> chosen = chosen(CASE_FROM);
        return !chosen.isEmpty()
                ? chosen
                : Stream.of("company", "model", "version")
                        .flatMap(member -> columns("case/" + member).stream())
                        .map(table.columns()::get)
                        .toList();
    }

    /** The columns that were chosen for something. */
    List<String> chosen(String input) {
        return form.values(input).stream()
                .filter(table.columns()::contains)
                .distinct()
                .toList();
    }
}

package org.modeldocket.query.desk.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.platform.web.FormBody;
import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.desk.CommandSide;
import org.modeldocket.query.desk.page.Desk;
import org.modeldocket.query.desk.page.FieldView;
import org.modeldocket.query.desk.page.FieldViews;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.text.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the mapping of a table on a page, keeps it under a name, and tries it. */
@PageController
final class TablePages {
    private static final String TEMPLATE = "import-table";
    private static final String PATH = "/imports/tables/{tableId}";
    private static final String ON_REPEAT = "onRepeat";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ImportDesk imports;
    private final Desk desk;
    private final FieldViews fields;
    private final MemberChoices choices;
    private final Messages words;

    TablePages(ImportDesk imports, Desk desk, FieldViews fields, MemberChoices choices, Messages words) {
        this.imports = imports;
        this.desk = desk;
        this.fields = fields;
        this.choices = choices;
        this.words = words;
    }

    /** A column as the page shows it. */
    public record Column(
            int index,
            String name,
            List<String> samples,
            String to,
            String date,
            String none,
            @Nullable String toFault,
            @Nullable String dateFault) {}

    /** A fault, with the input that it belongs to; null where it belongs to none. */
    public record Fault(@Nullable String input, String label, String message) {}

    @GetMapping(PATH)
    @QueryParameters({"name", "mapping", ON_REPEAT})
    String form(@PathVariable String tableId, HttpServletRequest request, Model model) {
        TableView table = imports.table(request, tableId);
        FormBody asked = Desk.parameters(request);
        String known = asked.value("mapping");
        Map<String, List<String>> values = new LinkedHashMap<>();
        imports.mapping(request, known).ifPresent(mapping -> {
            values.put(MappingForm.NAME, List.of(known));
            values.putAll(MappingReading.values(mapping, table));
        });
        asked.fields().forEach(values::putIfAbsent);
        show(new MappingForm(FormBody.of(values), table), new LinkedHashMap<>(), null, model);
        return TEMPLATE;
    }

    @PostMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView send(@PathVariable String tableId, HttpServletRequest request, Model model) {
        FormBody body = FormBody.of(request);
        MappingForm form = new MappingForm(body, imports.table(request, tableId));
        if ("fields".equals(body.value("do"))) {
            show(form, new LinkedHashMap<>(), null, model);
            return new ModelAndView(TEMPLATE);
        }
        SequencedMap<String, String> faults = MappingFaults.of(form, choices.groups(form.type()), words);
        if (!faults.isEmpty()) {
            show(form, faults, null, model);
            return new ModelAndView(TEMPLATE, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String name = body.value(MappingForm.NAME);
        CommandSide.Answer answer = imports.commands()
                .send(
                        request,
                        "PUT",
                        ImportDesk.MAPPINGS + name,
                        MediaType.APPLICATION_JSON_VALUE,
                        new ByteArrayInputStream(
                                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(MappingWriter.write(form))));
        if (answer.succeeded()) {
            answer = imports.commands()
                    .send(
                            request,
                            "POST",
                            ImportDesk.TABLES + "/" + form.table().tableId() + "/import?dryRun=true&mapping=" + name
                                    + "&onRepeat=" + repeat(body));
        }
        if (answer.succeeded()) {
            return new ModelAndView(imports.show(request, answer.body()));
        }
        show(form, faults, ImportDesk.detail(answer), model);
        return new ModelAndView(TEMPLATE, HttpStatus.valueOf(answer.status()));
    }

    private static String repeat(FormBody body) {
        String repeat = body.value(ON_REPEAT);
        return UploadPages.REPEATS.contains(repeat) ? repeat : "refuse";
    }

    /** The mapping as the file that the command line takes. */
    @GetMapping("/imports/mappings/{mapping}")
    void mapping(@PathVariable String mapping, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        JsonNode kept = imports.mapping(request, mapping).orElseThrow(() -> NotFoundException.of("mapping", mapping));
        ImportPages.download(response, MediaType.APPLICATION_JSON_VALUE, mapping + ".json");
        response.getOutputStream().write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(kept));
    }

    private void show(MappingForm form, SequencedMap<String, String> faults, @Nullable String other, Model model) {
        FactType type = form.type();
        List<FieldView> ofFact = fields.of(MemberChoices.fields(type), form.body(), null, faults);
        model.addAttribute("table", form.table());
        model.addAttribute("form", form.body());
        model.addAttribute(
                "types",
                MemberChoices.types().stream().map(FactType::logicalName).toList());
        model.addAttribute("type", type == null ? "" : type.logicalName());
        model.addAttribute("groups", choices.groups(type));
        model.addAttribute("styles", MappingFaults.STYLES);
        model.addAttribute("columns", columns(form, faults));
        model.addAttribute("fields", ofFact);
        model.addAttribute("ofCase", MappingForm.OF_CASE);
        model.addAttribute("onRepeat", repeat(form.body()));
        model.addAttribute("byInput", faults);
        model.addAttribute("faults", all(form, ofFact, faults, other));
        desk.suggest(model);
    }

    private static List<Column> columns(MappingForm form, Map<String, String> faults) {
        return IntStream.range(0, form.table().columns().size())
                .mapToObj(i -> new Column(
                        i,
                        form.table().columns().get(i),
                        form.table().samples(i),
                        form.to(i),
                        form.body().value(MappingForm.input(i, "date")),
                        form.body().value(MappingForm.input(i, "none")),
                        faults.get(MappingForm.input(i, "to")),
                        faults.get(MappingForm.input(i, "date"))))
                .toList();
    }

    private List<Fault> all(
            MappingForm form, List<FieldView> ofFact, Map<String, String> faults, @Nullable String other) {
        List<Fault> all = new ArrayList<>();
        faults.forEach((input, message) -> all.add(new Fault(input, label(input, form, ofFact), message)));
        if (other != null) {
            all.add(new Fault(null, "", other));
        }
        return all;
    }

    private String label(String input, MappingForm form, List<FieldView> ofFact) {
        if (input.matches("c\\d+\\..*")) {
            return form.table().columns().get(Integer.parseInt(input.substring(1, input.indexOf('.'))));
        }
        return ofFact.stream()
                .filter(field -> field.input().equals(input))
                .map(FieldView::label)
                .findFirst()
                .orElseGet(() -> words.say("imports.input." + input));
    }
}

package org.modeldocket.query.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.platform.web.FormBody;
import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.desk.CommandSide;
import org.modeldocket.query.desk.form.FormField;
import org.modeldocket.query.desk.form.FormJson;
import org.modeldocket.query.ui.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Opens the case of a release that the record does not hold, and goes on with what is to be recorded in it. */
@PageController
final class NewCasePages {
    private static final String TEMPLATE = "record-case";
    private static final Set<String> LEFT_OUT = Set.of("occurred", "note");
    private static final String COMPANY = "company";

    private static final List<FormField> FIELDS = FormField.of(FactType.RELEASE_REGISTERED).stream()
            .filter(field -> !LEFT_OUT.contains(field.name()))
            .map(field ->
                    field.name().equals(COMPANY) ? new FormField(COMPANY, field.kind(), true, field.type()) : field)
            .toList();

    private final Desk desk;
    private final FieldViews fields;
    private final CommandSide commands;

    NewCasePages(Desk desk, FieldViews fields, CommandSide commands) {
        this.desk = desk;
        this.fields = fields;
        this.commands = commands;
    }

    @GetMapping("/record/case")
    @QueryParameters({"url", "quote", "publisher", "title", "published", "q", "type"})
    String form(HttpServletRequest request, Model model) {
        show(Desk.parameters(request), DeskFaults.NONE, model);
        return TEMPLATE;
    }

    @PostMapping(path = "/record/case", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView send(HttpServletRequest request, Model model) {
        FormBody form = FormBody.of(request);
        ObjectNode registration = JsonNodeFactory.instance.objectNode();
        for (FormField field : FIELDS) {
            JsonNode member = FormJson.member(field, form);
            if (member != null) {
                registration.set(field.name(), member);
            }
        }
        SourceView source = SourceView.of(form);
        ObjectNode citation = source.citation();
        if (citation != null && citation.has("publisher") && citation.has("title")) {
            registration.putArray("citations").add(citation);
        }
        CommandSide.Answer answer = commands.post(request, "/api/releases", registration);
        if (!answer.succeeded()) {
            show(form, DeskFaults.of(answer, false), model);
            return new ModelAndView(TEMPLATE, HttpStatus.valueOf(answer.status()));
        }
        desk.recorded(answer.body());
        String id = answer.body().path("releaseId").asString();
        return new ModelAndView(
                SignInPages.seeOther(URI.create("/record?" + source.query("case", id, "type", form.value("type")))));
    }

    private void show(FormBody form, DeskFaults faults, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("source", SourceView.of(form));
        model.addAttribute("faults", faults);
        model.addAttribute("fields", fields.of(FIELDS, form, null, faults.byInput()));
        desk.suggest(model);
    }
}

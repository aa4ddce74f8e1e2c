package org.modeldocket.query.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.OrganisationFact;
import org.modeldocket.facts.RecordKeeping;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records a report: its source, the case, what happened, and the fields of that. The address has the state until the last step; each
 * step is a form that works without script.
 */
@PageController
final class RecordPages {
    private static final String TEMPLATE = "record";
    static final String CASE = "case";
    static final String TYPE = "type";
    static final String SAME = "same";

    /** More optional fields than these are folded away. */
    private static final int MOST_OPTIONAL = 3;

    private static final List<FactType> COMMON = List.of(
            FactType.SUBMITTED_FOR_REVIEW,
            FactType.DIRECTIVE_ISSUED,
            FactType.COMPANY_RESPONDED,
            FactType.ACCESS_SUSPENDED,
            FactType.ACCESS_RESTORED,
            FactType.PREVIEW_GRANTED,
            FactType.CUSTOMER_APPROVED,
            FactType.TARGET_DATE_ANNOUNCED,
            FactType.GENERALLY_RELEASED);

    private static final List<FactType> OTHERS = Stream.of(FactType.values())
            .filter(type -> !COMMON.contains(type) && type != FactType.RELEASE_REGISTERED)
            .filter(type -> !isAboutOthers(type))
            .toList();

    private final Desk desk;
    private final FieldViews fields;
    private final DeskPreviews previews;
    private final CoveredCases covered;
    private final CommandSide commands;
    private final OtherAccount accounts;

    RecordPages(
            Desk desk,
            FieldViews fields,
            DeskPreviews previews,
            CoveredCases covered,
            CommandSide commands,
            OtherAccount accounts) {
        this.accounts = accounts;
        this.desk = desk;
        this.fields = fields;
        this.previews = previews;
        this.covered = covered;
        this.commands = commands;
    }

    private static boolean isAboutOthers(FactType type) {
        return RecordKeeping.class.isAssignableFrom(type.factClass())
                || OrganisationFact.class.isAssignableFrom(type.factClass());
    }

    @GetMapping("/record")
    @QueryParameters({"url", "quote", "publisher", "title", "published", "q", CASE, TYPE, SAME})
    String start(HttpServletRequest request, Model model) {
        show(accounts.begun(Desk.parameters(request)), DeskFaults.NONE, null, model);
        return TEMPLATE;
    }

    @GetMapping("/record/help")
    String help(Model model) {
        model.addAttribute(
                "base", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        return "record-help";
    }

    @PostMapping(path = "/record", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView send(HttpServletRequest request, Model model) {
        FormBody form = FormBody.of(request);
        DeskCase about = Desk.id(form.value(CASE)).map(desk::find).orElse(null);
        FactType type = FactType.named(form.value(TYPE));
        if (about == null || type == null || isAboutOthers(type)) {
            show(form, DeskFaults.NONE, null, model);
            return new ModelAndView(TEMPLATE);
        }
        if (!form.value("more").isEmpty()) {
            show(form, DeskFaults.NONE, null, model);
            return new ModelAndView(TEMPLATE);
        }
        ObjectNode fact = fact(type, form);
        String path = "/api/releases/" + about.id() + "/facts";
        if ("check".equals(form.value("do"))) {
            CommandSide.Answer checked = commands.post(request, path + "/check", fact);
            DeskPreview preview = checked.succeeded() ? previews.of(about, checked.body()) : null;
            show(form, DeskFaults.of(checked, false), preview, model);
            return new ModelAndView(TEMPLATE);
        }
        List<String> others = CoveredCases.chosen(form, about);
        CommandSide.Answer answer = others.isEmpty() || type != FactType.DIRECTIVE_ISSUED
                ? commands.post(request, path, fact)
                : commands.post(request, "/api/directives", CoveredCases.directive(fact, about, others));
        if (answer.succeeded()) {
            return new ModelAndView(SignInPages.seeOther(desk.recorded(Desk.receipt(answer.body(), about))));
        }
        show(form, DeskFaults.of(answer, false), null, model);
        return new ModelAndView(TEMPLATE, HttpStatus.valueOf(answer.status()));
    }

    private static ObjectNode fact(FactType type, FormBody form) {
        ObjectNode fact = JsonNodeFactory.instance.objectNode();
        fact.put("type", type.logicalName());
        FormJson.put(fact, "factId", form.value("factId"));
        FormJson.put(fact, "sameHappeningAs", form.value(SAME));
        for (FormField field : FormField.of(type)) {
            JsonNode member = FormJson.member(field, form);
            if (member != null) {
                fact.set(field.name(), member);
            }
        }
        ObjectNode citation = SourceView.of(form).citation();
        if (citation != null) {
            fact.putArray("citations").add(citation);
        }
        return fact;
    }

    private void show(FormBody form, DeskFaults faults, @Nullable DeskPreview preview, Model model) {
        SourceView source = SourceView.of(form);
        model.addAttribute("form", form);
        model.addAttribute("source", source);
        model.addAttribute("faults", faults);
        model.addAttribute("preview", preview);
        DeskCase about = Desk.id(form.value(CASE)).map(desk::find).orElse(null);
        String same = form.value(SAME);
        if (about == null) {
            String words = form.value("q");
            model.addAttribute("q", words);
            model.addAttribute("near", words.isEmpty() ? null : desk.near(words));
            return;
        }
        model.addAttribute("about", about);
        model.addAttribute("standing", about.file().standing());
        model.addAttribute("otherCase", "/record?" + source.query(TYPE, form.value(TYPE)));
        FactType type = FactType.named(form.value(TYPE));
        if (type == null || isAboutOthers(type)) {
            model.addAttribute(
                    "common", COMMON.stream().map(FactType::logicalName).toList());
            model.addAttribute(
                    "others", OTHERS.stream().map(FactType::logicalName).toList());
            return;
        }
        String id = form.value("factId");
        model.addAttribute("type", type.logicalName());
        model.addAttribute("factId", id.isEmpty() ? UUID.randomUUID().toString() : id);
        model.addAttribute("same", same);
        model.addAttribute(
                "otherType", "/record?" + source.query(CASE, about.id().value()));
        List<FieldView> all = fields.of(FormField.of(type), form, about.file(), faults.byInput());
        List<FieldView> optional =
                all.stream().filter(field -> !field.required()).toList();
        List<FieldView> folded = optional.size() > MOST_OPTIONAL ? optional : List.of();
        model.addAttribute("fields", all);
        model.addAttribute("folded", folded);
        model.addAttribute("unfolded", folded.stream().anyMatch(FieldView::isTouched));
        model.addAttribute("covered", type == FactType.DIRECTIVE_ISSUED ? covered.of(form, about) : null);
        model.addAttribute(
                "addSource",
                "/record/change?" + source.query("release", about.id().value(), "do", "source"));
        desk.suggest(model);
    }
}

package org.modeldocket.query.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.platform.web.FormBody;
import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.desk.CommandSide;
import org.modeldocket.query.desk.form.FormField;
import org.modeldocket.query.desk.form.FormJson;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.query.timeline.page.FactLines;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.vocabulary.ClaimRank;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** Changes what a fact counts for: corrects it, retracts or reinstates it, adds a source, or ranks it. */
@PageController
final class ChangePages {
    private static final String TEMPLATE = "record-change";

    private final Desk desk;
    private final TimelineQuestions timelines;
    private final FieldViews fields;
    private final DeskPreviews previews;
    private final CommandSide commands;
    private final FactLines lines;
    private final Messages words;

    ChangePages(
            Desk desk,
            TimelineQuestions timelines,
            FieldViews fields,
            DeskPreviews previews,
            CommandSide commands,
            FactLines lines,
            Messages words) {
        this.desk = desk;
        this.timelines = timelines;
        this.fields = fields;
        this.previews = previews;
        this.commands = commands;
        this.lines = lines;
        this.words = words;
    }

    @GetMapping("/record/change")
    @QueryParameters({"url", "quote", "publisher", "title", "published", "release", "fact", "do"})
    String form(HttpServletRequest request, Model model) {
        FormBody form = Desk.parameters(request);
        FactChangeForm asked = asked(form);
        Map<String, List<String>> all = new LinkedHashMap<>(FormJson.values(asked.fields(), asked.says()));
        all.putAll(form.fields());
        show(FormBody.of(all), asked, DeskFaults.NONE, null, model);
        return TEMPLATE;
    }

    @PostMapping(path = "/record/change", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView send(HttpServletRequest request, Model model) {
        FormBody form = FormBody.of(request);
        FactChangeForm asked = asked(form);
        if (!form.value("more").isEmpty()) {
            show(form, asked, DeskFaults.NONE, null, model);
            return new ModelAndView(TEMPLATE);
        }
        boolean corrects = asked.corrects();
        ObjectNode body = asked.body(form);
        if (corrects && body.path("changes").isEmpty()) {
            DeskFaults nothing = new DeskFaults(new LinkedHashMap<>(), List.of(words.say("desk.fault.same")), null);
            show(form, asked, nothing, null, model);
            return new ModelAndView(TEMPLATE, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        DeskFaults notShown = notShown(asked, body);
        if (notShown.any()) {
            show(form, asked, notShown, null, model);
            return new ModelAndView(TEMPLATE, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String path = "/api/releases/" + asked.about().id() + "/facts";
        if ("check".equals(form.value("step"))) {
            CommandSide.Answer checked = commands.post(request, path + "/check", body);
            DeskPreview preview = checked.succeeded() ? previews.of(asked.about(), checked.body()) : null;
            show(form, asked, DeskFaults.of(checked, corrects), preview, model);
            return new ModelAndView(TEMPLATE);
        }
        CommandSide.Answer answer = commands.post(request, path, body);
        if (answer.succeeded()) {
            desk.recorded(answer.body());
            String target = "/releases/" + asked.about().id();
            return new ModelAndView(SignInPages.seeOther(
                    URI.create(target + "/facts/" + asked.fact().factId())));
        }
        show(form, asked, DeskFaults.of(answer, corrects), null, model);
        return new ModelAndView(TEMPLATE, HttpStatus.valueOf(answer.status()));
    }

    private FactChangeForm asked(FormBody form) {
        DeskCase about = desk.find(PathVariables.release(form.value("release")));
        FactView fact = timelines
                .fact(about.id(), PathVariables.fact(form.value("fact")), BitemporalPoint.NOW)
                .map(AsOfAnswer::answer)
                .orElseThrow(() -> NotFoundException.of("fact", form.value("fact")));
        return new FactChangeForm(FactChangeForm.Change.named(form.value("do")), about, fact);
    }

    /** The changed members of which the fact says more than a form shows: sent from here, that would be lost. */
    private DeskFaults notShown(FactChangeForm asked, ObjectNode body) {
        SequencedMap<String, String> faults = new LinkedHashMap<>();
        for (FormField field : asked.fields()) {
            if (body.path("changes").has(field.name())
                    && !FormJson.isWhole(field, asked.says().get(field.name()))) {
                faults.put(field.input(), words.say("desk.fault.more"));
            }
        }
        return new DeskFaults(faults, List.of(), null);
    }

    private void show(
            FormBody form, FactChangeForm asked, DeskFaults faults, @Nullable DeskPreview preview, Model model) {
        ReleaseFact fact = asked.fact().fact();
        String id = form.value("factId");
        model.addAttribute("form", form);
        model.addAttribute("source", SourceView.of(form));
        model.addAttribute("faults", faults);
        model.addAttribute("preview", preview);
        model.addAttribute("about", asked.about());
        model.addAttribute("change", asked.change().word());
        model.addAttribute("target", asked.fact().factId());
        model.addAttribute("sentence", lines.wording(fact, asked.about().names()));
        model.addAttribute("otherAccount", OtherAccount.address(SourceView.of(form), asked.about(), asked.fact()));
        model.addAttribute("factId", id.isEmpty() ? UUID.randomUUID().toString() : id);
        model.addAttribute("ranks", ClaimRank.values());
        model.addAttribute(
                "fields", fields.of(asked.fields(), form, asked.about().file(), faults.byInput()));
        desk.suggest(model);
    }
}

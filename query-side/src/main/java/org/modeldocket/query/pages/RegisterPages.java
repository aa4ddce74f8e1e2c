package org.modeldocket.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Known;
import org.modeldocket.query.answers.Organisation;
import org.modeldocket.query.answers.Weighed;
import org.modeldocket.query.answers.Window;
import org.modeldocket.query.dossier.DossierQuestions;
import org.modeldocket.query.registers.CompanyCard;
import org.modeldocket.query.registers.DirectiveCard;
import org.modeldocket.query.registers.RegisterQuestions;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.query.treatments.MatrixRow;
import org.modeldocket.vocabulary.DirectiveId;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Slug;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who and what is in the record: companies, agencies, directives, customers, and one of each. */
@Controller
final class RegisterPages {
    private static final int FACTS = 200;

    private final RegisterQuestions registers;
    private final TimelineQuestions timelines;
    private final DossierQuestions dossiers;
    private final Timeline timeline;
    private final Words words;
    private final DateWords dates;

    RegisterPages(
            RegisterQuestions registers,
            TimelineQuestions timelines,
            DossierQuestions dossiers,
            Timeline timeline,
            Words words,
            DateWords dates) {
        this.registers = registers;
        this.timelines = timelines;
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.words = words;
        this.dates = dates;
    }

    @GetMapping("/companies")
    String companies(
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        return list(
                "companies",
                registers
                        .companies(moment.clocks(), new Window(Window.USUAL, cursor))
                        .answer(),
                cursor,
                model);
    }

    @GetMapping("/agencies")
    String agencies(
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        return list(
                "agencies",
                registers
                        .agencies(moment.clocks(), new Window(Window.USUAL, cursor))
                        .answer()
                        .map(Weighed::said),
                cursor,
                model);
    }

    @GetMapping("/directives")
    String directives(
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        return list(
                "directives",
                registers
                        .directives(moment.clocks(), new Window(Window.USUAL, cursor))
                        .answer()
                        .map(Weighed::said),
                cursor,
                model);
    }

    @GetMapping("/customers")
    String customers(
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        return list(
                "customers",
                registers
                        .customers(moment.clocks(), new Window(Window.USUAL, cursor))
                        .answer()
                        .map(Weighed::said),
                cursor,
                model);
    }

    private static String list(String view, Object slice, @Nullable String cursor, Model model) {
        model.addAttribute("list", slice);
        model.addAttribute("cursor", cursor);
        return view;
    }

    @GetMapping("/companies/{id}")
    String company(@PathVariable String id, Model model, @ModelAttribute("moment") Moment moment) {
        CompanyCard company = registers
                .company(Ids.read("company", id, Slug::new), moment.clocks())
                .map(Known::answer)
                .orElseThrow(() -> new NotInRecordException("company", id));
        MatrixRow row = new MatrixRow(new Organisation(company.id(), company.name()), company.treatments());
        model.addAttribute("company", company);
        model.addAttribute("matrix", MatrixTable.of(List.of(row), moment, words, dates));
        return "company";
    }

    @GetMapping("/agencies/{id}")
    String agency(@PathVariable String id, Model model, @ModelAttribute("moment") Moment moment) {
        model.addAttribute(
                "agency",
                registers
                        .agency(Ids.read("agency", id, Slug::new), moment.clocks())
                        .map(known -> known.answer().said())
                        .orElseThrow(() -> new NotInRecordException("agency", id)));
        return "agency";
    }

    @GetMapping("/directives/{id}")
    String directive(@PathVariable String id, Model model, @ModelAttribute("moment") Moment moment) {
        DirectiveCard directive = registers
                .directive(Ids.read("directive", id, DirectiveId::new), moment.clocks())
                .map(known -> known.answer().said())
                .orElseThrow(() -> new NotInRecordException("directive", id));
        List<FactId> factIds = directive.releases().stream()
                .flatMap(release -> release.factIds().stream())
                .distinct()
                .limit(FACTS)
                .map(FactId::parse)
                .toList();
        CaseNamesLookup names = new CaseNamesLookup(dossiers, moment.ofTheRecord());
        Sources sources = timeline.sources();
        List<Entry> entries = timeline.entries(timelines.facts(factIds, moment.clocks()), names::of, sources);
        model.addAttribute("directive", directive);
        model.addAttribute("entries", entries);
        model.addAttribute("positions", Positions.of(entries));
        model.addAttribute("sources", sources.all());
        return "directive";
    }

    @GetMapping("/customers/{id}")
    String customer(@PathVariable String id, Model model, @ModelAttribute("moment") Moment moment) {
        model.addAttribute(
                "customer",
                registers
                        .customer(Ids.read("customer", id, Slug::new), moment.clocks())
                        .map(known -> known.answer().said())
                        .orElseThrow(() -> new NotInRecordException("customer", id)));
        return "customer";
    }
}

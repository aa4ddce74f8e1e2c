package org.modeldocket.query.registers.page;

import java.util.List;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.page.PeriodRow;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.matrix.MatrixRow;
import org.modeldocket.query.matrix.page.MatrixTable;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.registers.RegisterQuestions;
import org.modeldocket.query.registers.view.CompanyCard;
import org.modeldocket.query.registers.view.DecisionView;
import org.modeldocket.query.registers.view.DirectedRelease;
import org.modeldocket.query.registers.view.DirectiveCard;
import org.modeldocket.query.timeline.page.SupportingFacts;
import org.modeldocket.query.ui.NavigatedPage;
import org.modeldocket.query.ui.NavigationEntry;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.PageLinks;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.Slug;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Who and what is in the record: companies, agencies, directives, customers, and one of each. */
@PageController
final class RegisterPages implements NavigatedPage {
    private final RegisterQuestions registers;
    private final DirectiveText directives;
    private final SupportingFacts facts;
    private final Messages words;
    private final DateText dates;

    RegisterPages(
            RegisterQuestions registers,
            DirectiveText directives,
            SupportingFacts facts,
            Messages words,
            DateText dates) {
        this.registers = registers;
        this.directives = directives;
        this.facts = facts;
        this.words = words;
        this.dates = dates;
    }

    @GetMapping("/companies")
    String companies(PageRequest page, Model model, @ModelAttribute("moment") Moment moment) {
        return list(
                "companies",
                "/companies",
                registers.companies(moment.clocks(), page).answer(),
                model);
    }

    @GetMapping("/customers")
    String customers(PageRequest page, Model model, @ModelAttribute("moment") Moment moment) {
        return list(
                "customers",
                "/customers",
                registers.customers(moment.clocks(), page).answer(),
                model);
    }

    static String list(String view, String base, Page<?> slice, Model model) {
        model.addAttribute("list", slice);
        model.addAttribute("part", PageLinks.of(slice, base));
        return view;
    }

    @GetMapping("/companies/{id}")
    String company(@PathVariable String id, Model model, @ModelAttribute("moment") Moment moment) {
        CompanyCard company = registers
                .company(PathVariables.organisation("company", id), moment.clocks())
                .map(AsOfAnswer::answer)
                .orElseThrow(() -> NotFoundException.of("company", id));
        MatrixRow row = new MatrixRow(new Organisation(company.id(), company.name()), company.treatments());
        model.addAttribute("company", company);
        model.addAttribute("matrix", MatrixTable.of(List.of(row), PeriodRow.BAR_WIDTH, moment, words, dates));
        return "company";
    }

    /** The directive with a part of the releases that it covers, and the facts behind those. */
    @GetMapping("/directives/{id}")
    String directive(@PathVariable String id, PageRequest page, Model model, @ModelAttribute("moment") Moment moment) {
        DirectiveId directiveId = PathVariables.directive(id);
        UncertainAnswer<DirectiveCard> directive = registers
                .directive(directiveId, moment.clocks())
                .map(AsOfAnswer::answer)
                .orElseThrow(() -> NotFoundException.of("directive", id));
        Page<UncertainAnswer<DirectedRelease>> releases =
                registers.releasesOf(directiveId, moment.clocks(), page).answer();
        List<List<String>> rows = releases.items().stream()
                .map(release -> release.both(DirectedRelease::allFactIds))
                .toList();
        model.addAttribute("weighed", directive);
        model.addAttribute("directive", directive.said());
        model.addAttribute("under", directives.under(releases.items()));
        model.addAttribute("otherwise", releases.items().stream().anyMatch(RegisterPages::saysOtherwise));
        facts.show(rows, moment, model);
        return list("directive", "/directives/" + id, releases, model);
    }

    private static boolean saysOtherwise(UncertainAnswer<DirectedRelease> release) {
        return release.said().differs() != null
                || release.possible() != null && release.possible().differs() != null;
    }

    /** The customer with a part of what was decided about it, and the facts behind that. */
    @GetMapping("/customers/{id}")
    String customer(@PathVariable String id, PageRequest page, Model model, @ModelAttribute("moment") Moment moment) {
        Slug slug = PathVariables.organisation("customer", id);
        model.addAttribute(
                "weighed",
                registers
                        .customer(slug, moment.clocks())
                        .map(AsOfAnswer::answer)
                        .orElseThrow(() -> NotFoundException.of("customer", id)));
        Page<UncertainAnswer<DecisionView>> decisions =
                registers.decisionsOn(slug, moment.clocks(), page).answer();
        List<List<String>> rows = decisions.items().stream()
                .map(decision -> decision.both(DecisionView::factIds))
                .toList();
        facts.show(rows, moment, model);
        return list("customer", "/customers/" + id, decisions, model);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(20, "/companies", "navigation.companies"),
                new NavigationEntry(40, "/directives", "navigation.directives"),
                new NavigationEntry(50, "/customers", "navigation.customers"));
    }
}

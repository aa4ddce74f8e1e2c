package org.modeldocket.query.registers;

import jakarta.servlet.http.HttpServletRequest;
import org.modeldocket.platform.load.CheapRead;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.http.ListAnswer;
import org.modeldocket.query.http.ListAnswers;
import org.modeldocket.query.http.ListQuery;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.registers.view.AgencyCard;
import org.modeldocket.query.registers.view.AgencyEntry;
import org.modeldocket.query.registers.view.CompanyCard;
import org.modeldocket.query.registers.view.CompanyEntry;
import org.modeldocket.query.registers.view.CustomerCard;
import org.modeldocket.query.registers.view.CustomerEntry;
import org.modeldocket.query.registers.view.DirectiveCard;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the registers: each as a list, and each entry with what it links to. */
@CheapRead
@ReadApi
class RegisterController {
    private final RegisterQuestions questions;
    private final AgencyQuestions agencies;

    RegisterController(RegisterQuestions questions, AgencyQuestions agencies) {
        this.questions = questions;
        this.agencies = agencies;
    }

    @GetMapping("/api/companies")
    ResponseEntity<ListAnswer<CompanyEntry>> companies(ListQuery part, HttpServletRequest request) {
        return ListAnswers.answer(questions.companies(part.clocks(), part.window()), request);
    }

    @GetMapping("/api/companies/{id}")
    AsOfAnswer<CompanyCard> company(@PathVariable String id, BitemporalPoint clocks) {
        return questions
                .company(PathVariables.organisation("company", id), clocks)
                .orElseThrow(() -> NotFoundException.of("company", id));
    }

    @GetMapping("/api/agencies")
    ResponseEntity<ListAnswer<UncertainAnswer<AgencyEntry>>> agencies(ListQuery part, HttpServletRequest request) {
        return ListAnswers.answer(agencies.agencies(part.clocks(), part.window()), request);
    }

    @GetMapping("/api/agencies/{id}")
    AsOfAnswer<UncertainAnswer<AgencyCard>> agency(@PathVariable String id, BitemporalPoint clocks) {
        return agencies.agency(PathVariables.organisation("agency", id), clocks)
                .orElseThrow(() -> NotFoundException.of("agency", id));
    }

    @GetMapping("/api/directives/{id}")
    AsOfAnswer<UncertainAnswer<DirectiveCard>> directive(@PathVariable String id, BitemporalPoint clocks) {
        return questions
                .directive(PathVariables.directive(id), clocks)
                .orElseThrow(() -> NotFoundException.of("directive", id));
    }

    @GetMapping("/api/customers")
    ResponseEntity<ListAnswer<UncertainAnswer<CustomerEntry>>> customers(ListQuery part, HttpServletRequest request) {
        return ListAnswers.answer(questions.customers(part.clocks(), part.window()), request);
    }

    @GetMapping("/api/customers/{id}")
    AsOfAnswer<UncertainAnswer<CustomerCard>> customer(@PathVariable String id, BitemporalPoint clocks) {
        return questions
                .customer(PathVariables.organisation("customer", id), clocks)
                .orElseThrow(() -> NotFoundException.of("customer", id));
    }
}

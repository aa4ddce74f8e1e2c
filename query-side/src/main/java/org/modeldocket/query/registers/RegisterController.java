package org.modeldocket.query.registers;

import jakarta.servlet.http.HttpServletRequest;
import org.modeldocket.platform.load.CheapRead;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.answers.Known;
import org.modeldocket.query.answers.Weighed;
import org.modeldocket.query.http.ListAnswer;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.Paging;
import org.modeldocket.query.http.Part;
import org.modeldocket.query.http.PathIds;
import org.modeldocket.query.http.ReadApi;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the registers: each as a list, and each entry with what it links to. */
@CheapRead
@ReadApi
class RegisterController {
    private final RegisterQuestions questions;

    RegisterController(RegisterQuestions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/companies")
    ResponseEntity<ListAnswer<CompanyEntry>> companies(Part part, HttpServletRequest request) {
        return Paging.answer(questions.companies(part.clocks(), part.window()), request);
    }

    @GetMapping("/api/companies/{id}")
    Known<CompanyCard> company(@PathVariable String id, Clocks clocks) {
        return questions
                .company(PathIds.organisation("company", id), clocks)
                .orElseThrow(() -> NotFoundException.of("company", id));
    }

    @GetMapping("/api/agencies")
    ResponseEntity<ListAnswer<Weighed<AgencyEntry>>> agencies(Part part, HttpServletRequest request) {
        return Paging.answer(questions.agencies(part.clocks(), part.window()), request);
    }

    @GetMapping("/api/agencies/{id}")
    Known<Weighed<AgencyCard>> agency(@PathVariable String id, Clocks clocks) {
        return questions
                .agency(PathIds.organisation("agency", id), clocks)
                .orElseThrow(() -> NotFoundException.of("agency", id));
    }

    @GetMapping("/api/directives")
    ResponseEntity<ListAnswer<Weighed<DirectiveCard>>> directives(Part part, HttpServletRequest request) {
        return Paging.answer(questions.directives(part.clocks(), part.window()), request);
    }

    @GetMapping("/api/directives/{id}")
    Known<Weighed<DirectiveCard>> directive(@PathVariable String id, Clocks clocks) {
        return questions
                .directive(PathIds.directive(id), clocks)
                .orElseThrow(() -> NotFoundException.of("directive", id));
    }

    @GetMapping("/api/customers")
    ResponseEntity<ListAnswer<Weighed<CustomerEntry>>> customers(Part part, HttpServletRequest request) {
        return Paging.answer(questions.customers(part.clocks(), part.window()), request);
    }

    @GetMapping("/api/customers/{id}")
    Known<Weighed<CustomerCard>> customer(@PathVariable String id, Clocks clocks) {
        return questions
                .customer(PathIds.organisation("customer", id), clocks)
                .orElseThrow(() -> NotFoundException.of("customer", id));
    }
}

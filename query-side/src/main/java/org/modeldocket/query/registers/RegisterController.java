package org.modeldocket.query.registers;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Window;
import org.modeldocket.query.http.ListAnswer;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.Paging;
import org.modeldocket.query.http.Parameters;
import org.modeldocket.query.http.PathIds;
import org.modeldocket.query.http.ReadApi;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the registers: each as a list, and each entry with what it links to. */
@ReadApi
class RegisterController {
    private final RegisterQuestions questions;

    RegisterController(RegisterQuestions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/companies")
    ResponseEntity<ListAnswer<CompanyEntry>> companies(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return Paging.answer(questions.companies(window(limit, cursor)), request);
    }

    @GetMapping("/api/companies/{id}")
    CompanyCard company(@PathVariable String id) {
        return questions
                .company(PathIds.organisation("company", id))
                .orElseThrow(() -> NotFoundException.of("company", id));
    }

    @GetMapping("/api/agencies")
    ResponseEntity<ListAnswer<AgencyEntry>> agencies(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return Paging.answer(questions.agencies(window(limit, cursor)), request);
    }

    @GetMapping("/api/agencies/{id}")
    AgencyCard agency(@PathVariable String id) {
        return questions
                .agency(PathIds.organisation("agency", id))
                .orElseThrow(() -> NotFoundException.of("agency", id));
    }

    @GetMapping("/api/directives")
    ResponseEntity<ListAnswer<DirectiveCard>> directives(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return Paging.answer(questions.directives(window(limit, cursor)), request);
    }

    @GetMapping("/api/directives/{id}")
    DirectiveCard directive(@PathVariable String id) {
        return questions.directive(PathIds.directive(id)).orElseThrow(() -> NotFoundException.of("directive", id));
    }

    @GetMapping("/api/customers")
    ResponseEntity<ListAnswer<CustomerEntry>> customers(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return Paging.answer(questions.customers(window(limit, cursor)), request);
    }

    @GetMapping("/api/customers/{id}")
    CustomerCard customer(@PathVariable String id) {
        return questions
                .customer(PathIds.organisation("customer", id))
                .orElseThrow(() -> NotFoundException.of("customer", id));
    }

    private static Window window(@Nullable String limit, @Nullable String cursor) {
        Parameters parameters = new Parameters();
        Window window = parameters.window(limit, cursor);
        parameters.check();
        return window;
    }
}

package org.modeldocket.query.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.access.Role;
import org.modeldocket.platform.access.SessionCookie;
import org.modeldocket.platform.access.SignedIn;
import org.modeldocket.platform.access.TokenSecret;
import org.modeldocket.platform.account.Accounts;
import org.modeldocket.platform.web.FormBody;
import org.modeldocket.query.desk.LocalTarget;
import org.modeldocket.query.ui.PageController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in, by a token or by user name and password, and out. */
@PageController
final class SignInPages {
    private static final String TEMPLATE = "sign-in";
    private static final String RETURN = "return";
    private static final URI HOME = URI.create("/");

    private final Accounts accounts;
    private final SignInLimiter limiter;

    SignInPages(Accounts accounts, SignInLimiter limiter) {
        this.accounts = accounts;
        this.limiter = limiter;
    }

    @GetMapping("/sign-in")
    String form(@RequestParam(name = RETURN, required = false) @Nullable String target, Model model) {
        model.addAttribute("target", LocalTarget.of(target).toString());
        return TEMPLATE;
    }

    @PostMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView signIn(HttpServletRequest request, HttpServletResponse response) {
        FormBody form = FormBody.of(request);
        URI target = LocalTarget.of(form.value(RETURN));
        String name = form.value("name");
        String token = form.value("token");
        String address = String.valueOf(request.getRemoteAddr());
        Optional<Duration> wait = limiter.attempt(token.isEmpty() ? name : "", address);
        if (wait.isPresent()) {
            long seconds = wait.get().toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            return again(HttpStatus.TOO_MANY_REQUESTS, "sign-in.fault.tries", target, name)
                    .addObject("minutes", (seconds + 59) / 60);
        }
        Optional<TokenSecret> session = token.isEmpty()
                ? accounts.signIn(name, form.untrimmed("password"))
                : accounts.signIn(new TokenSecret(token));
        if (session.isEmpty()) {
            return again(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    token.isEmpty() ? "sign-in.fault.password" : "sign-in.fault.token",
                    target,
                    name);
        }
        limiter.succeeded(token.isEmpty() ? name : "", address);
        SignedIn.of(request).ifPresent(before -> accounts.signOut(before.session()));
        SessionCookie.set(session.get(), Accounts.lifetime(), request, response);
        return new ModelAndView(seeOther(target.equals(HOME) ? begins(session.get()) : target));
    }

    /** Where a user begins who asked for no page. */
    private URI begins(TokenSecret session) {
        return accounts.find(session)
                        .filter(holder -> holder.may(Role.RECORDER))
                        .isPresent()
                ? URI.create("/desk")
                : HOME;
    }

    @PostMapping(path = "/sign-out", produces = MediaType.TEXT_HTML_VALUE)
    View signOut(HttpServletRequest request, HttpServletResponse response) {
        SignedIn.of(request).ifPresent(session -> accounts.signOut(session.session()));
        return home(request, response);
    }

    @PostMapping(path = "/sign-out-everywhere", produces = MediaType.TEXT_HTML_VALUE)
    View signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        SignedIn.of(request).ifPresent(session -> accounts.signOutEverywhere(session.holder()));
        return home(request, response);
    }

    private static View home(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.clear(request, response);
        return seeOther(HOME);
    }

    private static ModelAndView again(HttpStatus status, String fault, URI target, String name) {
        return new ModelAndView(TEMPLATE, status)
                .addObject("fault", fault)
                .addObject("target", target.toString())
                .addObject("name", name);
    }

    static View seeOther(URI target) {
        RedirectView view = new RedirectView(target.toString());
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}

package org.modeldocket.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modeldocket.platform.load.UploadForm;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.problem.ProblemWriter;
import org.modeldocket.platform.web.FormBody;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs in requests for pages by their cookie. The API never looks at cookies, so that no page of another site can write through one.
 * What a signed-in user sends must be a form with a token of the session; else it ends here with 403.
 */
final class SessionFilter extends OncePerRequestFilter {
    private static final List<String> WITHOUT_COOKIES =
            List.of("/api", "/actuator", "/assets", "/problems", "/openapi.json");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String SIGN_IN = "/sign-in";

    private final SessionLookup sessions;

    SessionFilter(SessionLookup sessions) {
        this.sessions = sessions;
    }

    /** Whether an address is a page, where a cookie counts. */
    static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return WITHOUT_COOKIES.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "/"));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isPage(request) || request.getHeader("Authorization") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<TokenSecret> shown = SessionCookie.read(request);
        SignedIn signedIn = shown.flatMap(sessions::find)
                .map(holder -> new SignedIn(holder, shown.orElseThrow()))
                .orElse(null);
        if (signedIn == null) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(SignedIn.ATTRIBUTE, signedIn);
        if (!READING.contains(request.getMethod()) && !request.getRequestURI().equals(SIGN_IN)) {
            try {
                if (!signedIn.owns(formToken(request))) {
                    throw new ProblemException(Problem.of(
                            ProblemType.NOT_ALLOWED,
                            "This form does not belong to your session. Go back, reload the page and send it again."));
                }
            } catch (ProblemException e) {
                ProblemWriter.answer(e.problem(), request, response);
                return;
            }
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TokenAuthentication(signedIn.holder()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    /** A form with a file has it before the file, so that nothing of a file without one is read. */
    private static String formToken(HttpServletRequest request) {
        return UploadForm.isUpload(request)
                ? UploadForm.of(request).value(SignedIn.FIELD)
                : FormBody.of(request).value(SignedIn.FIELD);
    }
}

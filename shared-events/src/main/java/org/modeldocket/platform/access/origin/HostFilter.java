package org.modeldocket.platform.access.origin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.problem.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only to this machine's own names and to those that the configuration adds. Without it a page on the internet could
 * let its name point to the loopback address and then read and write here as if it were at home (DNS rebinding).
 */
public final class HostFilter extends OncePerRequestFilter {
    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|[a-z0-9-]+\\.localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private final Set<String> allowed;

    /** @param allowed names without a port, besides those of the loopback address */
    public HostFilter(Collection<String> allowed) {
        this.allowed =
                allowed.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAllowed(request.getHeader("Host"))) {
            chain.doFilter(request, response);
        } else {
            ProblemWriter.write(
                    Problem.of(ProblemType.UNKNOWN_HOST, "this server does not have the name in the header Host"),
                    request,
                    response);
        }
    }

    private boolean isAllowed(@Nullable String header) {
        if (header == null) {
            return false;
        }
        String host = PORT.matcher(header.toLowerCase(Locale.ROOT)).replaceFirst("");
        return LOOPBACK.matcher(host).matches() || allowed.contains(host);
    }
}

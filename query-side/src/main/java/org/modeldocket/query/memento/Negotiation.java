package org.modeldocket.query.memento;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.http.InvalidHeaderException;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Memento (RFC 7089) for cases, pattern 1.1: a case is its own timegate, and leads whoever names a moment on the record clock to
 * the memento of it by a redirect. A memento is promised never to change; the promise is not made of a moment up to which the
 * view has not come.
 *
 * <p>It knows nothing of requests that are wrong, or of cases that are not there: whoever serves the address says so.
 */
final class Negotiation implements HandlerInterceptor {
    static final String ACCEPT_DATETIME = "Accept-Datetime";
    static final String MEMENTO_DATETIME = "Memento-Datetime";

    private final MementoStore mementos;

    Negotiation(MementoStore mementos) {
        this.mementos = mementos;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<ReleaseId> id = releaseId(request);
        Optional<BitemporalPoint> clocks = clocks(request);
        if (id.isEmpty() || clocks.isEmpty()) {
            return true;
        }
        CaseAddress address =
                new CaseAddress(request.getRequestURI(), clocks.get().validAt());
        String wanted = request.getHeader(ACCEPT_DATETIME);
        if (clocks.get().knownAt() == null) {
            response.addHeader(HttpHeaders.VARY, ACCEPT_DATETIME);
            if (wanted != null) {
                return !redirected(id.get(), address, wanted, response);
            }
        }
        mementos.around(id.get(), clocks.get()).ifPresent(around -> {
            response.addHeader(HttpHeaders.LINK, address.links(around));
            if (around.shown() != null) {
                response.setHeader(MEMENTO_DATETIME, around.shown().datetime());
            }
        });
        return true;
    }

    private boolean redirected(ReleaseId id, CaseAddress address, String wanted, HttpServletResponse response) {
        KnownAt moment;
        try {
            moment = new KnownAt.Time(HttpDate.endOf(wanted));
        } catch (IllegalArgumentException e) {
            throw new InvalidHeaderException(e);
        }
        BitemporalPoint then = new BitemporalPoint(address.validAt(), moment);
        Optional<Memento> closest = mementos.closest(id, then);
        closest.ifPresent(memento -> {
            mementos.around(id, new BitemporalPoint(null, new KnownAt.Position(memento.position())))
                    .ifPresent(around -> response.addHeader(HttpHeaders.LINK, address.links(around)));
            response.setHeader(HttpHeaders.LOCATION, address.memento(memento));
            response.setStatus(HttpStatus.FOUND.value());
        });
        return closest.isPresent();
    }

    private static Optional<ReleaseId> releaseId(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        try {
            return variables instanceof Map<?, ?> named
                    ? named.values().stream().findFirst().map(id -> new ReleaseId(String.valueOf(id)))
                    : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<BitemporalPoint> clocks(HttpServletRequest request) {
        ReadParameters parameters = ReadParameters.of(request);
        BitemporalPoint clocks = parameters.clocks(
                request.getParameter(ReadParameters.VALID_AT), request.getParameter(ReadParameters.KNOWN_AT));
        try {
            parameters.check();
            return Optional.of(clocks);
        } catch (ProblemException faulty) {
            return Optional.empty();
        }
    }
}

package org.modeldocket.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.problem.ProblemWriter;
import org.modeldocket.platform.web.MappedRoutes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Lets pages of other origins read what everybody may read in the API (the Fetch standard's CORS protocol), without credentials.
 * A preflight names only the methods and headers that the address has.
 */
final class PublicReadCors implements CorsConfigurationSource {
    private static final List<String> SHARED = List.of("/api/", "/problems/", "/openapi.json");
    private static final List<String> NOT_SHARED = List.of("/api/admin/", "/api/import", "/api/refusals");
    private static final List<String> EVERYWHERE =
            List.of(HttpHeaders.ACCEPT, HttpHeaders.IF_NONE_MATCH, "X-Correlation-Id");
    private static final List<String> EXPOSED = List.of(
            HttpHeaders.ETAG, HttpHeaders.LINK, HttpHeaders.RETRY_AFTER, "Memento-Datetime", "X-Correlation-Id");
    private static final Duration PREFLIGHT_KEPT = Duration.ofMinutes(10);

    private final List<String> origins;
    private final MappedRoutes addresses;
    private final List<AcceptedHeader> headers;

    /** @param origins that may read, such as {@code https://example.org}, or {@code *}; none where nothing is shared */
    PublicReadCors(List<String> origins, MappedRoutes addresses, List<AcceptedHeader> headers) {
        this.origins = List.copyOf(origins);
        this.addresses = addresses;
        this.headers = List.copyOf(headers);
    }

    CorsFilter filter() {
        CorsFilter filter = new CorsFilter(this);
        filter.setCorsProcessor(new Refusing());
        return filter;
    }

    /** Where nothing is shared a preflight is refused, and another request is answered as ever. */
    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        CorsConfiguration shared = shared(request);
        return shared == null && CorsUtils.isPreFlightRequest(request) ? new CorsConfiguration() : shared;
    }

    private @Nullable CorsConfiguration shared(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean preflight = CorsUtils.isPreFlightRequest(request);
        if (!isShared(path) || !(preflight || HttpMethod.GET.matches(request.getMethod())) || !isAllowed(request)) {
            return null;
        }
        List<MappedRoutes.Mapped> reads = addresses.at(path).stream()
                .filter(mapped -> mapped.methods().contains(RequestMethod.GET))
                .toList();
        if (reads.isEmpty()) {
            return null;
        }
        CorsConfiguration shared = new CorsConfiguration();
        shared.setAllowedOrigins(origins);
        shared.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name()));
        shared.setAllowedHeaders(headers(path, reads));
        shared.setExposedHeaders(EXPOSED);
        shared.setMaxAge(PREFLIGHT_KEPT);
        return shared;
    }

    private static boolean isShared(String path) {
        return SHARED.stream().anyMatch(path::startsWith) && NOT_SHARED.stream().noneMatch(path::startsWith);
    }

    private boolean isAllowed(HttpServletRequest request) {
        return origins.contains(CorsConfiguration.ALL) || origins.contains(request.getHeader(HttpHeaders.ORIGIN));
    }

    private List<String> headers(String path, List<MappedRoutes.Mapped> reads) {
        PathContainer parsed = PathContainer.parsePath(path);
        List<String> names = new ArrayList<>(EVERYWHERE);
        reads.stream()
                .flatMap(read -> Arrays.stream(read.handler().getMethodParameters()))
                .flatMap(parameter -> Stream.ofNullable(parameter.getParameterAnnotation(RequestHeader.class)))
                .map(RequestHeader::name)
                .forEach(names::add);
        headers.stream()
                .filter(header -> PathPatternParser.defaultInstance
                        .parse(header.pattern())
                        .matches(parsed))
                .map(AcceptedHeader::name)
                .forEach(names::add);
        return names.stream().distinct().toList();
    }

    /** Refuses with a problem. */
    private static final class Refusing extends DefaultCorsProcessor {
        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            try {
                response.setStatusCode(HttpStatus.FORBIDDEN);
                response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
                response.getBody()
                        .write(ProblemWriter.text(Problem.of(
                                        ProblemType.CROSS_ORIGIN, "a page of another origin may not send this here"))
                                .getBytes(StandardCharsets.UTF_8));
                response.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package org.modeldocket.platform.web;

import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;

/** A request to each address and method that a server maps, with something in place of each variable. */
public record MappedRequests(String method, String path) {
    /** Without those of the framework's own: health, metrics and errors. */
    public static Stream<MappedRequests> of(MappedRoutes addresses) {
        return addresses.all().stream()
                .filter(mapped -> mapped.handler().getBeanType().getName().startsWith("org.modeldocket."))
                .flatMap(mapped -> mapped.patterns().stream()
                        .map(pattern -> filled(pattern.getPatternString()))
                        .filter(path -> !path.equals("/error"))
                        .flatMap(path -> mapped.methods().stream()
                                .map(RequestMethod::name)
                                .flatMap(method -> method.equals("GET") ? Stream.of(method, "HEAD") : Stream.of(method))
                                .map(method -> new MappedRequests(method, path))))
                .distinct();
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("/\\{\\*[a-zA-Z]+}", "/2026-06")
                .replaceAll("\\{[a-zA-Z]+:([a-z-]+)[^}]*}", "$1")
                .replaceAll("\\{[a-zA-Z]+}", "x");
    }
}

package org.modeldocket.platform.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The routes that controllers answer, with their methods. */
public final class MappedRoutes {
    private final Supplier<List<Mapped>> all;

    /** One method of an address. */
    public record Mapped(Set<PathPattern> patterns, Set<RequestMethod> methods, HandlerMethod handler) {
        /** Whether it handles the method; without a method of its own it handles all. */
        public boolean handles(String method) {
            return methods.isEmpty() || methods.stream().map(Enum::name).anyMatch(method::equals);
        }

        boolean matches(PathContainer path) {
            return patterns.stream().anyMatch(pattern -> pattern.matches(path));
        }
    }

    /** @param mappings read at the first question: what they map may not be known before */
    MappedRoutes(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        all = SingletonSupplier.of(() -> mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                // Of the container alone; to everybody else its address is none.
                .filter(entry ->
                        !ErrorController.class.isAssignableFrom(entry.getValue().getBeanType()))
                .map(entry -> new Mapped(patterns(entry.getKey()), methods(entry.getKey()), entry.getValue()))
                .toList());
    }

    public List<Mapped> all() {
        return all.get();
    }

    /** What is mapped at a path; empty for an address that is not there, or that cannot be read, as with {@code %zz}. */
    public List<Mapped> at(String path) {
        PathContainer parsed;
        try {
            parsed = PathContainer.parsePath(path);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
        return all().stream().filter(mapped -> mapped.matches(parsed)).toList();
    }

    /** The value of {@code Allow} for a path: the methods that are there, and OPTIONS. What is not mapped is a file, and read. */
    public String allow(String path) {
        List<Mapped> mapped = at(path);
        Set<String> methods = (mapped.isEmpty()
                        ? Stream.of(Set.of(RequestMethod.GET))
                        : mapped.stream().map(Mapped::methods))
                .flatMap(Collection::stream)
                .flatMap(method -> method == RequestMethod.GET ? Stream.of("GET", "HEAD") : Stream.of(method.name()))
                .collect(Collectors.toCollection(TreeSet::new));
        methods.add(HttpMethod.OPTIONS.name());
        return String.join(", ", methods);
    }

    private static Set<PathPattern> patterns(RequestMappingInfo info) {
        return info.getPathPatternsCondition() == null
                ? Set.of()
                : info.getPathPatternsCondition().getPatterns();
    }

    private static Set<RequestMethod> methods(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods();
    }
}

package org.modeldocket.standalone.openapi;

import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.modeldocket.platform.web.QueryParameters;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses that a running server answers with data, as its controllers declare them. */
final class Endpoints {
    /** @param parameters where each stands, by its name */
    record Endpoint(Map<String, String> parameters, ResolvableType answer) {}

    private final SortedMap<String, Endpoint> all = new TreeMap<>();

    Endpoints(RequestMappingHandlerMapping mapping) {
        mapping.getHandlerMethods().forEach(this::add);
    }

    /** By method and path, such as {@code GET /api/releases}. */
    SortedMap<String, Endpoint> all() {
        return all;
    }

    private void add(RequestMappingInfo info, HandlerMethod handler) {
        for (String path : info.getPatternValues()) {
            boolean page = path.endsWith(".css")
                    || !path.startsWith("/api/") && !path.startsWith("/problems") && !path.endsWith("/timemap");
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                if (!page) {
                    // A path's rest is the date: /api/dates/{*rest}
                    String key = method + " " + path.replace("{*rest}", "{edtf}");
                    all.merge(key, endpoint(handler), Endpoints::both);
                }
            }
        }
    }

    /** Two methods that differ in what they produce. */
    private static Endpoint both(Endpoint one, Endpoint other) {
        Map<String, String> parameters = new LinkedHashMap<>(one.parameters);
        parameters.putAll(other.parameters);
        return new Endpoint(parameters, one.answer.resolve() == void.class ? other.answer : one.answer);
    }

    private static Endpoint endpoint(HandlerMethod handler) {
        Map<String, String> parameters = new LinkedHashMap<>();
        AnnotatedElementUtils.findAllMergedAnnotations(handler.getMethod(), QueryParameters.class)
                .forEach(own -> add(parameters, own));
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
            QueryParameters several = parameter.getParameterType().getAnnotation(QueryParameters.class);
            RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
            if (AnnotatedElementUtils.isAnnotated(parameter.getParameter(), PathVariable.class)) {
                String name = parameter.getParameter().getName();
                parameters.put(name.equals("rest") ? "edtf" : name, "path");
            } else if (query != null) {
                String name = query.name().isEmpty() ? parameter.getParameter().getName() : query.name();
                parameters.putIfAbsent(name, "query");
            } else if (several != null) {
                add(parameters, several);
            } else if (header != null && !header.name().equals("Accept")) {
                parameters.put(header.name(), "header");
            }
        }
        Type type = handler.getMethod().getGenericReturnType();
        return new Endpoint(parameters, ResolvableType.forType(type));
    }

    private static void add(Map<String, String> parameters, QueryParameters several) {
        Stream.of(several.value(), several.repeated())
                .flatMap(Stream::of)
                .forEach(name -> parameters.putIfAbsent(name, "query"));
    }
}

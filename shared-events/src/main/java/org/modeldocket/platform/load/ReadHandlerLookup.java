package org.modeldocket.platform.load;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds the controller method that will answer a read, before the request is dispatched. */
public final class ReadHandlerLookup {
    private static final String FOUND = ReadHandlerLookup.class.getName();

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    public ReadHandlerLookup(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Empty where no controller takes the request, and for a request that does not read. */
    public Optional<HandlerMethod> of(HttpServletRequest request) {
        if (!isRead(request)) {
            return Optional.empty();
        }
        Object known = request.getAttribute(FOUND);
        if (known == null) {
            known = find(request);
            request.setAttribute(FOUND, known);
        }
        return ((Optional<?>) known).map(HandlerMethod.class::cast);
    }

    static boolean isRead(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    private Optional<HandlerMethod> find(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        return mappings.stream()
                .map(mapping -> find(mapping, request))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<HandlerMethod> find(RequestMappingHandlerMapping mapping, HttpServletRequest request) {
        try {
            HandlerExecutionChain chain = mapping.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method
                    ? Optional.of(method)
                    : Optional.empty();
        } catch (Exception e) {
            // What is wrong with the request is found again, and answered, where requests are handled.
            return Optional.empty();
        }
    }
}

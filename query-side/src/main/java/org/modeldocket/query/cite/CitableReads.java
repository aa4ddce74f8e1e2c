package org.modeldocket.query.cite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.ParameterFault;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.query.http.Citable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads answers in this process by the controllers that serve them, with their checks of parameters, and only from {@link Citable}
 * handlers: nothing is fetched, and a permanent link leads to no other.
 */
@Component
final class CitableReads {
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final ObjectProvider<RequestMappingHandlerAdapter> adapters;

    CitableReads(
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            ObjectProvider<RequestMappingHandlerAdapter> adapters) {
        this.mappings = mappings;
        this.adapters = adapters;
    }

    /** Where this server is asked, and the answer goes. */
    record Exchange(HttpServletRequest request, HttpServletResponse response) {}

    /** A handler whose answers can be cited. */
    record CitableRead(Citable citable, HandlerMethod handler) {}

    /** Empty where no citable answer is served there. */
    Optional<CitableRead> find(CitedAddress address, Exchange within) {
        return chain(new AddressRequest(address, within.request()))
                .map(HandlerExecutionChain::getHandler)
                .map(HandlerMethod.class::cast)
                .flatMap(handler -> Optional.ofNullable(handler.getMethodAnnotation(Citable.class))
                        .map(citable -> new CitableRead(citable, handler)));
    }

    /** Whether something is served at an address. */
    boolean isServed(CitedAddress address, Exchange within) {
        return chain(new AddressRequest(address, within.request())).isPresent();
    }

    private Optional<HandlerExecutionChain> chain(AddressRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        return mappings.stream()
                .flatMap(mapping -> Stream.ofNullable(chain(mapping, request)))
                .findFirst();
    }

    private static @Nullable HandlerExecutionChain chain(RequestMappingHandlerMapping mapping, AddressRequest request) {
        try {
            HandlerExecutionChain chain = mapping.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod ? chain : null;
        } catch (Exception notServed) {
            return null;
        }
    }

    /**
     * The answer.
     *
     * @throws ProblemException with what is wrong with the parameters of the address, as faults of the parameter {@code of}
     * @throws org.modeldocket.query.http.NotFoundException when nothing of that id was there at the moment
     */
    ObjectNode read(CitedAddress address, Exchange within) {
        AddressRequest request = new AddressRequest(address, within.request());
        CapturedResponse response = new CapturedResponse(within.response());
        HandlerExecutionChain chain = chain(request).orElseThrow();
        try {
            for (HandlerInterceptor check : chain.getInterceptorList()) {
                if (!check.preHandle(request, response, chain.getHandler())) {
                    throw new IllegalStateException(check + " answered for " + address.path());
                }
            }
            adapters.getObject().handle(request, response, chain.getHandler());
        } catch (ProblemException e) {
            throw faultsOf(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(address.path() + " was not read", e);
        }
        JsonNode answer = JSON.readTree(response.body());
        return answer.asObject();
    }

    private static ProblemException faultsOf(ProblemException e) {
        return e.problem().members().get("faults") instanceof List<?> faults
                ? Parameters.refusal(faults.stream()
                        .map(ParameterFault.class::cast)
                        .map(fault -> new ParameterFault(
                                LinkRequest.OF, "its parameter " + fault.parameter() + ": " + fault.message()))
                        .toList())
                : e;
    }
}

package org.modeldocket.query.http;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.paging.PageRequest;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads the arguments of handlers, of the API and of pages, that come from the query: a {@link BitemporalPoint}, a {@link ListQuery}, a
 * {@link PageRequest} of the usual size, or {@link ReadParameters}.
 */
final class ReadArgumentResolver implements HandlerMethodArgumentResolver {
    private static final Set<Class<?>> TYPES =
            Set.of(BitemporalPoint.class, ListQuery.class, PageRequest.class, ReadParameters.class);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    /** @throws org.modeldocket.platform.problem.ProblemException with every fault, when there is one; but {@link ReadParameters} do so themselves, also for a
     *     page beside them */
    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        ReadParameters parameters = new ReadParameters(Parameters.of(request));
        if (parameter.getParameterType() == ReadParameters.class) {
            return parameters;
        }
        if (parameter.getParameterType() == PageRequest.class) {
            if (Stream.of(parameter.getExecutable().getParameterTypes()).noneMatch(ReadParameters.class::equals)) {
                parameters.check();
            }
            return new PageRequest(PageRequest.USUAL, request.getParameter("cursor"));
        }
        BitemporalPoint clocks = parameters.clocks(
                request.getParameter(ReadParameters.VALID_AT), request.getParameter(ReadParameters.KNOWN_AT));
        if (parameter.getParameterType() == BitemporalPoint.class) {
            parameters.check();
            return clocks;
        }
        PageRequest window = parameters.window(request.getParameter("limit"), request.getParameter("cursor"));
        parameters.check();
        return new ListQuery(clocks, window);
    }
}

package org.modeldocket.query.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.query.answers.Clocks;
import org.modeldocket.query.answers.Window;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads what handlers of the read API take from the query: {@link Clocks}, a {@link Part}, or {@link ReadParameters}. */
final class ReadArguments implements HandlerMethodArgumentResolver {
    private static final Set<Class<?>> TYPES = Set.of(Clocks.class, Part.class, ReadParameters.class);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    /** @throws org.modeldocket.platform.problem.ProblemException with every fault, when there is one; but {@link ReadParameters} do so themselves */
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
        Clocks clocks = parameters.clocks(
                request.getParameter(ReadParameters.VALID_AT), request.getParameter(ReadParameters.KNOWN_AT));
        if (parameter.getParameterType() == Clocks.class) {
            parameters.check();
            return clocks;
        }
        Window window = parameters.window(request.getParameter("limit"), request.getParameter("cursor"));
        parameters.check();
        return new Part(clocks, window);
    }
}

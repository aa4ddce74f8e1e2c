package org.modeldocket.query.http;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a handler's {@link Part} from the query. */
final class PartArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Part.class;
    }

    /** @throws MalformedException with every fault, when there is one */
    @Override
    public Part resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return Part.of(
                request.getParameter("validAt"),
                request.getParameter("knownAt"),
                request.getParameter("limit"),
                request.getParameter("cursor"));
    }
}

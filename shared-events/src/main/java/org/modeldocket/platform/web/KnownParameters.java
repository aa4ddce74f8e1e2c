package org.modeldocket.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.ParameterFault;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.vocabulary.text.NearestName;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a request with a query parameter that its address does not know, or that is given twice where one is expected: an
 * ignored filter would be a wrong answer. An address knows the parameters that its handler declares with {@link
 * RequestParam}, with {@link QueryParameters} or by a type with that, and those that the advice of its controller declares in its model attributes.
 *
 * <p>A handler with an argument of the type {@link Parameters}, or of one with {@link QueryParameters}, is given the faults in it.
 * Those of the values are added, and the request is refused with all of them before anything else is done; so one answer lists every fault.
 */
final class KnownParameters implements HandlerInterceptor, HandlerMethodArgumentResolver {
    private final ApplicationContext context;
    private final DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    private final Map<Method, SortedMap<String, Boolean>> declared = new ConcurrentHashMap<>();

    KnownParameters(ApplicationContext context) {
        this.context = context;
    }

    /** @throws org.modeldocket.platform.problem.ProblemException with each parameter that is wrong */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        SortedMap<String, Boolean> known = declared.computeIfAbsent(method.getMethod(), _ -> declaredBy(method));
        List<ParameterFault> faults = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!known.containsKey(name)) {
                faults.add(new ParameterFault(
                        name,
                        known.isEmpty()
                                ? "is unknown: this address takes no parameters"
                                : NearestName.unknown(name, known.keySet())));
            } else if (values.length > 1 && !known.get(name)) {
                faults.add(new ParameterFault(name, "is given " + values.length + " times; give it once"));
            }
        });
        if (faults.isEmpty()) {
            return true;
        }
        if (Stream.of(method.getMethodParameters()).noneMatch(KnownParameters::takesFaults)) {
            throw Parameters.refusal(faults);
        }
        Parameters.leave(faults, request);
        return true;
    }

    private static boolean takesFaults(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Parameters.class || type.isAnnotationPresent(QueryParameters.class);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Parameters.class;
    }

    @Override
    public Parameters resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return Parameters.of(request);
    }

    /** The parameters by name; true where one may be given several times. */
    private SortedMap<String, Boolean> declaredBy(HandlerMethod handler) {
        SortedMap<String, Boolean> known = new TreeMap<>();
        AnnotatedElementUtils.findAllMergedAnnotations(handler.getMethod(), QueryParameters.class)
                .forEach(several -> add(known, several));
        Stream.concat(Stream.of(handler.getMethod()), modelAttributes(handler.getBeanType()))
                .flatMap(KnownParameters::parameters)
                .forEach(parameter -> {
                    RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
                    if (annotation != null) {
                        known.put(name(parameter, annotation), isMany(parameter.getParameterType()));
                    }
                    add(known, parameter.getParameterType().getAnnotation(QueryParameters.class));
                });
        return known;
    }

    private static void add(SortedMap<String, Boolean> known, @Nullable QueryParameters several) {
        if (several != null) {
            Stream.of(several.value()).forEach(name -> known.put(name, false));
            Stream.of(several.repeated()).forEach(name -> known.put(name, true));
        }
    }

    private Stream<Method> modelAttributes(Class<?> controller) {
        return ControllerAdviceBean.findAnnotatedBeans(context).stream()
                .filter(advice -> advice.isApplicableToBeanType(controller))
                .map(ControllerAdviceBean::getBeanType)
                .filter(type -> type != null)
                .flatMap(type -> MethodIntrospector.selectMethods(
                        type, (Method method) -> AnnotatedElementUtils.hasAnnotation(method, ModelAttribute.class))
                        .stream());
    }

    private static Stream<MethodParameter> parameters(Method method) {
        return IntStream.range(0, method.getParameterCount()).mapToObj(index -> new MethodParameter(method, index));
    }

    private String name(MethodParameter parameter, RequestParam annotation) {
        if (!annotation.name().isEmpty()) {
            return annotation.name();
        }
        parameter.initParameterNameDiscovery(names);
        String name = parameter.getParameterName();
        if (name == null) {
            throw new IllegalStateException("compiled without parameter names: " + parameter);
        }
        return name;
    }

    private static boolean isMany(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }
}

package org.modeldocket.query.ui.moment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.modeldocket.query.http.ReadParameters;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Reads what a request says of its moments, right or wrong, into the fields of the form that asks for them. */
@Component
public final class MomentForms {
    private static final Set<String> OWN = Set.of(ReadParameters.VALID_AT, ReadParameters.KNOWN_AT, "cursor");

    private final List<MomentFormPage> pages;

    public MomentForms(List<MomentFormPage> pages) {
        this.pages = pages;
    }

    /** Those of the page's own form or, where it has none, of the one that every page has, which passes on all else that is asked. */
    public List<MomentField> fields(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        for (MomentFormPage page : pages) {
            if (page.address().equals(pattern)) {
                return page.fields(request);
            }
        }
        List<MomentField> fields = new ArrayList<>(moment(request));
        request.getParameterMap().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                Stream.of(values)
                        .forEach(value -> fields.add(MomentField.of(name, value).passedOn()));
            }
        });
        return fields;
    }

    private static List<MomentField> moment(HttpServletRequest request) {
        try {
            return RequestedMoment.read(
                            request.getParameter(ReadParameters.VALID_AT),
                            request.getParameter(ReadParameters.KNOWN_AT))
                    .fields();
        } catch (InvalidMomentException e) {
            return e.fields();
        }
    }
}

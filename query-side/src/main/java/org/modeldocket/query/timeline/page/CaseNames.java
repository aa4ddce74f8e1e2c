package org.modeldocket.query.timeline.page;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.cases.ReleaseDossier;
import org.modeldocket.query.cases.view.DirectiveView;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.DirectiveId;

/** The names of the company, model and directives of a case, for sentences about its facts. */
public record CaseNames(String company, String model, Map<String, Directive> directives) {
    /** A directive by its current title and force. */
    public record Directive(String title, Force force) {}

    static CaseNames of(ReleaseDossier dossier) {
        Map<String, Directive> directives = new HashMap<>();
        for (DirectiveView directive : dossier.directives()) {
            directives.put(directive.directiveId(), new Directive(directive.title(), directive.force()));
        }
        return new CaseNames(dossier.company().name(), dossier.model(), Map.copyOf(directives));
    }

    /** Its title, or its id where the case does not hold the directive. */
    String title(DirectiveId id) {
        Directive directive = directives.get(id.value());
        return directive == null ? id.value() : directive.title();
    }

    @Nullable
    Force force(DirectiveId id) {
        Directive directive = directives.get(id.value());
        return directive == null ? null : directive.force();
    }
}

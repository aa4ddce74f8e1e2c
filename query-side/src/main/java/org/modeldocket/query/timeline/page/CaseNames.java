package org.modeldocket.query.timeline.page;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.cases.ReleaseDossier;
import org.modeldocket.query.cases.view.DirectiveView;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.DirectiveId;

/** What the things that a case speaks of are called, so that a sentence about one fact can name them. */
public record CaseNames(String company, String model, Map<String, Directive> directives) {
    /** A directive by its title and force, as it stands now. */
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

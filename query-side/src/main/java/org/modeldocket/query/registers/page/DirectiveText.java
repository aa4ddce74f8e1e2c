package org.modeldocket.query.registers.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.registers.view.DirectedRelease;
import org.modeldocket.query.registers.view.DirectiveCard;
import org.springframework.stereotype.Component;

/** What lists of directives show; a bean that templates name. Its method is public for SpEL. */
@Component
final class DirectiveText {
    /** The releases that a directive only may cover. */
    public List<DirectedRelease> onlyPossible(UncertainAnswer<DirectiveCard> directive) {
        Set<String> certain = directive.said().releases().stream()
                .map(DirectedRelease::releaseId)
                .collect(Collectors.toSet());
        return directive.possible() == null
                ? List.of()
                : directive.possible().releases().stream()
                        .filter(release -> !certain.contains(release.releaseId()))
                        .toList();
    }
}

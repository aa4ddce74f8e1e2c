package org.modeldocket.query.cases.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.legal.IdentifierScheme;
import org.modeldocket.vocabulary.legal.LegalIdentifier;

/** Under what number a directive is found. */
public record LegalIdentifierView(IdentifierScheme scheme, String value) {
    /** Null where there is none. */
    static @Nullable List<LegalIdentifierView> orNull(List<LegalIdentifier> identifiers) {
        return identifiers.isEmpty()
                ? null
                : identifiers.stream()
                        .map(one -> new LegalIdentifierView(
                                one.scheme(), one.value().value()))
                        .toList();
    }
}

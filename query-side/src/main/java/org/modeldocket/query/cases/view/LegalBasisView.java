package org.modeldocket.query.cases.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.legal.LegalBasis;

/** One ground in law that a directive rests on, by the id that names it within the directive. */
public record LegalBasisView(String id, String text) {
    /** Null where there is none. */
    static @Nullable List<LegalBasisView> orNull(List<LegalBasis> all) {
        return all.isEmpty()
                ? null
                : all.stream()
                        .map(one ->
                                new LegalBasisView(one.id().value(), one.text().value()))
                        .toList();
    }
}

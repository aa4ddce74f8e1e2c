package org.modeldocket.vocabulary.legal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.member.Members;
import org.modeldocket.vocabulary.text.LongText;

/**
 * One ground in law that a directive rests on. A directive may rest on several.
 *
 * @param id names it within its directive, so that a court's ruling can say which ground it is about
 */
public record LegalBasis(Slug id, LongText text) {
    /**
     * A list that may be empty or absent.
     *
     * @throws IllegalArgumentException when it is too long, or two of its entries have one id
     */
    public static List<LegalBasis> all(String member, @Nullable List<LegalBasis> list) {
        List<LegalBasis> all = Members.any(member, list);
        Set<Slug> ids = new HashSet<>();
        for (LegalBasis basis : all) {
            if (!ids.add(basis.id())) {
                throw new IllegalArgumentException(member + " has the id " + basis.id() + " twice");
            }
        }
        return all;
    }
}

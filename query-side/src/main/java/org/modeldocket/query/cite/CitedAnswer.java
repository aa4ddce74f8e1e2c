package org.modeldocket.query.cite;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an answer says at a moment, for comparison.
 *
 * @param digest {@code sha256-} and 64 hexadecimal digits
 * @param covered how many entries of a list the digest covers; null where the answer is no list
 * @param total how many entries the whole list has; null where the answer is no list
 * @param ids of releases and organisations that it names
 * @param first its first page; without the entries of a list
 */
record CitedAnswer(
        String digest, @Nullable Long covered, @Nullable Long total, Set<String> ids, ObjectNode first) {
    boolean isCoveredWhole() {
        return covered == null || covered.equals(total);
    }
}

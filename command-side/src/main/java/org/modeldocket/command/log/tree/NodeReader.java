package org.modeldocket.command.log.tree;

/** The hashes of complete subtrees, by level and place: (0, i) is leaf i, (k, i) covers the leaves from i·2ᵏ on, 2ᵏ of them. */
@FunctionalInterface
public interface NodeReader {
    Hash at(int level, long index);
}

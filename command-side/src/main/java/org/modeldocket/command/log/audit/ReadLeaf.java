package org.modeldocket.command.log.audit;

import java.util.Optional;
import org.modeldocket.command.log.tree.Hash;
import org.modeldocket.command.log.tree.Leaf;

/**
 * A leaf with what takes time to find out about it and needs no other leaf, so that several can be read at once.
 *
 * @param ownId the fact's id as its payload says it; empty where the payload is not canonical JSON
 */
record ReadLeaf(Leaf leaf, Hash hash, Optional<String> ownId) {
    static ReadLeaf of(Leaf leaf) {
        return new ReadLeaf(leaf, leaf.hash(), leaf.ownId());
    }
}

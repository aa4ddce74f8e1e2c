package org.modeldocket.command.log.tree;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A tree that grows leaf by leaf and knows its root, in memory O(log n): one hash a level. For one thread. */
public final class CompactRange {
    /** At each level the last complete subtree that waits for its right neighbour; where none waits, what is left of one. */
    private final @Nullable Hash[] waiting = new Hash[Long.SIZE];

    private long size;

    /** The tree without leaves. */
    public CompactRange() {}

    /** The tree of the first {@code size} leaves, to grow on. */
    public static CompactRange of(NodeReader nodes, long size) {
        CompactRange range = new CompactRange();
        range.size = size;
        for (int level = 0; size >> level > 0; level++) {
            if ((size >> level & 1) == 1) {
                range.waiting[level] = nodes.at(level, (size >> level) - 1);
            }
        }
        return range;
    }

    public long size() {
        return size;
    }

    public void add(Hash leaf) {
        add(leaf, node -> {});
    }

    /** @param made is given the leaf and then each node that it completes, upwards */
    public void add(Hash leaf, Consumer<Hash> made) {
        Hash node = leaf;
        made.accept(node);
        int level = 0;
        while ((size >> level & 1) == 1) {
            node = Hash.ofNode(waiting(level), node);
            made.accept(node);
            level++;
        }
        waiting[level] = node;
        size++;
    }

    public Hash root() {
        Hash root = null;
        for (int level = 0; size >> level > 0; level++) {
            if ((size >> level & 1) == 1) {
                root = root == null ? waiting(level) : Hash.ofNode(waiting(level), root);
            }
        }
        return root == null ? Hash.OF_NOTHING : root;
    }

    private Hash waiting(int level) {
        Hash hash = waiting[level];
        if (hash == null) {
            throw new IllegalStateException("no subtree waits at level " + level + " of a tree of " + size);
        }
        return hash;
    }
}

package org.modeldocket.command.log.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs over stored nodes, as RFC 6962, section 2.1 defines them. Each reads O(log n) nodes, for any size that
 * the nodes cover.
 */
public final class ProofBuilder {
    private ProofBuilder() {}

    /** The root of the tree of the first {@code size} leaves. */
    public static Hash root(NodeReader nodes, long size) {
        return size == 0 ? Hash.OF_NOTHING : range(nodes, 0, size);
    }

    /** That leaf {@code index} is in the tree of {@code size} leaves: the hashes beside its path, the lowest first. */
    public static List<Hash> inclusion(NodeReader nodes, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<Hash> proof = new ArrayList<>();
        inclusion(nodes, index, 0, size, proof);
        return proof;
    }

    /** That the tree of {@code to} leaves begins with the tree of {@code from} leaves. Empty where one is empty or both are one. */
    public static List<Hash> consistency(NodeReader nodes, long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("no tree of " + to + " leaves begins with one of " + from);
        }
        List<Hash> proof = new ArrayList<>();
        if (from > 0) {
            consistency(nodes, from, 0, to, true, proof);
        }
        return proof;
    }

    private static void inclusion(NodeReader nodes, long index, long first, long end, List<Hash> proof) {
        if (end - first == 1) {
            return;
        }
        long split = split(first, end);
        if (index < split) {
            inclusion(nodes, index, first, split, proof);
            proof.add(range(nodes, split, end));
        } else {
            inclusion(nodes, index, split, end, proof);
            proof.add(range(nodes, first, split));
        }
    }

    /** @param known whether the verifier knows the hash of the old tree's part of this range: it is the old root itself */
    private static void consistency(
            NodeReader nodes, long from, long first, long end, boolean known, List<Hash> proof) {
        if (from == end) {
            if (!known) {
                proof.add(range(nodes, first, end));
            }
            return;
        }
        long split = split(first, end);
        if (from <= split) {
            consistency(nodes, from, first, split, known, proof);
            proof.add(range(nodes, split, end));
        } else {
            consistency(nodes, from, split, end, false, proof);
            proof.add(range(nodes, first, split));
        }
    }

    private static Hash range(NodeReader nodes, long first, long end) {
        long width = end - first;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return nodes.at(level, first >>> level);
        }
        long split = split(first, end);
        return Hash.ofNode(range(nodes, first, split), range(nodes, split, end));
    }

    /** The left side is the largest complete subtree that is not the whole. */
    private static long split(long first, long end) {
        return first + Long.highestOneBit(end - first - 1);
    }
}

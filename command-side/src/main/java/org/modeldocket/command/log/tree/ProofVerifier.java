package org.modeldocket.command.log.tree;

import java.util.List;
import java.util.Optional;

/** Checks proofs against roots, with nothing but the proofs: RFC 9162, sections 2.1.3.2 and 2.1.4.2. Never throws. */
public final class ProofVerifier {
    private ProofVerifier() {}

    /** Whether the proof leads from the leaf to the root. */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        return rootOf(leaf, index, size, proof).filter(root::equals).isPresent();
    }

    /** The root that the proof leads to; empty where it is too long or too short. */
    private static Optional<Hash> rootOf(Hash leaf, long index, long size, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : proof) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.ofNode(beside, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }

    /** Whether the tree of {@code to} leaves begins with that of {@code from} leaves. */
    public static boolean consistent(long from, Hash fromRoot, long to, Hash toRoot, List<Hash> proof) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == 0) {
            return proof.isEmpty() && fromRoot.equals(Hash.OF_NOTHING);
        }
        if (from == to) {
            return proof.isEmpty() && fromRoot.equals(toRoot);
        }
        boolean complete = Long.bitCount(from) == 1;
        if (proof.isEmpty() && !complete) {
            return false;
        }
        Hash begun = complete ? fromRoot : proof.getFirst();
        List<Hash> rest = complete ? proof : proof.subList(1, proof.size());
        int shift = Long.numberOfTrailingZeros(from);
        return climb((from - 1) >> shift, (to - 1) >> shift, begun, rest, fromRoot, toRoot);
    }

    private static boolean climb(long from, long to, Hash begun, List<Hash> rest, Hash fromRoot, Hash toRoot) {
        long node = from;
        long last = to;
        Hash older = begun;
        Hash newer = begun;
        for (Hash beside : rest) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = Hash.ofNode(beside, older);
                newer = Hash.ofNode(beside, newer);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newer = Hash.ofNode(newer, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(fromRoot) && newer.equals(toRoot);
    }
}

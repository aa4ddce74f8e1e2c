package org.modeldocket.command.log.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.modeldocket.command.log.tree.Hash;
import org.modeldocket.command.log.tree.Leaf;
import org.modeldocket.command.log.tree.NodeReader;

/**
 * Compares each fact with the hash that was signed at its position, and so names the very fact that is not the signed one.
 * Of those it tries to tell what happened: a fact that fits a position nearby was moved, one that stands in the way of a
 * moved one was inserted, a position that nobody fits is missing its fact. What fits nothing was altered.
 */
final class PositionCheck {
    /** How far from its place a moved fact is looked for, and how many facts are looked for in vain before it stops. */
    private static final int REACH = 32;

    private static final int MOST_SEARCHES = 1_000;
    /** Of so many that fit nowhere nearby, each is tried at the place of each other one. */
    private static final int MOST_PAIRED = 200;

    private final NodeReader signed;
    private final long size;
    private final Audit audit;
    private final List<Different> different = new ArrayList<>();
    private final Set<Long> claimed = new HashSet<>();
    private final Set<Long> empty = new HashSet<>();
    private long position;
    private long shift;
    private long turn;
    private int searches;

    /** A fact that is not the one signed at its position; {@code signedAt} is 0 where it was signed nowhere that was tried. */
    private record Different(Leaf leaf, long signedAt) {}

    /** @param size as far as the hashes were verified */
    PositionCheck(NodeReader signed, long size, Audit audit) {
        this.signed = signed;
        this.size = size;
        this.audit = audit;
    }

    long size() {
        return size;
    }

    void next(Leaf leaf, Hash hash) {
        for (long absent = position + 1; absent < leaf.position() && absent <= size; absent++) {
            empty.add(absent);
        }
        position = Math.max(position, leaf.position());
        if (isSigned(leaf.position(), hash)) {
            shift = 0;
            turn = 0;
            return;
        }
        if (leaf.position() > size && different.isEmpty()) {
            return;
        }
        long found = find(leaf);
        if (found > 0) {
            claimed.add(found);
        }
        if (found > 0 || leaf.position() <= size) {
            different.add(new Different(leaf, found));
        }
    }

    private boolean isSigned(long at, Hash hash) {
        return at >= 1 && at <= size && signed.at(0, at - 1).equals(hash);
    }

    private long find(Leaf leaf) {
        if (fits(leaf, shift, turn)) {
            return leaf.position() + shift;
        }
        for (long steps = 1; steps <= REACH && searches < MOST_SEARCHES; steps++) {
            for (long by : new long[] {steps, -steps}) {
                for (long turned : new long[] {0, 1, -1}) {
                    if (fits(leaf, by, turned)) {
                        shift = by;
                        turn = turned;
                        return leaf.position() + by;
                    }
                }
            }
        }
        searches++;
        return 0;
    }

    private boolean fits(Leaf leaf, long by, long turned) {
        long at = leaf.position() + by;
        return at >= 1
                && at <= size
                && !claimed.contains(at)
                && isSigned(
                        at,
                        leaf.at(at, leaf.sequence() + turned, leaf.recordedAt()).hash());
    }

    void end() {
        for (long absent = position + 1; absent <= size; absent++) {
            empty.add(absent);
        }
        pair();
        for (Different one : different) {
            tell(one);
        }
        for (Different one : different) {
            long place = one.leaf().position();
            if (one.signedAt() > 0 && place <= size && !claimed.contains(place)) {
                missing(place);
            }
        }
        empty.stream().filter(place -> !claimed.contains(place)).sorted().forEach(this::missing);
    }

    /** Facts that changed places with others far away. */
    private void pair() {
        List<Integer> lost = IntStream.range(0, different.size())
                .filter(i -> different.get(i).signedAt() == 0)
                .limit(MOST_PAIRED)
                .boxed()
                .toList();
        for (int one : lost) {
            for (int other : lost) {
                Leaf leaf = different.get(one).leaf();
                Leaf there = different.get(other).leaf();
                if (one != other && !claimed.contains(there.position()) && fitsInsteadOf(there, leaf)) {
                    claimed.add(there.position());
                    different.set(one, new Different(leaf, there.position()));
                    break;
                }
            }
        }
    }

    private boolean fitsInsteadOf(Leaf there, Leaf leaf) {
        return List.of(leaf.sequence(), there.sequence()).stream()
                .flatMap(sequence -> List.of(leaf.recordedAt(), there.recordedAt()).stream()
                        .map(time -> leaf.at(there.position(), sequence, time)))
                .anyMatch(candidate -> isSigned(there.position(), candidate.hash()));
    }

    private void tell(Different one) {
        Leaf leaf = one.leaf();
        if (one.signedAt() > 0) {
            audit.find(Finding.Kind.MOVED, leaf, "was signed at position " + one.signedAt());
        } else if (claimed.contains(leaf.position())) {
            audit.find(Finding.Kind.INSERTED, leaf, "was never signed; another fact was signed at this position");
        } else {
            audit.find(
                    Finding.Kind.ALTERED,
                    leaf,
                    "is not what was signed at this position: its payload, type, actor, time, release or id was changed");
        }
    }

    private void missing(long place) {
        audit.find(Finding.Kind.MISSING, place, null, "the fact that was signed at this position is gone");
    }
}

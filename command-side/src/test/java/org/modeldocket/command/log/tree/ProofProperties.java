package org.modeldocket.command.log.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.modeldocket.command.log.HashFile;
import org.modeldocket.command.log.note.Checkpoint;
import org.modeldocket.command.log.note.SignedNote;
import org.modeldocket.command.log.note.SignedNote.Trust;
import org.modeldocket.command.log.note.VerifierKey;

/** Proofs at sizes that nobody has chosen; and proofs of which a bit was turned. */
class ProofProperties {
    private static final int MOST = 3_000;
    private static final List<Hash> STORED = new ArrayList<>();
    private static final List<Hash> ROOTS = new ArrayList<>();

    static {
        CompactRange range = new CompactRange();
        ROOTS.add(range.root());
        for (int i = 0; i < MOST; i++) {
            range.add(leaf(i), STORED::add);
            ROOTS.add(range.root());
        }
    }

    private static Hash leaf(long index) {
        return Hash.ofLeaf(("leaf " + index).getBytes(UTF_8));
    }

    private static Hash node(int level, long index) {
        return STORED.get((int) HashFile.place(level, index));
    }

    @Property(tries = 2_000)
    void everyLeafIsInEveryTreeThatHoldsIt(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = MOST - 1) int any) {
        int index = any % size;
        List<Hash> proof = ProofBuilder.inclusion(ProofProperties::node, index, size);
        assertThat(proof).hasSizeLessThanOrEqualTo(Integer.SIZE - Integer.numberOfLeadingZeros(size - 1));
        assertThat(ProofVerifier.includes(leaf(index), index, size, proof, ROOTS.get(size)))
                .isTrue();
        assertThat(ProofBuilder.root(ProofProperties::node, size)).isEqualTo(ROOTS.get(size));
    }

    @Property(tries = 2_000)
    void everyTreeBeginsWithEverySmallerOne(
            @ForAll @IntRange(min = 1, max = MOST) int to, @ForAll @IntRange(max = MOST - 1) int any) {
        int from = any % to + 1;
        List<Hash> proof = ProofBuilder.consistency(ProofProperties::node, from, to);
        assertThat(proof).hasSizeLessThanOrEqualTo(Integer.SIZE - Integer.numberOfLeadingZeros(to - 1) + 1);
        assertThat(ProofVerifier.consistent(from, ROOTS.get(from), to, ROOTS.get(to), proof))
                .isTrue();
    }

    @Property(tries = 2_000)
    void oneBitTurnedProvesNothing(
            @ForAll @IntRange(min = 2, max = MOST) int size,
            @ForAll @IntRange(max = MOST - 1) int any,
            @ForAll @IntRange(max = Hash.LENGTH * 8 - 1) int bit) {
        int index = any % size;
        List<Hash> proof = new ArrayList<>(ProofBuilder.inclusion(ProofProperties::node, index, size));
        int which = any % proof.size();
        proof.set(which, turned(proof.get(which), bit));
        assertThat(ProofVerifier.includes(leaf(index), index, size, proof, ROOTS.get(size)))
                .isFalse();
        int from = any % (size - 1) + 1;
        List<Hash> consistency = new ArrayList<>(ProofBuilder.consistency(ProofProperties::node, from, size));
        int other = any % consistency.size();
        consistency.set(other, turned(consistency.get(other), bit));
        assertThat(ProofVerifier.consistent(from, ROOTS.get(from), size, ROOTS.get(size), consistency))
                .isFalse();
    }

    private static Hash turned(Hash hash, int bit) {
        byte[] bytes = Base64.getDecoder().decode(hash.toString());
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }

    /** What comes from outside is refused in words or read; it never fails in any other way. */
    @Property(tries = 2_000)
    void nothingThatIsSentBreaksTheReaders(@ForAll @Size(max = 200) byte[] bytes, @ForAll String text) {
        for (Runnable reading : List.<Runnable>of(
                () -> SignedNote.parse(text),
                () -> SignedNote.parse("a\n\n— a " + text + "\n"),
                () -> assertThat(SignedNote.parse("a\n\n— a AAAAAAA=\n").under(List.of()))
                        .isEqualTo(Trust.SIGNED_BY_OTHERS),
                () -> Checkpoint.parse(text),
                () -> VerifierKey.parse(text),
                () -> VerifierKey.parse("a+b+" + text),
                () -> Leaf.parse(bytes),
                () -> Leaf.parse(text.getBytes(UTF_8)))) {
            try {
                reading.run();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageNotContaining("\n\tat ");
            }
        }
    }
}

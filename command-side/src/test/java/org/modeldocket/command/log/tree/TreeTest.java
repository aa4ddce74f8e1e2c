package org.modeldocket.command.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.log.HashFile;

/** The tree against known hashes, against the definitions of the RFC, and on disk. */
class TreeTest {
    /** The leaves and roots that the reference implementation of RFC 6962 is tested with. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final int SIZES = 130;
    private static final List<Hash> HASHES = IntStream.range(0, SIZES)
            .mapToObj(i -> Hash.ofLeaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();

    @TempDir
    private Path directory;

    @Test
    void theKnownTreesHaveTheKnownRoots() {
        CompactRange range = new CompactRange();
        assertThat(range.root()).isEqualTo(hash("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        for (int i = 0; i < LEAVES.size(); i++) {
            range.add(Hash.ofLeaf(HexFormat.of().parseHex(LEAVES.get(i))));
            assertThat(range.root()).as("size %d", i + 1).isEqualTo(hash(ROOTS.get(i)));
        }
    }

    private static Hash hash(String hex) {
        return Hash.of(HexFormat.of().parseHex(hex));
    }

    @Test
    void theFileGivesTheRootsAndProofsOfTheDefinitionsAtEverySize() throws Exception {
        Path file = directory.resolve("hashes");
        write(file, SIZES);
        try (HashFile.Reader nodes = HashFile.read(file)) {
            for (int size = 1; size <= SIZES; size++) {
                List<Hash> leaves = HASHES.subList(0, size);
                Hash root = PlainTree.root(leaves);
                assertThat(ProofBuilder.root(nodes, size)).isEqualTo(root);
                assertThat(CompactRange.of(nodes, size).root()).isEqualTo(root);
                for (int index = 0; index < size; index++) {
                    List<Hash> proof = ProofBuilder.inclusion(nodes, index, size);
                    assertThat(proof).isEqualTo(PlainTree.path(index, leaves));
                    assertThat(ProofVerifier.includes(HASHES.get(index), index, size, proof, root))
                            .isTrue();
                }
                for (int from = 1; from <= size; from++) {
                    List<Hash> proof = ProofBuilder.consistency(nodes, from, size);
                    assertThat(proof).isEqualTo(PlainTree.proof(from, leaves));
                    assertThat(ProofVerifier.consistent(
                                    from, PlainTree.root(HASHES.subList(0, from)), size, root, proof))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aProofForOneLeafSizeOrRootHoldsForNoOther() throws Exception {
        Path file = directory.resolve("hashes");
        write(file, SIZES);
        try (HashFile.Reader nodes = HashFile.read(file)) {
            for (int size = 2; size <= 40; size++) {
                Hash root = ProofBuilder.root(nodes, size);
                for (int index = 0; index < size; index++) {
                    List<Hash> proof = ProofBuilder.inclusion(nodes, index, size);
                    Hash leaf = HASHES.get(index);
                    for (int other = 0; other < size; other++) {
                        assertThat(ProofVerifier.includes(leaf, other, size, proof, root))
                                .isEqualTo(other == index);
                        assertThat(ProofVerifier.includes(HASHES.get(other), index, size, proof, root))
                                .isEqualTo(other == index);
                    }
                    assertThat(ProofVerifier.includes(leaf, index, size, proof, HASHES.get(0)))
                            .isFalse();
                    for (List<Hash> spoilt : spoilt(proof)) {
                        assertThat(ProofVerifier.includes(leaf, index, size, spoilt, root))
                                .isFalse();
                    }
                }
                for (int from = 1; from < size; from++) {
                    Hash fromRoot = ProofBuilder.root(nodes, from);
                    List<Hash> proof = ProofBuilder.consistency(nodes, from, size);
                    assertThat(ProofVerifier.consistent(from, HASHES.get(1), size, root, proof))
                            .isFalse();
                    assertThat(ProofVerifier.consistent(from, fromRoot, size, HASHES.get(1), proof))
                            .isFalse();
                    assertThat(ProofVerifier.consistent(size, root, from, fromRoot, proof))
                            .isFalse();
                    for (List<Hash> spoilt : spoilt(proof)) {
                        assertThat(ProofVerifier.consistent(from, fromRoot, size, root, spoilt))
                                .isFalse();
                    }
                }
            }
        }
    }

    /** The proof with one hash changed, one left out, one too many. */
    private static List<List<Hash>> spoilt(List<Hash> proof) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            List<Hash> changed = new ArrayList<>(proof);
            changed.set(i, HASHES.get(SIZES - 1));
            all.add(changed);
            List<Hash> shorter = new ArrayList<>(proof);
            shorter.remove(i);
            all.add(shorter);
        }
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(HASHES.get(SIZES - 1));
        all.add(longer);
        return all;
    }

    @Test
    void anEmptyTreeBeginsEveryTree() {
        assertThat(ProofVerifier.consistent(0, Hash.OF_NOTHING, 3, HASHES.get(0), List.of()))
                .isTrue();
        assertThat(ProofVerifier.consistent(0, HASHES.get(1), 3, HASHES.get(0), List.of()))
                .isFalse();
        assertThatThrownBy(() -> ProofBuilder.inclusion((level, index) -> HASHES.get(0), 3, 3))
                .hasMessage("no leaf 3 in a tree of 3");
    }

    @Test
    void aFileCutBackGrowsOnAsIfNothingHadBeenBehind() throws Exception {
        for (int size = 0; size <= 70; size++) {
            Path file = directory.resolve("cut-" + size);
            write(file, 70);
            CompactRange range;
            try (HashFile.Reader nodes = HashFile.read(file)) {
                range = CompactRange.of(nodes, size);
            }
            try (HashFile hashes = HashFile.append(file, size)) {
                for (Hash leaf : HASHES.subList(size, SIZES)) {
                    range.add(leaf, hashes::add);
                }
                hashes.force();
            }
            try (HashFile.Reader nodes = HashFile.read(file)) {
                assertThat(ProofBuilder.root(nodes, SIZES)).isEqualTo(PlainTree.root(HASHES));
            }
            assertThat(file.toFile()).hasSize(HashFile.bytes(SIZES));
        }
    }

    private static void write(Path file, int size) throws Exception {
        CompactRange range = new CompactRange();
        try (HashFile hashes = HashFile.append(file, 0)) {
            for (Hash leaf : HASHES.subList(0, size)) {
                range.add(leaf, hashes::add);
            }
            hashes.force();
        }
    }
}

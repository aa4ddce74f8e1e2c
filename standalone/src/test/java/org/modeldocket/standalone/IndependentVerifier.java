package org.modeldocket.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A verifier written from docs/log.md alone. It shares no code with the product, and must not: it shows that the page is
 * enough. Every refusal is an {@link IllegalArgumentException}.
 */
final class IndependentVerifier {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String key;

    IndependentVerifier(String key) {
        this.key = key.strip();
    }

    record Head(String origin, long size, byte[] root) {}

    /** The section "Checkpoint". */
    Head head(String note) {
        int end = note.lastIndexOf("\n\n");
        String text = note.substring(0, end + 1);
        int plus = key.indexOf('+');
        String name = key.substring(0, plus);
        byte[] typed = Base64.getDecoder().decode(key.substring(key.indexOf('+', plus + 1) + 1));
        byte[] id = Arrays.copyOf(sha256((name + "\n").getBytes(UTF_8), typed), 4);
        require(
                key.equals(name + "+" + HexFormat.of().formatHex(id) + "+"
                        + Base64.getEncoder().encodeToString(typed)),
                "key");
        boolean signed = false;
        for (String line : note.substring(end + 2).lines().toList()) {
            String[] words = line.split(" ");
            require(words.length == 3 && words[0].equals("\u2014"), "signature line");
            byte[] bytes = Base64.getDecoder().decode(words[2]);
            if (words[1].equals(name) && Arrays.equals(bytes, 0, 4, id, 0, 4)) {
                require(isSigned(text, typed, Arrays.copyOfRange(bytes, 4, bytes.length)), "signature");
                signed = true;
            }
        }
        require(signed, "not signed by the key");
        String[] lines = text.split("\n");
        require(lines.length == 3 && lines[0].equals(name), "checkpoint");
        return new Head(lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
    }

    private static boolean isSigned(String text, byte[] typed, byte[] signature) {
        try {
            byte[] x509 = ByteBuffer.allocate(44)
                    .put(HexFormat.of().parseHex("302a300506032b6570032100"))
                    .put(typed, 1, 32)
                    .array();
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
            ed25519.update(text.getBytes(UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The section "Bundle"; returns how many facts it proves. */
    int bundle(String text) {
        JsonNode bundle = JSON.readTree(text);
        Head head = head(bundle.get("checkpoint").asString());
        require(head.origin().equals(bundle.get("origin").asString()), "origin");
        require(head.size() == bundle.get("size").asLong(), "size");
        String release = null;
        int sequence = 0;
        for (JsonNode entry : bundle.get("entries")) {
            String leaf = entry.get("leaf").asString();
            long index = entry.get("index").asLong();
            includes(leaf, index, head, hashes(entry.get("proof")));
            JsonNode fact = JSON.readTree(leaf);
            require(fact.get("position").asLong() == index + 1, "position");
            require(fact.get("sequence").asLong() == sequence++, "sequence");
            release = release == null ? fact.get("releaseId").asString() : release;
            require(fact.get("releaseId").asString().equals(release), "release");
        }
        return sequence;
    }

    /** The section "Inclusion proof". */
    void includes(String leaf, long index, Head head, List<byte[]> proof) {
        require(index < head.size(), "index");
        long fn = index;
        long sn = head.size() - 1;
        byte[] r = leaf(leaf);
        for (byte[] p : proof) {
            require(sn != 0, "proof too long");
            if (fn % 2 == 1 || fn == sn) {
                r = node(p, r);
                while (fn % 2 == 0 && fn != 0) {
                    fn /= 2;
                    sn /= 2;
                }
            } else {
                r = node(r, p);
            }
            fn /= 2;
            sn /= 2;
        }
        require(sn == 0 && Arrays.equals(r, head.root()), "inclusion of leaf " + index);
    }

    /** The section "Consistency proof". */
    void consistent(Head from, Head to, List<byte[]> given) {
        if (from.size() == to.size()) {
            require(given.isEmpty() && Arrays.equals(from.root(), to.root()), "roots of one size");
            return;
        }
        List<byte[]> proof = new ArrayList<>(given);
        if (Long.bitCount(from.size()) == 1) {
            proof.addFirst(from.root());
        }
        long fn = from.size() - 1;
        long sn = to.size() - 1;
        while (fn % 2 == 1) {
            fn /= 2;
            sn /= 2;
        }
        byte[] fr = proof.getFirst();
        byte[] sr = fr;
        for (byte[] c : proof.subList(1, proof.size())) {
            require(sn != 0, "proof too long");
            if (fn % 2 == 1 || fn == sn) {
                fr = node(c, fr);
                sr = node(c, sr);
                while (fn % 2 == 0 && fn != 0) {
                    fn /= 2;
                    sn /= 2;
                }
            } else {
                sr = node(sr, c);
            }
            fn /= 2;
            sn /= 2;
        }
        require(sn == 0 && Arrays.equals(fr, from.root()) && Arrays.equals(sr, to.root()), "consistency");
    }

    /** The section "Entries": the root of the tree of all lines. */
    static byte[] root(List<String> lines) {
        if (lines.isEmpty()) {
            return sha256();
        }
        if (lines.size() == 1) {
            return leaf(lines.getFirst());
        }
        int k = Integer.highestOneBit(lines.size() - 1);
        return node(root(lines.subList(0, k)), root(lines.subList(k, lines.size())));
    }

    static List<byte[]> hashes(JsonNode proof) {
        List<byte[]> hashes = new ArrayList<>();
        proof.forEach(hash -> hashes.add(Base64.getDecoder().decode(hash.asString())));
        return hashes;
    }

    private static byte[] leaf(String text) {
        return sha256(new byte[] {0}, text.getBytes(UTF_8));
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}

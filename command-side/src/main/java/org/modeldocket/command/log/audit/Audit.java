package org.modeldocket.command.log.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.log.tree.Leaf;
import tools.jackson.databind.json.JsonMapper;

/** Collects what one verification found, what it rests on, and what it could not find. */
public final class Audit {
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> verified = new ArrayList<>();
    private final List<String> limits = new ArrayList<>();

    /** The whole of it, as JSON has it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(boolean clean, List<Finding> findings, List<String> verified, List<String> limits) {}

    /** Something that is not as it must be, about no single fact. */
    public void find(Finding.Kind kind, String text) {
        findings.add(new Finding(kind, null, null, text));
    }

    void find(Finding.Kind kind, Leaf leaf, String text) {
        find(kind, leaf.position(), leaf.factId().toString(), text);
    }

    void find(Finding.Kind kind, long position, @Nullable String factId, String text) {
        findings.add(new Finding(kind, position, factId, text));
    }

    /** Something that holds. */
    public void verified(String text) {
        verified.add(text);
    }

    /** Something that this verification could not have found. */
    public void limit(String text) {
        limits.add(text);
    }

    boolean isClean() {
        return findings.isEmpty();
    }

    void print(PrintWriter out, boolean json) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(new Told(isClean(), findings, verified, limits)));
        } else {
            findings.forEach(finding -> out.println(line(finding)));
            verified.forEach(text -> out.println("verified: " + text));
            limits.forEach(text -> out.println("not covered by this check: " + text));
            out.println(isClean() ? "OK: no problems found" : "FAILED: " + findings.size() + " found");
        }
        out.flush();
    }

    private static String line(Finding finding) {
        StringBuilder line = new StringBuilder(finding.kind().word()).append(": ");
        if (finding.position() != null) {
            line.append("position ").append(finding.position());
        }
        if (finding.factId() != null) {
            line.append(finding.position() == null ? "" : ", ").append("fact ").append(finding.factId());
        }
        return line.append(finding.position() == null && finding.factId() == null ? "" : ": ")
                .append(finding.text())
                .toString();
    }
}

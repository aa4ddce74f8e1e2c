package org.modeldocket.command.api.request;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.json.Faults;
import org.modeldocket.command.api.request.json.JsonPointer;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.member.NotEmpty;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.JsonNode;

/**
 * One directive for several releases. In JSON the members of {@link DirectiveIssued} stand beside {@code releases}.
 *
 * @param releases which it covers, each once
 * @param shownIn in whose case the fact is that the request shows; null where it shows none
 * @param factId of that fact or, where none is shown, from which the ids of its facts follow; null where the request gives none
 * @param content the directive as a fact without an id of its own, for what depends on its content alone
 */
public record DirectiveRequest(
        List<ReleaseId> releases,
        @Nullable ReleaseId shownIn,
        @Nullable FactId factId,
        DirectiveIssued content) {
    static final FactId NO_ID = new FactId(new UUID(0, 0));

    /** The member that the request has and the fact has not. */
    public record Covered(@NotEmpty List<ReleaseId> releases) {
        static final String MEMBER = "releases";

        public Covered {
            releases = List.copyOf(releases);
        }

        /** Where a fact is shown, its release is one of them, or the one where none is named. */
        static @Nullable Covered of(JsonNode root, @Nullable ShownIn shown, JsonRecordReader reader, Faults faults) {
            if (shown != null && !root.has(MEMBER)) {
                return new Covered(List.of(shown.releaseId()));
            }
            Covered covered = reader.beside(root, Covered.class);
            if (shown != null && covered != null && !covered.releases().contains(shown.releaseId())) {
                faults.add(JsonPointer.ROOT.member(ReadForm.RELEASE_ID), "must be one of releases, or absent");
            }
            return covered;
        }
    }

    /** In whose case the fact is that an answer showed. */
    record ShownIn(ReleaseId releaseId) {
        /** @return null where the request shows no fact, or not of which case */
        static @Nullable ShownIn of(JsonNode root, JsonRecordReader reader) {
            return ReadForm.isShown(root) && root.has(ReadForm.RELEASE_ID) ? reader.beside(root, ShownIn.class) : null;
        }
    }

    static DirectiveRequest of(Covered covered, @Nullable ShownIn shown, DirectiveIssued directive, boolean hasId) {
        return new DirectiveRequest(
                covered.releases(),
                shown == null ? null : shown.releaseId(),
                hasId ? directive.factId() : null,
                under(NO_ID, directive));
    }

    /** The directive as a fact of one release's case. */
    public DirectiveIssued fact(FactId id) {
        return under(id, content);
    }

    private static DirectiveIssued under(FactId id, DirectiveIssued directive) {
        return (DirectiveIssued) FactJson.under(id, directive);
    }
}

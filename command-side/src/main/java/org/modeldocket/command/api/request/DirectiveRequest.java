package org.modeldocket.command.api.request;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.member.NotEmpty;
import org.modeldocket.wire.FactJson;

/**
 * One directive for several releases. In JSON the members of {@link DirectiveIssued} stand beside {@code releases}.
 *
 * @param releases which it covers, each once
 * @param factId from which the ids of its facts follow; null where the request gives none
 * @param content the directive as a fact without an id of its own, for what depends on its content alone
 */
public record DirectiveRequest(
        List<ReleaseId> releases, @Nullable FactId factId, DirectiveIssued content) {
    static final FactId NO_ID = new FactId(new UUID(0, 0));

    /** The member that the request has and the fact has not. */
    public record Covered(@NotEmpty List<ReleaseId> releases) {
        static final String MEMBER = "releases";

        public Covered {
            releases = List.copyOf(releases);
        }
    }

    static DirectiveRequest of(Covered covered, DirectiveIssued directive, boolean hasId) {
        return new DirectiveRequest(covered.releases(), hasId ? directive.factId() : null, under(NO_ID, directive));
    }

    /** The directive as a fact of one release's case. */
    public DirectiveIssued fact(FactId id) {
        return under(id, content);
    }

    private static DirectiveIssued under(FactId id, DirectiveIssued directive) {
        return (DirectiveIssued) FactJson.under(id, directive);
    }
}

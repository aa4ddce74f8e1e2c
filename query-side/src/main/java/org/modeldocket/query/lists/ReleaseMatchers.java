package org.modeldocket.query.lists;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.facts.held.HeldFacts;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.search.FoundText;
import org.modeldocket.query.search.TextFilter;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes what matches releases and directives with a query as of a moment, words of full text included. */
@Component
public final class ReleaseMatchers {
    private final LiveTables live;
    private final NamedParameterJdbcTemplate jdbc;
    private final HeldFacts facts;
    private final TextFilter texts;

    ReleaseMatchers(ViewsDatabase views, HeldFacts facts, TextFilter texts) {
        this.live = views.live();
        this.jdbc = new NamedParameterJdbcTemplate(live);
        this.facts = facts;
        this.texts = texts;
    }

    /** Answers as of a moment, at which {@link #of} finds all words. */
    public <T> T whole(BitemporalPoint clocks, Function<BitemporalPoint, T> answer) {
        return texts.whole(clocks, answer);
    }

    /** The same at the place of the moment. */
    public <T> T at(BitemporalPoint clocks, Function<ReadPoint, T> answer) {
        return whole(clocks, pinned -> live.at(pinned, answer));
    }

    /** Matches releases; within the transaction of the moment. Words are found in any statement about the release. */
    public ReleaseMatcher of(ReleaseQuery query, ReadPoint at) {
        if (query.words() == null) {
            return matcher(query, at, null);
        }
        FoundText found = texts.in(query.words(), at);
        Map<String, Match> releases = new HashMap<>();
        facts.at(at).each(found.positions(), (block, i) -> {
            releases.merge(block.releaseId(i), found.at(block.position(i)), Match::or);
        });
        return matcher(query, at, new FoundWords(found, releases));
    }

    /** The same of directives. Words are found in their names, and in the statements that issue them. */
    public ReleaseMatcher ofDirectives(ReleaseQuery query, ReadPoint at) {
        return matcher(query, at, query.words() == null ? null : new FoundWords(texts.in(query.words(), at), null));
    }

    private ReleaseMatcher matcher(ReleaseQuery query, ReadPoint at, @Nullable FoundWords words) {
        OrganisationsAt organisations = OrganisationsAt.of(at, query.usesJurisdictions(), jdbc);
        return new ReleaseMatcher(query, organisations, at.lastDay().toEpochDay(), words);
    }
}

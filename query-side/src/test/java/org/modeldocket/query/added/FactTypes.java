package org.modeldocket.query.added;

import java.util.List;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads how many facts of each type there are. */
@Component
@ConditionalOnProperty("test.added")
public final class FactTypes {
    /** A type of fact, and how many there are. */
    public record Count(String type, long count) {}

    private final LiveTables live;

    @Bean
    static Question addedQuestion() {
        return new Question("added", FactTypeWriter::new);
    }

    FactTypes(ViewsDatabase views) {
        this.live = views.live();
    }

    public List<Count> at(BitemporalPoint point) {
        return live.at(
                point,
                at -> live.jdbc()
                        .query(
                                "SELECT type, COUNT(*) FROM fact_type WHERE position <= ? GROUP BY type ORDER BY type",
                                (row, n) -> new Count(row.getString(1), row.getLong(2)),
                                at.position()));
    }
}

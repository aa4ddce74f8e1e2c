package org.modeldocket.query.registers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modeldocket.query.cases.view.AnswerJson;
import org.modeldocket.query.cases.view.DirectiveTermsView;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.registers.view.DirectedRelease;
import org.modeldocket.query.registers.view.DirectiveCard;
import org.springframework.stereotype.Component;

/**
 * Reads what the registers say of directives. Of what several releases say, the newest counts; a release that says something else
 * says so by itself.
 */
@Component
final class DirectiveStore {
    private final RegisterStore store;

    DirectiveStore(RegisterStore store) {
        this.store = store;
    }

    /** What the releases say of these directives: of each the newest word, and its first releases with how many there are. */
    Map<String, DirectiveCard> cards(RegisterReading reading, List<String> ids, int releases) {
        Map<String, List<DirectedRelease>> first = new LinkedHashMap<>();
        Map<String, DirectiveRow> newest = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        // Most releases say the same: it is held once, however many they are.
        Map<DirectiveTermsView, DirectiveTermsView> once = new HashMap<>();
        store.query("""
                SELECT directive_id, said_at, answer, place, age, releases FROM (
                    SELECT d.directive_id, d.said_at, d.answer,
                        ROW_NUMBER() OVER (PARTITION BY d.directive_id ORDER BY d.release_id) AS place,
                        ROW_NUMBER() OVER (PARTITION BY d.directive_id ORDER BY d.said_at DESC) AS age,
                        COUNT(*) OVER (PARTITION BY d.directive_id) AS releases
                    FROM register_directive d WHERE %s AND d.directive_id IN (:keys)) AS found
                WHERE place <= :most OR age = 1 ORDER BY directive_id, place""".formatted(reading.counts("d")), reading.parameters().addValue("most", releases), ids, row -> {
            DirectiveRow said = new DirectiveRow(
                    row.getString("directive_id"),
                    row.getLong("said_at"),
                    AnswerJson.read(row.getBytes("answer"), DirectiveCard.class));
            if (row.getInt("place") <= releases) {
                first.computeIfAbsent(said.directiveId(), d -> new ArrayList<>())
                        .add(said.card()
                                .releases()
                                .getFirst()
                                .saying(once.computeIfAbsent(said.card().terms(), terms -> terms)));
            }
            if (row.getInt("age") == 1) {
                newest.put(said.directiveId(), said);
            }
            counts.put(said.directiveId(), row.getInt("releases"));
        });
        Map<String, DirectiveCard> cards = new LinkedHashMap<>();
        newest.forEach((id, said) ->
                cards.put(id, said.card().covering(first.getOrDefault(id, List.of()), counts.getOrDefault(id, 0))));
        Map<String, DirectiveCard> named = store.named(reading.at(), cards);
        named.replaceAll((id, card) -> card.compared());
        return named;
    }

    /** The same for a list of directives. */
    Map<String, DirectiveCard> inBrief(RegisterReading reading, List<String> ids) {
        Map<String, DirectiveCard> cards = cards(reading, ids, PageRequest.USUAL);
        cards.replaceAll((id, card) -> card.brief());
        return cards;
    }

    /** What these releases say of a directive each, by release, compared with the newest word. */
    Map<String, DirectedRelease> releasesOf(String directive, RegisterReading reading, List<String> releases) {
        Map<String, DirectedRelease> directed = new LinkedHashMap<>();
        store.query(
                "SELECT d.release_id, d.answer FROM register_directive d WHERE " + reading.counts("d")
                        + " AND d.directive_id = :owner AND d.release_id IN (:keys)",
                reading.parameters().addValue("owner", directive),
                releases,
                row -> {
                    DirectiveCard card = AnswerJson.read(row.getBytes("answer"), DirectiveCard.class);
                    directed.put(
                            row.getString("release_id"),
                            card.releases().getFirst().saying(card.terms()));
                });
        Map<String, DirectedRelease> named = store.named(reading.at(), directed);
        DirectiveCard newest = cards(reading, List.of(directive), 0).get(directive);
        if (newest != null) {
            named.replaceAll((release, said) -> said.beside(newest.terms()));
        }
        return named;
    }
}

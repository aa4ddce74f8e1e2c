package org.modeldocket.query.cases.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.timeline.OtherAccounts;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.Step;

/**
 * A day that somebody named for a step to come.
 *
 * @param otherAccounts what other sources say of the same; absent where none does
 */
public record TargetView(
        Step step,
        DateView target,
        Party announcedBy,
        DateView occurred,
        String factId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherAccounts> otherAccounts) {}

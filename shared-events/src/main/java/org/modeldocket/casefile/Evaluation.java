package org.modeldocket.casefile;

import java.util.List;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Outcome;
import org.modeldocket.vocabulary.Prose;

/** What an agency reported of its evaluation. */
public record Evaluation(
        Agency agency,
        Outcome outcome,
        List<Capability> capabilities,
        Prose summary,
        Occurred occurred,
        FactId factId) {}

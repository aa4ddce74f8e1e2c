package org.modeldocket.query.registers;

import java.util.List;

/** A customer with the decisions about it, one a preview, at most 500. */
public record CustomerCard(String id, String name, List<DecisionSeen> decisions) {}

package org.modeldocket.query.registers;

import java.util.Set;

/** Some of what the registers may hold, by ids. */
public record RegisterIds(Set<String> agencies, Set<String> directives, Set<String> customers) {}

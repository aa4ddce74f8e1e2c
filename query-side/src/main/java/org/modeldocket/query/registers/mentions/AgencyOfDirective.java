package org.modeldocket.query.registers.mentions;

/** That a directive is an agency's. */
public record AgencyOfDirective(String agencyId, String directiveId) {}

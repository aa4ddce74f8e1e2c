package org.modeldocket.query.registers;

/** That a directive is an agency's. */
record AgencyOfDirective(String agencyId, String directiveId) {}

package org.modeldocket.query.registers;

/** A register along the world clock: the table that says what is in it, and the column of ids there. */
enum Register {
    AGENCIES("register_agency", "agency_id"),
    DIRECTIVES("register_directive", "directive_id"),
    CUSTOMERS("register_customer", "customer_id");

    private final String table;
    private final String id;

    Register(String table, String id) {
        this.table = table;
        this.id = id;
    }

    String table() {
        return table;
    }

    String id() {
        return id;
    }
}

package org.modeldocket.query.registers;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.BitemporalPredicates;

/**
 * A list of what the registers hold along both clocks: the table that says what is in it, the key of an entry there and, of the
 * lists that an entry of another register has, the column of that entry's id.
 */
enum Register {
    COMPANIES("companies", "case_release", "r.company_id", null),
    AGENCIES("agencies", "register_agency", "r.agency_id", null),
    DIRECTIVES("directives", "register_directive", "r.directive_id", null),
    CUSTOMERS("customers", "register_customer", "r.customer_id", null),
    DIRECTIVES_OF_AGENCY("agency-directives", "register_directive_agency", "r.directive_id", "r.agency_id"),
    RELEASES_OF_AGENCY("agency-releases", "register_agency", "r.release_id", "r.agency_id"),
    RELEASES_OF_DIRECTIVE("directive-releases", "register_directive", "r.release_id", "r.directive_id"),
    DECISIONS_ON_CUSTOMER(
            "customer-decisions", "register_customer", "r.release_id || '/' || r.preview_id", "r.customer_id");

    private final String list;
    private final String keys;
    private final String count;
    private final String held;
    private final String there;

    Register(String list, String table, String key, @Nullable String owner) {
        this.list = list;
        String entries = " FROM " + table + " r WHERE " + BitemporalPredicates.said("r")
                + (owner == null ? "" : " AND " + owner + " = :owner");
        keys = "SELECT DISTINCT " + key + " AS entry" + entries + " AND " + key
                + " > :after ORDER BY entry LIMIT :limit";
        held = "SELECT DISTINCT " + key + " FROM " + table + " r WHERE " + owner + " = :owner AND " + key
                + " IN (:keys) AND ";
        there = "SELECT DISTINCT " + key + " FROM " + table + " r WHERE " + key + " IN (:keys) AND "
                + BitemporalPredicates.said("r");
        count = "SELECT COUNT(DISTINCT " + key + ")" + entries;
    }

    /** What its cursors name it. */
    String list() {
        return list;
    }

    /** The SQL of the keys behind {@code :after}, of what is there definitely or possibly. */
    String keys() {
        return keys;
    }

    /** The SQL of those among {@code :keys} that are there in one reading; of a list that an entry has. */
    String held(RegisterReading reading) {
        return held + reading.counts("r");
    }

    /** The SQL of those among {@code :keys} that are there, definitely or possibly. */
    String there() {
        return there;
    }

    /** The SQL that counts them all. */
    String count() {
        return count;
    }
}

package org.modeldocket.query.registers;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.BitemporalPredicates;
import org.modeldocket.query.names.Mergers;
import org.modeldocket.vocabulary.organisation.OrganisationKind;

/**
 * A list of what the registers hold along both clocks: the table that says what is in it, the key of an entry there and, of the
 * lists that an entry of another register has, the column of that entry's id. Organisations are listed and counted with their
 * duplicates.
 */
enum Register {
    COMPANIES("companies", "case_release", "r.company_id", null, OrganisationKind.COMPANY),
    AGENCIES("agencies", "register_agency", "r.agency_id", null, OrganisationKind.AGENCY),
    DIRECTIVES("directives", "register_directive", "r.directive_id", null, null),
    CUSTOMERS("customers", "register_customer", "r.customer_id", null, OrganisationKind.CUSTOMER),
    RELEASES_OF_COMPANY("company-releases", "case_release", "r.release_id", "r.company_id", OrganisationKind.COMPANY),
    DIRECTIVES_OF_AGENCY(
            "agency-directives", "register_directive_agency", "r.directive_id", "r.agency_id", OrganisationKind.AGENCY),
    RELEASES_OF_AGENCY("agency-releases", "register_agency", "r.release_id", "r.agency_id", OrganisationKind.AGENCY),
    RELEASES_OF_DIRECTIVE("directive-releases", "register_directive", "r.release_id", "r.directive_id", null),
    DECISIONS_ON_CUSTOMER(
            "customer-decisions",
            "register_customer",
            "r.release_id || '/' || r.preview_id",
            "r.customer_id",
            OrganisationKind.CUSTOMER);

    private final String list;
    private final String table;
    private final String key;
    private final @Nullable String owner;
    private final @Nullable OrganisationKind kind;
    private final String there;

    /** @param kind of the organisations that it lists, or of the one whose list it is */
    Register(String list, String table, String key, @Nullable String owner, @Nullable OrganisationKind kind) {
        this.list = list;
        this.table = table;
        this.key = key;
        this.owner = owner;
        this.kind = kind;
        there = "SELECT DISTINCT " + key + from() + key + " IN (:keys) AND " + BitemporalPredicates.said("r");
    }

    /** What its cursors name it. */
    String list() {
        return list;
    }

    /** Null where it is about directives. */
    @Nullable
    OrganisationKind kind() {
        return kind;
    }

    /** The SQL of the keys behind {@code :after}, of what is there definitely or possibly. */
    String keys(Mergers mergers, @Nullable String of) {
        String entry = entry(mergers);
        return "SELECT DISTINCT " + entry + " AS entry" + entries(mergers, of) + " AND " + entry
                + " > :after ORDER BY entry LIMIT :limit";
    }

    /** The SQL that counts them all. */
    String count(Mergers mergers, @Nullable String of) {
        return "SELECT COUNT(DISTINCT " + entry(mergers) + ")" + entries(mergers, of);
    }

    /** The SQL of those among {@code :keys} that are there in one reading; of a list that an entry has. */
    String held(RegisterReading reading, Mergers mergers, String of) {
        return "SELECT DISTINCT " + key + from() + whose(mergers, of) + " AND " + key + " IN (:keys) AND "
                + reading.counts("r");
    }

    /** The SQL of those among {@code :keys} that are there, definitely or possibly. */
    String there() {
        return there;
    }

    /**
     * The SQL that counts the entries of each of the organisations {@code :keys}; of a list that an organisation has.
     *
     * @param which a condition
     */
    String lengths(Mergers mergers, String which) {
        String whose = mergers.countedAsSql(String.valueOf(owner));
        return "SELECT " + whose + " AS id, COUNT(DISTINCT " + key + ") AS entries" + from() + which + " AND " + owner
                + " IN (:keys) GROUP BY " + whose;
    }

    private String entry(Mergers mergers) {
        return owner == null ? mergers.countedAsSql(key) : key;
    }

    private String entries(Mergers mergers, @Nullable String of) {
        return from() + BitemporalPredicates.said("r") + (of == null ? "" : " AND " + whose(mergers, of));
    }

    private String whose(Mergers mergers, String of) {
        return mergers.countedTogetherSql(String.valueOf(owner), of);
    }

    private String from() {
        return " FROM " + table + " r WHERE ";
    }
}

package org.modeldocket.platform.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The problems that a request may be answered with (RFC 9457). The name is part of the interface: clients compare it. Each
 * has a page at its own URI.
 */
public enum ProblemType {
    MALFORMED_JSON(
            400,
            "Malformed JSON",
            "The body could not be read as one JSON text in UTF-8. `line` and `column` say where reading stopped."),
    BAD_HEADER(
            400,
            "Malformed header",
            "A header such as If-Match or Idempotency-Key has the wrong form; `detail` says which."),
    BAD_REQUEST(
            400, "Malformed HTTP request", "The request line or a header is not valid; `detail` says what is wrong."),
    NOT_SIGNED_IN(
            401,
            "Token required",
            "Writing, `/api/admin`, `/api/refusals` and the addresses of imports need the header `Authorization: Bearer mdt_…` with a token"
                    + " that is known and not revoked."),
    NOT_ALLOWED(
            403,
            "Role missing",
            "The token is known, but lacks the role that the request needs: recorder to write or import, auditor to read what was"
                    + " refused, admin for what is under `/api/admin`."),
    CROSS_ORIGIN(
            403,
            "Cross-origin write rejected",
            "A browser sent this request on behalf of another site. Such requests are rejected, with or without a token."),
    NOT_FOUND(
            404,
            "Not found",
            "The record holds nothing at this address. A release must be registered before its facts."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "The header `Allow` lists the methods of this address."),
    NOT_ACCEPTABLE(
            406,
            "Media type not available",
            "The header `Accept` rules out what the address gives: JSON in UTF-8, or the type of a table or an archive."),
    REQUEST_TIMEOUT(
            408,
            "Request timed out",
            "The body must arrive whole within `modeldocket.body-time`. Nothing was stored. Send the request again."),
    BROKEN_RULE(
            409,
            "Rule violated",
            "The fact cannot be true beside what the record holds. `rule` names the rule, `detail` says why,"
                    + " `conflictingFact` names the fact that contradicts it. With the rule RecordStaysConsistent a late fact,"
                    + " a correction, a retraction or a reinstatement would leave a fact breaking `brokenRule`. Nothing was stored."),
    REBUILD_RUNNING(
            409,
            "Rebuild already running",
            "A rebuild of this projection was requested while another was running. Wait until it ends, or cancel it."),
    STALE_SEQUENCE(
            412,
            "Case has changed",
            "`expected` is the sequence that If-Match named, `actual` that of the case or the organisation, absent where an"
                    + " organisation has no facts yet. Read it again."),
    TOO_LARGE(413, "Request body too large", "A request has at most `limit` bytes."),
    ADDRESS_TOO_LONG(
            414,
            "Address too long",
            "The request line and the headers have at most 8 KiB together. Shorten the address."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Unsupported media type",
            "Send the body as `Content-Type: application/json`, a file to import as `application/x-ndjson`; in UTF-8 and not"
                    + " compressed."),
    EXPECTATION_FAILED(
            417,
            "Expectation not met",
            "The only `Expect` that is met is `100-continue`. Send the request without the header."),
    UNKNOWN_HOST(
            421,
            "Unknown host",
            "The header Host names a server that this one is not. If the name is right, add it to `modeldocket.allowed-hosts`."),
    MALFORMED(
            422,
            "Malformed request",
            "`faults` lists every fault: in a body each with a JSON Pointer, in an address each with its parameter."
                    + " Nothing was stored."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency key reused",
            "An earlier request with this Idempotency-Key had another content. Nothing was stored."),
    HEADERS_TOO_LARGE(
            431,
            "Headers too large",
            "The request line and the headers have at most 8 KiB together, in 100 headers. Send fewer or shorter headers."),
    BUSY(
            503,
            "Server busy",
            "The server handles as many requests as it can; `detail` says which limit was met. Nothing was read or stored."
                    + " Ask again after `Retry-After` seconds."),
    VIEW_BEHIND(
            503,
            "View behind the record",
            "X-Min-Sequence names a fact that the view did not reach within two seconds. Ask again after"
                    + " `Retry-After` seconds."),
    VIEWS_UNAVAILABLE(
            503,
            "Views unavailable",
            "The database of the views does not answer. The record is not affected. Ask again after `Retry-After` seconds."),
    LOG_UNAVAILABLE(
            503,
            "Transparency log unavailable",
            "The log did not sign the answer within two seconds, cannot be read, or was halted because the record is"
                    + " not the one that was signed; `detail` says which. Ask again after `Retry-After` seconds."),
    INTERNAL(500, "Internal error", "The fault is the server's. Its logging says more under `incident`."),
    CLOCK_NOT_TRUSTED(
            503,
            "Clock not trusted",
            "The server's clock has jumped, and would date facts wrongly. Nothing was stored. An administrator confirms the"
                    + " clock, or sets it right; `detail` says what it showed. Send the request again after that."),
    NEWER_VERSION_NEEDED(
            503,
            "Newer version needed",
            "The request needs a fact that only a newer version of this server can read: `factType` and `revision` say which."
                    + " Nothing was stored. Send the request to a newer server, or upgrade this one."),
    RECORD_UNAVAILABLE(
            503,
            "Record unavailable",
            "The fact may or may not have been stored. Send the same request again, with the same factId or"
                    + " Idempotency-Key, and it is stored once.");

    private final int status;
    private final String title;
    private final String description;

    ProblemType(int status, String title, String description) {
        this.status = status;
        this.title = title;
        this.description = description;
    }

    /** The problem of that name, as it stands in its URI. */
    public static Optional<ProblemType> named(String name) {
        return Stream.of(values()).filter(type -> type.slug().equals(name)).findFirst();
    }

    /** The name, such as {@code broken-rule}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The identifying URI, relative to the server: {@code /problems/broken-rule}. */
    public String uri() {
        return "/problems/" + slug();
    }

    /** The HTTP status it comes with. */
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What it means and what to do, for people. */
    public String description() {
        return description;
    }
}

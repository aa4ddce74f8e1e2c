package org.modeldocket.web.problem;

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
            "The body is not JSON",
            "The body could not be read as one JSON text in UTF-8. `line` and `column` say where reading stopped."),
    BAD_HEADER(
            400,
            "A header is not understood",
            "A header such as If-Match or Idempotency-Key is not of the form that is asked for; `detail` says which."),
    BAD_REQUEST(
            400,
            "The request is not understood",
            "The request line or the headers are not such as this server accepts."),
    NOT_SIGNED_IN(
            401,
            "A token is needed",
            "Writing needs the header `Authorization: Bearer mdt_…` with a token that is known and not revoked."),
    NOT_ALLOWED(
            403,
            "The token may not do this",
            "The token is known, but has not the role that the request needs: recorder to write, auditor to read what was"
                    + " refused, admin for what is under `/api/admin`."),
    CROSS_ORIGIN(
            403,
            "Another site may not write here",
            "A browser sent this request on behalf of another site. Such requests are refused whoever signs them."),
    NOT_FOUND(
            404, "Nothing is there", "The address names nothing that the record holds; a release is registered first."),
    METHOD_NOT_ALLOWED(
            405, "The method is not offered here", "The header `Allow` lists the methods that this address takes."),
    NOT_ACCEPTABLE(406, "No such form is offered", "Answers are JSON; the header `Accept` rules that out."),
    REQUEST_TIMEOUT(
            408,
            "Request took too long to arrive",
            "The body must arrive whole within `modeldocket.body-time`. Nothing was stored. Send the request again."),
    BROKEN_RULE(
            409,
            "A rule of the record stands against it",
            "The fact cannot be true beside what the record holds. `rule` names the rule, `detail` says why,"
                    + " `conflictingFact` the fact that stands against it. With the rule RecordStaysConsistent a late fact,"
                    + " a correction, a retraction or a reinstatement would leave a fact breaking `brokenRule`. Nothing was stored."),
    REBUILD_RUNNING(
            409,
            "The projection is being rebuilt",
            "A rebuild of this projection was asked for while one was running. Wait for its end, or cancel it."),
    STALE_SEQUENCE(
            412,
            "The case has moved on",
            "If-Match named another sequence than the case stands at: `expected` was sent, `actual` is. Read it again."),
    TOO_LARGE(413, "The body is too large", "A request has at most `limit` bytes."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body is of another kind",
            "A body is sent as `Content-Type: application/json`, in UTF-8 and not compressed."),
    UNKNOWN_HOST(
            421,
            "This server has another name",
            "The header Host names a server that this one is not. Name it in `modeldocket.allowed-hosts` if it is."),
    MALFORMED(
            422,
            "The request is not such as is asked for",
            "`faults` lists what is wrong: in a body, each with a JSON Pointer; in an address, each with its parameter."
                    + " Nothing was stored."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The key was used for something else",
            "A request with this Idempotency-Key was answered before, and it said something else. Nothing was stored."),
    BUSY(
            503,
            "The server is busy",
            "The server handles as many requests as it can; `detail` says which limit was met. Nothing was read or stored."
                    + " Ask again after `Retry-After` seconds."),
    VIEW_BEHIND(
            503,
            "The view is behind the record",
            "X-Min-Sequence asked for a fact that the view has not taken in within two seconds. Ask again after"
                    + " `Retry-After` seconds."),
    VIEWS_UNAVAILABLE(
            503,
            "The views cannot be read",
            "Where the views are kept does not answer. The record is not touched by it. Ask again after `Retry-After` seconds."),
    LOG_UNAVAILABLE(
            503,
            "The transparency log cannot answer",
            "It has not signed what was asked for within two seconds, or cannot be read, or was halted because the record is"
                    + " not the one that was signed; `detail` says which. Ask again after `Retry-After` seconds."),
    INTERNAL(
            500, "The server failed", "This is a defect. `incident` is also in the server's log, with what led to it."),
    CLOCK_NOT_TRUSTED(
            503,
            "Clock not trusted",
            "The server's clock has jumped, and would date facts wrongly. Nothing was stored. An administrator confirms the"
                    + " clock, or sets it right; `detail` says what it showed. Send the request again after that."),
    NEWER_VERSION_NEEDED(
            503,
            "Newer version needed",
            "The case holds a fact that only a newer version of this server can read: `factType` and `revision` say which."
                    + " Nothing was stored. Send the request to a newer server, or upgrade this one."),
    RECORD_UNAVAILABLE(
            503,
            "The record cannot be written",
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

package org.modeldocket.query.cite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.problem.Parameters;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.cite.CitableReads.CitableRead;
import org.modeldocket.query.cite.CitableReads.Exchange;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.ListQueryReader;
import org.modeldocket.query.lists.ReleaseFilters;
import org.modeldocket.query.lists.ReleaseListQuestions;
import org.modeldocket.query.lists.ReleaseQuery;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.text.Quoted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Cites answers: pins both clocks, works out the digest, and compares with what the record says now of the same day of the world. An
 * answer at a position is worked out from the facts up to it, and so is the same for good.
 */
@Component
public final class PermanentLinks {
    private static final Logger LOG = LoggerFactory.getLogger(PermanentLinks.class);

    private final CitableReads reads;
    private final AnswerTitles titles;
    private final LaterFacts later;
    private final ReleaseListQuestions releases;
    private final LiveTables live;
    private final AnswerCache answers = new AnswerCache();

    PermanentLinks(
            CitableReads reads,
            AnswerTitles titles,
            LaterFacts later,
            ReleaseListQuestions releases,
            ViewsDatabase views) {
        this.reads = reads;
        this.titles = titles;
        this.later = later;
        this.releases = releases;
        this.live = views.live();
    }

    /**
     * The permanent link to an answer and, where its digest is given, what became of it since.
     *
     * @throws org.modeldocket.platform.problem.ProblemException when nothing that can be cited is asked for
     * @throws NotFoundException when the record has no such entry, or nothing of an id at the moment
     */
    public PermanentLink cite(LinkRequest request, HttpServletRequest within, HttpServletResponse response) {
        return cite(request, new Exchange(within, response));
    }

    private PermanentLink cite(LinkRequest request, Exchange within) {
        CitableRead read = reads.find(request.of(), within)
                .orElseThrow(() -> Parameters.refusal(
                        LinkRequest.OF,
                        Quoted.of(request.of().path())
                                + " is no answer that can be cited; see /api-docs for those that can"));
        CitedAddress pinned = pinned(request.of(), read, within);
        CitedAnswer answer = answer(pinned, read, within);
        AsOf asOf = asOf(pinned, answer);
        CitedAddress page = page(pinned);
        PermanentLink link = new PermanentLink(
                titles.of(read.citable().value(), pinned, answer, asOf),
                pinned.toString(),
                reads.isServed(page, within) ? page.toString() : null,
                "/cite?of=" + pinned.encoded() + "&digest="
                        + (request.digest() == null ? answer.digest() : request.digest()),
                answer.digest(),
                answer.covered(),
                answer.total(),
                asOf,
                PermanentLink.ReferenceFormats.of(pinned),
                null);
        return request.digest() == null ? link : link.checked(check(pinned, request.digest(), answer, read, within));
    }

    private CitedAddress pinned(CitedAddress asked, CitableRead read, Exchange within) {
        JsonNode asOf = reads.read(read.citable().inPages() ? asked.with("limit", "1") : asked, within)
                .path("asOf");
        long position = asOf.path("position").asLong();
        if (LinkRequest.position(asked) >= 0 && asOf.path("beyondRecord").asBoolean(false)) {
            throw NotFoundException.of("entry", String.valueOf(LinkRequest.position(asked)));
        }
        CitedAddress known = LinkRequest.position(asked) < 0
                ? asked.with(ReadParameters.KNOWN_AT, KnownAt.PREFIX + position)
                : asked;
        String day = day(asOf);
        return read.citable().ofADay() && day != null && asked.value(ReadParameters.VALID_AT) == null
                ? known.with(ReadParameters.VALID_AT, day)
                : known;
    }

    /** The day that an answer stands for, else that of the newest entry in it; null where there is none. */
    private static @Nullable String day(JsonNode asOf) {
        JsonNode recordedAt = asOf.path("recordedAt");
        String recorded = recordedAt.isString()
                ? LocalDate.ofInstant(Instant.parse(recordedAt.stringValue()), ZoneOffset.UTC)
                        .toString()
                : null;
        JsonNode asked = asOf.path("validAt").path("edtf");
        return asked.isString() ? asked.stringValue() : recorded;
    }

    private CitedAnswer answer(CitedAddress address, CitableRead read, Exchange within) {
        CitedAddress whole =
                read.citable().inPages() ? address.with("limit", String.valueOf(PageRequest.MOST)) : address;
        CitedAddress next = whole.without("facets");
        return answers.of(
                address,
                live.at(BitemporalPoint.NOW, now -> now),
                () -> AnswerDigest.of(
                        cursor -> reads.read(cursor == null ? whole : next.with("cursor", cursor), within)));
    }

    private static AsOf asOf(CitedAddress pinned, CitedAnswer answer) {
        JsonNode asOf = answer.first().path("asOf");
        String validAt = pinned.value(ReadParameters.VALID_AT);
        JsonNode recordedAt = asOf.path("recordedAt");
        return new AsOf(
                asOf.path("position").asLong(),
                recordedAt.isString() ? Instant.parse(recordedAt.stringValue()) : null,
                validAt == null ? null : ValidAt.parse(validAt),
                KnownAt.parse(String.valueOf(pinned.value(ReadParameters.KNOWN_AT))),
                null);
    }

    private static CitedAddress page(CitedAddress pinned) {
        return pinned.page().without("facets");
    }

    private LinkCheck check(CitedAddress pinned, String digest, CitedAnswer then, CitableRead read, Exchange within) {
        boolean verified = digest.equals(then.digest());
        if (!verified) {
            LOG.info("MD-CITE-001 the digest of a link is not that of its answer: {}", Quoted.of(pinned.toString()));
        }
        long position = LinkRequest.position(pinned);
        long head = live.at(BitemporalPoint.NOW, ReadPoint::position);
        CitedAddress current = pinned.with(ReadParameters.KNOWN_AT, KnownAt.PREFIX + head);
        CitedAnswer now = head <= position ? then : answer(current, read, within);
        if (now.digest().equals(then.digest())) {
            return new LinkCheck(verified, AnswerNow.SAME, head, null);
        }
        return new LinkCheck(
                verified,
                AnswerNow.DIFFERS,
                head,
                later.between(position, head, about(pinned, current, then, now, read, within)));
    }

    /** Empty where not all is known that the answers are about. */
    private Set<String> about(
            CitedAddress pinned,
            CitedAddress current,
            CitedAnswer then,
            CitedAnswer now,
            CitableRead read,
            Exchange within) {
        boolean selects = AnnotatedElementUtils.hasAnnotation(read.handler().getMethod(), ReleaseFilters.class);
        if (!selects && !(then.isCoveredWhole() && now.isCoveredWhole())) {
            return Set.of();
        }
        Set<String> ids = new HashSet<>(then.ids());
        ids.addAll(now.ids());
        if (selects) {
            ids.addAll(selected(pinned, within));
            ids.addAll(selected(current, within));
        }
        return ids;
    }

    private Set<String> selected(CitedAddress address, Exchange within) {
        AddressRequest request = new AddressRequest(address.without("sort"), within.request());
        ReadParameters parameters = ReadParameters.of(request);
        ReleaseQuery query = ListQueryReader.releases(request::getParameterValues, parameters);
        @Nullable String validAt = request.getParameter(ReadParameters.VALID_AT);
        BitemporalPoint clocks = parameters.clocks(validAt, request.getParameter(ReadParameters.KNOWN_AT));
        parameters.check();
        return releases.ids(query, clocks);
    }
}

package org.modeldocket.query.tables;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.modeldocket.platform.web.RequestAddress;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.KnownAt;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with a whole list as CSV or, where the address ends with {@code .zip}, as a ZIP with the list as CSV and as JSON and with
 * descriptions, written as it is read. The header {@code Link} names the address that gives the same table for good
 * ({@code rel="canonical"}). Its length is not known when it begins, so it has no ETag; one that fails on the way breaks off.
 */
@Component
public final class TableAnswers {
    private static final String ZIP = ".zip";

    private final ObjectProvider<JsonMapper> mapper;
    private final String licence;

    /**
     * @param mapper writes the entries as the API does; asked for only with a request
     * @param licence of the data, as archives say it
     */
    TableAnswers(
            ObjectProvider<JsonMapper> mapper,
            @Value("${modeldocket.data-licence:No licence is stated for this compilation."
                            + " Facts and quotes are cited from their publishers, whose terms hold for them.}")
                    String licence) {
        this.mapper = mapper;
        this.licence = licence;
    }

    /** @param known all entries, in parts; read once for each form of the table */
    public <T> void write(
            Table<T> table,
            AsOfAnswer<Iterable<List<T>>> known,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AsOf asOf = known.asOf();
        boolean isArchive = request.getRequestURI().endsWith(ZIP);
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setContentType(isArchive ? "application/zip" : "text/csv;header=present;charset=utf-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(table.name() + "-at-" + asOf.position() + (isArchive ? ZIP : ".csv"))
                        .build()
                        .toString());
        String permanent = permanent(request, asOf);
        response.setHeader(HttpHeaders.LINK, "<" + permanent + ">; rel=\"canonical\"");
        if (isArchive) {
            TableSource source = new TableSource(
                    UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                                    .replacePath(null)
                                    .build()
                                    .toUriString()
                            + permanent,
                    asOf,
                    licence);
            new TableArchive<>(table, source, mapper.getObject()).write(known.answer(), response.getOutputStream());
        } else {
            table.csv().write(known.answer().iterator(), response.getOutputStream());
        }
    }

    private static String permanent(HttpServletRequest request, AsOf asOf) {
        return RequestAddress.with(request, Map.of("knownAt", KnownAt.PREFIX + asOf.position()));
    }
}

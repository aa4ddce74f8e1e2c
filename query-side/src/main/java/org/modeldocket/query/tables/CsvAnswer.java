package org.modeldocket.query.tables;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Answers with a whole list as CSV, written as it is read. The header {@code Link} names the address that gives the same table for
 * good ({@code rel="canonical"}). Its length is not known when it begins, so it has no ETag; one that fails on the way breaks off.
 */
public final class CsvAnswer {
    private CsvAnswer() {}

    /** @param name of the file, without its ending */
    public static <T> void write(
            String name,
            AsOfAnswer<Iterator<List<T>>> known,
            CsvTable<T> table,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AsOf asOf = known.asOf();
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setContentType("text/csv;header=present;charset=utf-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "-at-" + asOf.position() + ".csv")
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.LINK, "<" + permanent(request, asOf) + ">; rel=\"canonical\"");
        table.write(known.answer(), response.getOutputStream());
    }

    private static String permanent(HttpServletRequest request, AsOf asOf) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (request.getQueryString() != null) {
            address.query(request.getQueryString());
        }
        return address.replaceQueryParam("knownAt", "position:" + asOf.position())
                .build(true)
                .toUriString();
    }
}

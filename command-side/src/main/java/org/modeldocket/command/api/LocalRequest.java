package org.modeldocket.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.load.RequestWithBody;
import org.springframework.http.HttpHeaders;

/** The request for a page, as a request of its sender with a body and a media type of its own, and no other header. */
public final class LocalRequest extends RequestWithBody {
    private final String type;

    public LocalRequest(HttpServletRequest page, String type, InputStream body) {
        super(page, body);
        this.type = type;
    }

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public int getContentLength() {
        return -1;
    }

    @Override
    public long getContentLengthLong() {
        return -1;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) ? type : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = getHeader(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }
}

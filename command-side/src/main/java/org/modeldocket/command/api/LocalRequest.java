package org.modeldocket.command.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The request for a page, as a request of its sender with a body and a media type of its own, and no other header. */
public final class LocalRequest extends HttpServletRequestWrapper {
    private final String type;
    private final InputStream body;
    private boolean ended;

    public LocalRequest(HttpServletRequest page, String type, InputStream body) {
        super(page);
        this.type = type;
        this.body = body;
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

    @Override
    public ServletInputStream getInputStream() {
        return new ServletInputStream() {
            @Override
            public int read() throws IOException {
                int read = body.read();
                ended |= read < 0;
                return read;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = body.read(bytes, from, length);
                ended |= read < 0;
                return read;
            }

            @Override
            public boolean isFinished() {
                return ended;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("bodies are read by threads that may wait");
            }
        };
    }
}

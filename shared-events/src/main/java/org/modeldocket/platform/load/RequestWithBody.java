package org.modeldocket.platform.load;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request with a body of its own, in memory or as it comes. */
public class RequestWithBody extends HttpServletRequestWrapper {
    private final InputStream body;
    private boolean ended;

    public RequestWithBody(HttpServletRequest request, InputStream body) {
        super(request);
        this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ServletInputStream() {
            @Override
            public int read() throws IOException {
                return seen(body.read());
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return seen(body.read(bytes, from, length));
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

    private int seen(int read) {
        ended |= read < 0;
        return read;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}

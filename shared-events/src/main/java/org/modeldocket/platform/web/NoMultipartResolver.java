package org.modeldocket.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;

/** Takes no request for an upload; one that says it is meets the controllers as it came, and they refuse its media type. */
final class NoMultipartResolver implements MultipartResolver {
    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return false;
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        throw new IllegalStateException("there are no uploads");
    }

    @Override
    public void cleanupMultipart(MultipartHttpServletRequest request) {
        throw new IllegalStateException("there are no uploads");
    }
}

package org.modeldocket.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;

/** Parses no uploads: a multipart request reaches the controllers as it is, and they reject its media type. */
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

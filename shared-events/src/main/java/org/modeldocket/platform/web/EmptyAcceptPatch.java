package org.modeldocket.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Removes the header that Spring's answer to OPTIONS has without a value: no address supports PATCH, and the header names at least one
 * type (RFC 5789, 3.1).
 */
final class EmptyAcceptPatch implements HandlerInterceptor {
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if ("".equals(response.getHeader(HttpHeaders.ACCEPT_PATCH))) {
            response.setHeader(HttpHeaders.ACCEPT_PATCH, null);
        }
    }
}

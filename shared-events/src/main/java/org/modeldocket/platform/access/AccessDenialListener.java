package org.modeldocket.platform.access;

import jakarta.servlet.http.HttpServletRequest;

/** Called for each request whose token is valid but lacks the required role. The listener cannot change the answer. */
public interface AccessDenialListener {
    void denied(HttpServletRequest request);
}

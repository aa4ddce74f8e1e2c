package org.modeldocket.platform.access;

import jakarta.servlet.http.HttpServletRequest;

/** Hears of requests whose token is known but has not the role that they need. The answer is given whatever it does. */
public interface AccessDenialListener {
    void denied(HttpServletRequest request);
}

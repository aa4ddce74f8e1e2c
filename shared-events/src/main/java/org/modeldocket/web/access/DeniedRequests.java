package org.modeldocket.web.access;

import jakarta.servlet.http.HttpServletRequest;

/** Hears of requests whose token is known but has not the role that they need. The answer is given whatever it does. */
public interface DeniedRequests {
    void denied(HttpServletRequest request);
}

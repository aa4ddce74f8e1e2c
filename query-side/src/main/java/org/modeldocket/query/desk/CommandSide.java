package org.modeldocket.query.desk;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.JsonNode;

/**
 * Where forms send what they hold: the API that writes. The program that has both sides passes it on within the process; a node of the
 * query side sends it over HTTP.
 */
public interface CommandSide {
    /**
     * Sends a request that writes.
     *
     * @param page the request for a page, whose sender it is that writes
     * @param path of the API
     */
    Answer post(HttpServletRequest page, String path, JsonNode json);

    /**
     * An answer of the API.
     *
     * @param body a receipt, or from 400 up a problem
     */
    record Answer(int status, JsonNode body) {
        public boolean succeeded() {
            return status < 400;
        }
    }
}

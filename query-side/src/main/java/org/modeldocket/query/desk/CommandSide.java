package org.modeldocket.query.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

    /** Sends a request without a body to an address of imports. */
    default Answer send(HttpServletRequest page, String method, String target) {
        return send(page, method, target, "application/json", InputStream.nullInputStream());
    }

    /**
     * Sends a request to an address of imports, its body as it comes.
     *
     * @param target path and query
     * @param type of the body
     */
    Answer send(HttpServletRequest page, String method, String target, String type, InputStream body);

    /** Writes the lines of an import that were not recorded, as they come; the import must be there. */
    void quarantine(HttpServletRequest page, String target, OutputStream out) throws IOException;

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

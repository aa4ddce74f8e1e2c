package org.modeldocket.architecture.planted.command.store;

import org.springframework.web.client.RestClient;

/** Breaks a rule on purpose: knows the web. */
public class WebbyStore {
    Object client() {
        return RestClient.create();
    }
}

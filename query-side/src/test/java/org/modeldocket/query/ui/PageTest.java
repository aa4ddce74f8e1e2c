package org.modeldocket.query.ui;

import org.junit.jupiter.api.BeforeEach;
import org.modeldocket.query.projection.Processors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests that read pages of the same cases over HTTP, once the views have caught up. */
@SpringBootTest(
        classes = PagesApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = PagesApplication.VIEWS)
abstract class PageTest {
    @Autowired
    private Processors processors;

    @LocalServerPort
    private int port;

    protected Browser browser;

    @BeforeEach
    void openBrowser() {
        PagesApplication.awaitViews(processors);
        browser = new Browser(port);
    }
}

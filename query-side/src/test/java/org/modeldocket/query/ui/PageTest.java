package org.modeldocket.query.ui;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.projection.Projection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests that read pages of the same cases over HTTP, once the views have caught up. */
@SpringBootTest(
        classes = PagesApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = PagesApplication.VIEWS)
abstract class PageTest {
    private static final Set<Class<?>> TOLD = new HashSet<>();

    @Autowired
    private Projection processors;

    @Autowired
    private MemoryRecord record;

    @LocalServerPort
    private int port;

    protected Browser browser;

    @BeforeEach
    void openBrowser() {
        if (TOLD.add(getClass())) {
            tell(record);
        }
        PagesApplication.awaitViews(processors);
        browser = new Browser(port);
    }

    /** Adds facts once, before the first test of a class. A class that does so names a record of its own in {@code test.record}. */
    void tell(MemoryRecord record) {}
}

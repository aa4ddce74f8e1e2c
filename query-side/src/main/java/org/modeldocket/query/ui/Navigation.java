package org.modeldocket.query.ui;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The links in the head of every page; a bean that the layout names. Its method is public for SpEL. */
@Component
final class Navigation {
    private final List<NavigationEntry> entries;

    Navigation(List<NavigatedPage> pages) {
        entries = pages.stream()
                .flatMap(page -> page.navigation().stream())
                .sorted(Comparator.comparingInt(NavigationEntry::place))
                .toList();
    }

    public List<NavigationEntry> entries() {
        return entries;
    }
}

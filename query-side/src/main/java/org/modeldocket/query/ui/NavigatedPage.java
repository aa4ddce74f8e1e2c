package org.modeldocket.query.ui;

import java.util.List;

/** A controller of pages with links of its own in the head of every page. */
public interface NavigatedPage {
    List<NavigationEntry> navigation();
}

package org.modeldocket.query.cases.view;

import java.util.List;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.bitemporal.DaysView;

/**
 * Access for some of those whom a suspension keeps out.
 *
 * @param audience those who have access again
 * @param restored since when
 * @param lasted how long they had no access
 * @param factId the fact that says so
 */
public record RestorationView(List<AudienceView> audience, DateView restored, DaysView lasted, String factId) {}

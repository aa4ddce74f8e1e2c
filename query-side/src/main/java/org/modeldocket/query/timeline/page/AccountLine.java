package org.modeldocket.query.timeline.page;

import java.util.List;
import org.modeldocket.query.timeline.page.cited.CitedSource;

/**
 * What another source says of a happening, in a line beside the account that counts.
 *
 * @param says the date that it gives, in words
 * @param sources its sources; none in a list, which shows no sources
 */
public record AccountLine(String href, String says, List<CitedSource> sources) {}

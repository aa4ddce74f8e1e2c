package org.modeldocket.query.timeline.page;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.registers.RegisterIds;
import org.modeldocket.query.registers.RegisterQuestions;
import org.springframework.stereotype.Component;

/**
 * Takes out the links to what the registers do not hold at the moment of a page: an agency that only a retracted fact names, a
 * directive that is issued later. The name stays.
 */
@Component
public final class LinkFilter {
    static final String AGENCIES = "/agencies/";
    static final String DIRECTIVES = "/directives/";
    static final String CUSTOMERS = "/customers/";

    private final RegisterQuestions registers;

    LinkFilter(RegisterQuestions registers) {
        this.registers = registers;
    }

    List<TimelineEntry> ofEntries(List<TimelineEntry> entries, BitemporalPoint clocks) {
        Set<String> dead = dead(entries.stream().flatMap(entry -> entry.details().stream()), clocks);
        return entries.stream()
                .map(entry -> entry.detailed(live(entry.details(), dead)))
                .toList();
    }

    FactLine ofStep(FactLine step, BitemporalPoint clocks) {
        return ofSteps(List.of(step), clocks).getFirst();
    }

    List<FactLine> ofSteps(List<FactLine> steps, BitemporalPoint clocks) {
        Set<String> dead = dead(steps.stream().flatMap(step -> step.details().stream()), clocks);
        return steps.stream()
                .map(step -> step.detailed(live(step.details(), dead)))
                .toList();
    }

    /** Those of the directives of these ids that have a page then. */
    public Set<String> directives(Collection<String> ids, BitemporalPoint clocks) {
        return registers
                .there(new RegisterIds(Set.of(), Set.copyOf(ids), Set.of()), clocks)
                .directives();
    }

    private Set<String> dead(Stream<FactDetail> details, BitemporalPoint clocks) {
        Set<String> links =
                details.map(FactDetail::href).flatMap(Stream::ofNullable).collect(Collectors.toSet());
        RegisterIds there = registers.there(
                new RegisterIds(ids(links, AGENCIES), ids(links, DIRECTIVES), ids(links, CUSTOMERS)), clocks);
        return links.stream()
                .filter(link -> gone(link, AGENCIES, there.agencies())
                        || gone(link, DIRECTIVES, there.directives())
                        || gone(link, CUSTOMERS, there.customers()))
                .collect(Collectors.toSet());
    }

    private static boolean gone(String link, String room, Set<String> there) {
        return link.startsWith(room) && !there.contains(link.substring(room.length()));
    }

    private static Set<String> ids(Set<String> links, String room) {
        return links.stream()
                .filter(link -> link.startsWith(room))
                .map(link -> link.substring(room.length()))
                .collect(Collectors.toSet());
    }

    private static List<FactDetail> live(List<FactDetail> details, Set<String> dead) {
        return details.stream()
                .map(detail -> detail.href() != null && dead.contains(detail.href()) ? detail.unlinked() : detail)
                .toList();
    }
}

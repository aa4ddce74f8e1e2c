package org.modeldocket.query.compare.compared;

import java.time.LocalDate;
import java.util.List;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.BitemporalPoint;

/**
 * Releases beside each other.
 *
 * @param countedTo the day by whose end what lasts is counted
 * @param withoutSubmission the releases that were never submitted for review, so that nothing is counted from there
 * @param releases in the order in which they were asked for
 * @param differences what no release has is left out
 */
public record Comparison(
        Alignment align,
        LocalDate countedTo,
        List<String> withoutSubmission,
        List<ComparedRelease> releases,
        List<ComparedAspect> differences,
        AsOf asOf) {
    /** @param cases of one moment */
    public static Comparison of(List<ComparedCase> cases, Alignment align, AsOf asOf) {
        BitemporalPoint day = new BitemporalPoint(asOf.validAt(), null);
        List<ComparedRelease> releases = cases.stream()
                .map(one -> ComparedRelease.of(
                        one, day.at("/api/releases/" + one.id() + "?knownAt=position:" + asOf.position())))
                .toList();
        return new Comparison(
                align,
                cases.getFirst().day(),
                releases.stream()
                        .filter(release -> release.submitted() == null)
                        .map(ComparedRelease::releaseId)
                        .toList(),
                releases,
                Aspects.of(cases),
                asOf);
    }
}

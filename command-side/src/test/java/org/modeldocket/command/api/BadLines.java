package org.modeldocket.command.api;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Fifteen kinds of lines that are not recorded, each with the rule or pointer, and the beginning of the reason. */
final class BadLines {
    private static final String CITED = "'citations':[{'publisher':'A paper','title':'A story'}]";

    private BadLines() {}

    static SequencedMap<String, String> of(String release) {
        String in = "'releaseId':'" + release + "',";
        SequencedMap<String, String> lines = new LinkedHashMap<>();
        lines.put("not JSON", ": ");
        lines.put("{'type':'evaluation-reported'", ": the line ends too early");
        lines.put("[]", ": the line is no JSON object");
        lines.put("{'type':'evaluation-reported'} {}", ": something follows the JSON value");
        lines.put("{'type':'evaluation-reportd'," + in + CITED + "}", "/type: ");
        lines.put(withdrawn("'occurred':'2026-05',"), "/releaseId: is missing");
        lines.put(withdrawn("'releaseId':'Not an id','occurred':'2026-05',"), "/releaseId: is not the id of a release");
        lines.put(withdrawn(in), "/occurred: ");
        lines.put(withdrawn(in + "'occurred':'06/09/2020',"), "/occurred: ");
        lines.put(withdrawn(in + "'occurred':'2026-05','reasn':'x',"), "/reasn: ");
        lines.put("{'company':'Example AI'}", "/model: ");
        lines.put(withdrawn(in + "'occurred':'2999',"), "OccurredNotInTheFuture: ");
        lines.put(
                "{'type':'release-withdrawn'," + in + "'occurred':'2026-05','reason':'No source.','citations':[]}",
                "FactCitesASource: ");
        lines.put(withdrawn("'releaseId':'no-such-" + release + "','occurred':'2026-05',"), "ReleaseIsRegistered: ");
        lines.put(
                "{'type':'access-restored'," + in + "'occurred':'2026-05','suspensionId':'none'," + CITED + "}",
                "SuspensionIsOpen: ");
        return lines;
    }

    private static String withdrawn(String members) {
        return "{'type':'release-withdrawn'," + members + "'reason':'Costs.'," + CITED + "}";
    }
}

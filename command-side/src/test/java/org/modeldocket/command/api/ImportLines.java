package org.modeldocket.command.api;

/** Lines to import, with ' for ". */
final class ImportLines {
    static final String CITED = "'citations':[{'publisher':'A paper','title':'A story'}]";

    private ImportLines() {}

    static String registration(String release) {
        return "{'releaseId':'" + release + "','company':'Example AI','model':'M'}";
    }

    static String directive(String release, String directive) {
        return "{'type':'directive-issued','releaseId':'" + release + "','directiveId':'" + release.substring(0, 20)
                + directive
                + "','occurred':'2026-01','agencies':['An Agency'],'title':'A title','instrument':'OTHER','force':'BINDING',"
                + "'measures':['DELAY_RELEASE'],'audience':['ALL']," + CITED + "}";
    }

    static String lifted(String release, String directive, String occurred) {
        return "{'type':'directive-lifted','releaseId':'" + release + "','directiveId':'" + release.substring(0, 20)
                + directive + "','occurred':'" + occurred + "','reason':'No need.'," + CITED + "}";
    }

    static String evaluation(String release, String summary) {
        return "{'type':'evaluation-reported','releaseId':'" + release
                + "','occurred':'2026-02','agency':'An Agency','outcome':'NO_CONCERN','summary':'" + summary + "',"
                + CITED
                + "}";
    }
}

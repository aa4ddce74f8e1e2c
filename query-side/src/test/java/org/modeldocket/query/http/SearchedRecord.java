package org.modeldocket.query.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.FactJson;

/** The record that searches are tried on: names of models as they are written, and statements that were corrected and retracted. */
final class SearchedRecord {
    private static final String SOURCE =
            ",\"citations\":[{\"publisher\":\"%s\",\"title\":\"A report\",\"quote\":\"%s\"}]";

    private SearchedRecord() {}

    static void tell(MemoryRecord record) {
        String[][] releases = {
            {"gpt", "OpenAI", "GPT-5.6"},
            {"gpt-nb", "Copy Cats", "GPT\u20115.6 Nano"},
            {"gpt4o", "OpenAI", "GPT-4o"},
            {"gpt40", "OpenAI", "GPT-4.0"},
            {"gpt65", "OpenAI", "GPT-6.5"},
            {"o3", "OpenAI", "o3-mini"},
            {"sonnet", "Anthropic", "Claude-3.5-Sonnet"},
            {"fable", "Anthropic", "Claude Fable 5"},
            {"llama", "Meta", "Llama-3.1-405B"},
            {"qwen", "Alibaba", "Qwen2.5-VL"},
            {"tongyi", "阿里巴巴", "通义千问2.5"},
            {"yandex", "Яндекс", "Алиса Про"},
            {"kumru", "Türk Yapay Zekâ", "Kumru Işık 2"},
        };
        for (int i = 0; i < releases.length; i++) {
            record.tell(new ReleaseId(releases[i][0]), registered(i + 1, releases[i][1], releases[i][2]));
        }
        // 14 to 17
        record.tell(
                new ReleaseId("gpt"),
                fact(
                        20,
                        "directive-issued",
                        "2026-06-12",
                        """
                "directiveId":"hold","agencies":[{"id":"bis","name":"Bureau of Industry and Security","jurisdiction":"US"}],
                "instrument":"AGENCY_REQUEST","force":"REQUESTED","measures":["DELAY_RELEASE"],"audience":["PUBLIC"],
                "title":"A request to hold the frontier release"\
                """,
                        "The Gazette",
                        "may not be offered to foreign nationals"));
        record.tell(new ReleaseId("gpt"), responded(21, "2026-07", "We comply under protestation."));
        record.tell(
                new ReleaseId("fable"),
                responded(22, "2026-08", "The model was never unsafe; our protestation is on file."));
        record.tell(new ReleaseId("fable"), noted(23, "2026-08", "A note about whales."));
        // 18 to 22: corrected, retracted, and the name of a release corrected
        record.tell(new ReleaseId("gpt"), corrected(24, responded(21, "2026-07", "We comply gladly.")));
        record.tell(new ReleaseId("fable"), Facts.retracted(25, 22));
        record.tell(new ReleaseId("llama"), responded(26, "2026", "We comply in silence."));
        record.tell(new ReleaseId("llama"), corrected(27, registered(9, "Meta", "Lama-3.2-405B")));
        record.tell(new ReleaseId("company:openai"), Facts.renamed(28, "2026-09-01", "Open Intelligence"));
    }

    private static ReleaseFact registered(long n, String company, String model) {
        String id = company.equals("OpenAI") ? "openai" : "company-" + n;
        return fact(
                n,
                "release-registered",
                "2026",
                "\"company\":{\"id\":\"" + id + "\",\"name\":\"" + company + "\"},\"model\":\"" + model + "\"",
                "The Gazette",
                "a word");
    }

    private static ReleaseFact responded(long n, String day, String statement) {
        return fact(
                n,
                "company-responded",
                day,
                "\"stance\":\"COMPLIES\",\"statement\":\"" + statement + "\"",
                "The Herald",
                "so they said");
    }

    private static ReleaseFact noted(long n, String day, String note) {
        return fact(
                n,
                "company-responded",
                day,
                "\"stance\":\"COMPLIES\",\"statement\":\"Nothing.\",\"note\":\"" + note + "\"",
                "The Herald",
                "so they said");
    }

    private static ReleaseFact corrected(long n, ReleaseFact replacement) {
        return Facts.corrected(n, replacement);
    }

    private static ReleaseFact fact(long n, String type, String day, String members, String publisher, String quote) {
        String json = "{\"factId\":\"" + SampleFacts.id(n) + "\",\"occurred\":{\"edtf\":\"" + day + "\"}"
                + SOURCE.formatted(publisher, quote) + "," + members + "}";
        int revision = ReleaseFact.FactType.valueOf(
                        type.toUpperCase(Locale.ROOT).replace('-', '_'))
                .revision();
        return FactJson.read(type, revision, json.getBytes(StandardCharsets.UTF_8));
    }
}

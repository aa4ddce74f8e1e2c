package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.MemoryRecord;

/** The golden list: what each search must find, and what it must not. */
class SearchGoldenListTest extends ReadApiTests {
    @Override
    void tell(MemoryRecord record) {
        SearchedRecord.tell(record);
    }

    /** The golden list: a search, the cases that it must find with the first of them first, and those that it must not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GPT-5.6              | gpt gpt-nb       | gpt4o gpt40 gpt65
        gpt 5.6              | gpt gpt-nb       | gpt4o gpt40 gpt65
        GPT\u20115.6         | gpt gpt-nb       | gpt4o gpt65
        gpt5.6               | gpt gpt-nb       | gpt65
        5.6                  | gpt gpt-nb       | gpt65 gpt4o
        GPT-5.6 Nano         | gpt-nb           | gpt
        OpenAI GPT-5.6       | gpt              | gpt-nb
        copy cats gpt        | gpt-nb           | gpt
        4o                   | gpt4o            | gpt40 gpt
        GPT-4o               | gpt4o            | gpt40
        4.0                  | gpt40            | gpt4o
        gpt 4                | gpt40 gpt4o      | gpt
        o3-mini              | o3               | gpt
        o3 mini              | o3               |
        Claude-3.5-Sonnet    | sonnet           | fable
        claude sonnet        | sonnet           | fable
        sonnet 3.5           | sonnet           |
        Claude               | fable sonnet     | gpt
        Fable 5              | fable            | sonnet
        fab                  | fable            |
        cla                  | fable sonnet     |
        Cluade Sonet         | sonnet           | fable
        Anthropc             | fable sonnet     | gpt
        Llama-3.1            |                  | llama
        Lama-3.2-405B        | llama            |
        lama 405b            | llama            |
        405                  | llama            |
        Qwen2.5-VL           | qwen             | tongyi
        qwen 2.5 vl          | qwen             |
        Qwen                 | qwen             | tongyi
        通义千问               | tongyi           | qwen
        千问                  | tongyi           |
        千义                  |                  | tongyi
        阿里巴巴               | tongyi           | qwen
        Алиса                | yandex           |
        алис                 | yandex           |
        ЯНДЕКС про           | yandex           |
        kumru isik           | kumru            |
        KUMRU IŞIK           | kumru            |
        Kumru ışık 2         | kumru            |
        turk yapay zeka      | kumru            |
        foreign nationals    | gpt              | fable
        "foreign nationals"  | gpt              |
        "nationals foreign"  |                  | gpt
        frontier -hold       |                  | gpt
        gpt -nano            | gpt65 gpt gpt4o  | gpt-nb
        agency:industry      | gpt              |
        title:industry       |                  | gpt
        quote:foreign        | gpt              |
        note:whales          | fable            |
        statement:whales     |                  | fable
        model:OpenAI         |                  | gpt
        source:gazette hold  | gpt              |
        protestation         |                  | fable gpt
        zzyzx                |                  | gpt
        """)
    void finds(String q, String must, String mustNot) {
        List<String> found = releases(q);
        assertThat(found).as(q).containsAll(split(must)).noneMatch(split(mustNot)::contains);
        split(must).stream()
                .findFirst()
                .ifPresent(first -> assertThat(found.getFirst()).as(q).isEqualTo(first));
    }

    private static List<String> split(String ids) {
        return ids == null ? List.of() : Arrays.asList(ids.split(" "));
    }

    /** The releases of what is found, each once, in the order of the first entry about it. */
    private List<String> releases(String q) {
        String address = "/api/search?limit=100&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        return server.json(address).path("items").values().stream()
                .filter(item -> item.has("releaseId"))
                .map(item -> item.path("releaseId").asString())
                .distinct()
                .toList();
    }
}

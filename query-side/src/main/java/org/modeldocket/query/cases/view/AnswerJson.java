package org.modeldocket.query.cases.view;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON in which views keep parts of their answers. It has the shape of the answers that are served. */
public final class AnswerJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private AnswerJson() {}

    public static byte[] write(Object answer) {
        return MAPPER.writeValueAsBytes(answer);
    }

    public static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}

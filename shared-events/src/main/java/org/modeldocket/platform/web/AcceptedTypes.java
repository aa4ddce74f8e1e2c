package org.modeldocket.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * What a request's {@code Accept} leaves to answer with: answers are in UTF-8, so that a type in another charset is not
 * acceptable, nor is one with {@code q=0}. A header that leaves nothing is refused with 406 before a handler runs.
 */
final class AcceptedTypes implements ContentNegotiationStrategy {
    private static final String CHARSET = "charset";

    private final HeaderContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> accepted = header.resolveMediaTypes(request).stream()
                .filter(type -> type.getQualityValue() > 0)
                .filter(type -> type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8))
                .map(AcceptedTypes::withoutCharset)
                .toList();
        if (accepted.isEmpty()) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
        return accepted;
    }

    private static MediaType withoutCharset(MediaType type) {
        Map<String, String> parameters = new LinkedHashMap<>(type.getParameters());
        parameters.remove(CHARSET);
        return new MediaType(type, parameters);
    }
}

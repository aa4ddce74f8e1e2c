package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Thymeleaf replaces a tag before it looks at the tag's condition: a condition on the same tag never counts. */
class TemplatesTest {
    private static final Pattern TAG = Pattern.compile("<[a-z:]+ [^<]*?\\bth:replace=[^<]*?>", Pattern.DOTALL);
    private static final Pattern CONDITION = Pattern.compile("\\bth:(if|unless|each|with)=");

    static Stream<Resource> templates() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:/templates/**/*.html"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noConditionStandsOnATagThatIsReplaced(Resource template) throws IOException {
        String text = template.getContentAsString(StandardCharsets.UTF_8);
        assertThat(TAG.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(tag -> CONDITION.matcher(tag).find()))
                .isEmpty();
    }
}

package org.modeldocket.query.ui;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Shows the characters that turn text around without being seen (U+202A to U+202E, U+2066 to U+2069) as the replacement
 * character, in all text of every page: a name must not be able to make the sentence around it say something else. The API gives
 * the names as they were recorded.
 */
@Component
final class BidiControlFilter implements IPostProcessorDialect {
    private static final Pattern TURNING = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    @Override
    public String getName() {
        return "hidden controls";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return 1000;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Shown.class, 1000));
    }

    /** Made anew by Thymeleaf for each page, and so public. */
    public static final class Shown extends AbstractTemplateHandler {
        @Override
        public void handleText(IText text) {
            String plain = text.getText();
            boolean turns = plain != null && TURNING.matcher(plain).find();
            super.handleText(
                    turns
                            ? getContext()
                                    .getModelFactory()
                                    .createText(TURNING.matcher(plain).replaceAll("\ufffd"))
                            : text);
        }
    }
}

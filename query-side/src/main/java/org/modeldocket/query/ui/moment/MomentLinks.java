package org.modeldocket.query.ui.moment;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Adds the point in time of a page to each of its links to pages and to the API. A link with a point in time of its own has the
 * attribute {@code data-moment}.
 */
@Component
final class MomentLinks implements IPostProcessorDialect {
    /** What is the same at every moment. */
    private static final List<String> TIMELESS = List.of(
            "/about",
            "/api-docs",
            "/api/dates",
            "/api/log",
            "/api/vocabulary",
            "/assets",
            "/desk",
            "/openapi.json",
            "/problems",
            "/record",
            "/sign-in",
            "/vocabulary");

    @Override
    public String getName() {
        return "moment links";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return 900;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Kept.class, 900));
    }

    /** The address at that moment, both as they stand in HTML. */
    static String at(RequestedMoment moment, String href) {
        if (!href.startsWith("/") || TIMELESS.stream().anyMatch(href::startsWith)) {
            return href;
        }
        String query = (href.startsWith("/api/") ? moment.apiQuery() : moment.query()).replace("&", "&amp;");
        if (query.isEmpty()) {
            return href;
        }
        int hash = href.indexOf('#');
        String path = hash < 0 ? href : href.substring(0, hash);
        String fragment = hash < 0 ? "" : href.substring(hash);
        return path + (path.contains("?") ? "&amp;" : "?") + query + fragment;
    }

    /** Made anew by Thymeleaf for each page, and so public. */
    public static final class Kept extends AbstractTemplateHandler {
        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            super.handleOpenElement(kept(tag));
        }

        private IOpenElementTag kept(IOpenElementTag tag) {
            @Nullable String href = tag.getAttributeValue("href");
            boolean link = "a".equals(tag.getElementCompleteName()) && href != null && !tag.hasAttribute("data-moment");
            return link && getContext().getVariable("moment") instanceof Moment moment
                    ? getContext().getModelFactory().setAttribute(tag, "href", at(moment.asked(), href))
                    : tag;
        }
    }
}

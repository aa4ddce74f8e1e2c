package org.modeldocket.query.projection;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** A defect in one view: before its projector writes, the defect is asked, and may throw. */
public record Planted(String view, Defect defect) {
    /** Throws where it wants the writing to fail. */
    public interface Defect {
        /** @param making 1 for the generation that was live at the start, then counted up */
        void strike(int making, List<Touched> touched);
    }

    private ViewDefinition planted(ViewDefinition definition) {
        if (!definition.name().equals(view)) {
            return definition;
        }
        AtomicInteger makings = new AtomicInteger();
        return new ViewDefinition(view, jdbc -> {
            int making = makings.incrementAndGet();
            Projector sound = definition.projector().apply(jdbc);
            return touched -> {
                defect.strike(making, touched);
                sound.write(touched);
            };
        });
    }

    /** What plants it in a composition. */
    public BeanPostProcessor everywhere() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof ViewDefinition view ? planted(view) : bean;
            }
        };
    }

    /** Fails as a defect of a projection does, from that sequence of the release on. */
    static void poison(List<Touched> touched, ReleaseId releaseId, long sequence) {
        for (Touched release : touched) {
            if (release.releaseId().equals(releaseId) && release.after().sequence() >= sequence) {
                throw new IllegalStateException("a planted defect cannot take " + releaseId);
            }
        }
    }
}

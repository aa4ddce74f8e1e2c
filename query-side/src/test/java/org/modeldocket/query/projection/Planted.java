package org.modeldocket.query.projection;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.modeldocket.query.question.CaseUpdate;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.question.QuestionWriter;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** A defect in the writer of one question: before it writes, the defect is asked, and may throw. */
public record Planted(String question, Defect defect) {
    /** Throws where it wants the writing to fail. */
    public interface Defect {
        /** @param making 1 for the generation that was live at the start, then counted up */
        void strike(int making, List<CaseUpdate> updates);
    }

    private Question planted(Question sound) {
        if (!sound.name().equals(question)) {
            return sound;
        }
        AtomicInteger makings = new AtomicInteger();
        return new Question(question, jdbc -> {
            int making = makings.incrementAndGet();
            QuestionWriter writer = sound.writer().apply(jdbc);
            return new QuestionWriter() {
                @Override
                public void writeFacts(List<StoredFact> facts) {
                    writer.writeFacts(facts);
                }

                @Override
                public PreparedRows prepare(List<CaseUpdate> updates) {
                    defect.strike(making, updates);
                    return writer.prepare(updates);
                }
            };
        });
    }

    /** What plants it in a composition. */
    public BeanPostProcessor everywhere() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Question view ? planted(view) : bean;
            }
        };
    }

    /** Fails as a defect of a projection does, from that sequence of the release on. */
    static void poison(List<CaseUpdate> touched, ReleaseId releaseId, long sequence) {
        for (CaseUpdate release : touched) {
            if (release.releaseId().equals(releaseId) && release.after().sequence() >= sequence) {
                throw new IllegalStateException("a planted defect cannot take " + releaseId);
            }
        }
    }
}

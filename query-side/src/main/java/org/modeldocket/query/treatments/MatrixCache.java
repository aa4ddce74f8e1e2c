package org.modeldocket.query.treatments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.projecting.At;

/**
 * The matrices of the moments asked about last. What the view said at a position stays so until it is made anew, or takes in a
 * fact that stands before one that it holds; both are part of the moment.
 */
final class MatrixCache {
    /** A moment of one state of the view. */
    record Moment(int generation, long disorders, long position, LocalDate day) {
        static Moment of(int generation, At at) {
            return new Moment(generation, at.disorders(), at.position(), at.day());
        }
    }

    private final Map<Moment, Matrix> matrices;

    MatrixCache(int most) {
        matrices = new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Moment, Matrix> eldest) {
                return size() > most;
            }
        };
    }

    synchronized @Nullable Matrix get(Moment moment) {
        return matrices.get(moment);
    }

    synchronized void put(Moment moment, Matrix matrix) {
        matrices.put(moment, matrix);
    }
}

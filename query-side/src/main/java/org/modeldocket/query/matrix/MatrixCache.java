package org.modeldocket.query.matrix;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ReadPoint;

/**
 * The matrices of the moments asked about last, bounded by how many ids they hold together. What the view says at a
 * position changes only when it is rebuilt or inserts an earlier fact; both are part of the moment.
 */
final class MatrixCache {
    /** A moment of one state of the view. */
    record Moment(int generation, long disorders, long position, LocalDate day) {
        static Moment of(int generation, ReadPoint at) {
            return new Moment(generation, at.outOfOrderCount(), at.position(), at.day());
        }
    }

    private final Cache<Moment, Matrix> matrices;

    /** @param most cells, and ids in them, kept at most; a matrix that alone has more is not kept */
    MatrixCache(long most) {
        matrices = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Moment moment, Matrix matrix) -> weight(matrix))
                .executor(Runnable::run)
                .build();
    }

    @Nullable
    Matrix get(Moment moment) {
        return matrices.getIfPresent(moment);
    }

    void put(Moment moment, Matrix matrix) {
        matrices.put(moment, matrix);
    }

    private static int weight(Matrix matrix) {
        return 1
                + matrix.rows().stream()
                        .flatMap(row -> row.cells().values().stream())
                        .mapToInt(cell -> 1
                                + cell.releaseIds().size()
                                + cell.factIds().size()
                                + cell.periods().size())
                        .sum();
    }
}

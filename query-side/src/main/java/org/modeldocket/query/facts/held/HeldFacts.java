package org.modeldocket.query.facts.held;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.query.views.ViewsDatabase;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Holds what the list of facts filters by, for all facts of one generation of the views: some 40 bytes for each fact, and as much for
 * each correction. It is loaded when it is first asked for, and again when another generation is live or a fact came out of order;
 * the next reader adds new facts and corrections, by reading the blocks that have them.
 */
public final class HeldFacts {
    /** How many positions a block has. */
    private static final int BLOCK = 1024;

    private static final String READ =
            "SELECT position, known_from, known_to, possible_from, definite_from, dated, type,"
                    + " release_id, agencies, actor FROM listed_fact WHERE position > :from AND position <= :to";

    /** @param position up to which the versions are complete */
    private record Held(int generation, long outOfOrderCount, long position, List<FactBlock> blocks) {
        boolean isOf(ReadPoint at) {
            return generation == at.generation() && outOfOrderCount == at.outOfOrderCount();
        }
    }

    private final NamedParameterJdbcTemplate jdbc;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Held held;

    public HeldFacts(ViewsDatabase views) {
        this.jdbc = new NamedParameterJdbcTemplate(views.live());
    }

    /** What is known at a moment; within its transaction. */
    public Known at(ReadPoint at) {
        Held known = held;
        if (known == null || !known.isOf(at) || known.position() < at.position()) {
            known = advanced(at);
        }
        return new Known(known.blocks());
    }

    /** What is told of each version of a fact. */
    public interface Visitor {
        void visit(FactBlock block, int i);
    }

    /** All blocks in the order of positions, perhaps with versions that are not known yet. */
    public record Known(List<FactBlock> blocks) {
        /** Visits the versions of facts at some positions, in their order. */
        public void each(LongStream positions, Visitor visitor) {
            positions.forEach(position -> each(position, visitor));
        }

        /** Visits those of one fact. */
        public void each(long position, Visitor visitor) {
            FactBlock block = blocks.get(Math.toIntExact((position - 1) / BLOCK));
            for (int i = block.first(position); i < block.size() && block.position(i) == position; i++) {
                visitor.visit(block, i);
            }
        }
    }

    private Held advanced(ReadPoint at) {
        loading.lock();
        try {
            Held known = held;
            if (known == null || !known.isOf(at)) {
                known = new Held(at.generation(), at.outOfOrderCount(), 0, List.of());
            }
            if (known.position() < at.position()) {
                known = new Held(at.generation(), at.outOfOrderCount(), at.position(), blocks(known, at.position()));
            }
            held = known;
            return known;
        } finally {
            loading.unlock();
        }
    }

    private List<FactBlock> blocks(Held known, long position) {
        List<FactBlock> blocks = new ArrayList<>(known.blocks());
        // Most say the same: each text is held once.
        Map<Object, Object> once = new HashMap<>();
        jdbc
                .queryForList(
                        "SELECT DISTINCT (position - 1) / " + BLOCK
                                + " FROM listed_fact WHERE known_from > :from AND known_from <= :to",
                        Map.of("from", known.position(), "to", position),
                        Integer.class)
                .stream()
                .sorted()
                .forEach(number -> {
                    while (blocks.size() <= number) {
                        blocks.add(new FactBlock(List.of()));
                    }
                    blocks.set(number, block(number, once));
                });
        return List.copyOf(blocks);
    }

    private FactBlock block(int number, Map<Object, Object> once) {
        List<FactBlock.Version> versions = new ArrayList<>(BLOCK);
        long from = (long) number * BLOCK;
        jdbc.query(READ, Map.of("from", from, "to", from + BLOCK), row -> {
            String agencies = row.getString(9);
            versions.add(new FactBlock.Version(
                    Math.toIntExact(row.getLong(1)),
                    until(row.getLong(2)),
                    until(row.getLong(3)),
                    PeriodStart.day(row.getLong(4)),
                    PeriodStart.day(row.getLong(5)),
                    row.getBoolean(6),
                    same(row.getString(7), once),
                    same(row.getString(8), once),
                    agencies == null ? List.of() : same(List.of(agencies.split(" ", -1)), once),
                    same(row.getString(10), once)));
        });
        versions.sort(FactBlock.Version.ORDER);
        return new FactBlock(versions);
    }

    private static int until(long position) {
        return position == Long.MAX_VALUE ? Integer.MAX_VALUE : Math.toIntExact(position);
    }

    @SuppressWarnings("unchecked") // what is equal is of one class
    private static <T> T same(T value, Map<Object, Object> once) {
        return (T) once.computeIfAbsent(value, one -> one);
    }
}

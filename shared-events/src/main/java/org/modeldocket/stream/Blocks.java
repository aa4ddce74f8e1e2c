package org.modeldocket.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The blocks read lately, shared by all streams, so that several of them rebuilding at once decode each fact once. */
public final class Blocks {
    private final FactSource reader;
    private final Reach reach;
    private final Cache<Long, Block> cache;

    /** @param most blocks of usual facts kept at most; fewer where facts are large */
    public Blocks(FactSource reader, Reach reach, int most) {
        this.reader = reader;
        this.reach = reach;
        cache = Caffeine.newBuilder()
                .maximumWeight(most * Block.USUAL_BYTES)
                .weigher((Long number, Block block) -> block.bytes())
                .expireAfterAccess(10, TimeUnit.MINUTES)
                .build();
    }

    /** The block that holds a position within reach, filled at least that far. */
    Block holding(long position) {
        Block block = cache.get(Block.numberOf(position), Block::numbered);
        if (!block.holds(position)) {
            block.fill(reader, reach.get());
            // It weighs more than when it was put.
            cache.asMap().replace(Block.numberOf(position), block);
        }
        return block;
    }

    /** The message at a position within reach. */
    public TrackedEventMessage<?> message(long position) {
        return holding(position).get(position);
    }
}

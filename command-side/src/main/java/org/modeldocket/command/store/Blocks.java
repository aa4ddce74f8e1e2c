package org.modeldocket.command.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The blocks read lately, shared by all streams, so that several of them rebuilding at once decode each fact once. */
final class Blocks {
    private final FactReader reader;
    private final DurablePosition durable;
    private final Cache<Long, Block> cache;

    /** @param most blocks kept at most */
    Blocks(FactReader reader, DurablePosition durable, int most) {
        this.reader = reader;
        this.durable = durable;
        cache = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(10, TimeUnit.MINUTES)
                .build();
    }

    /** The block that holds a durable position, filled at least that far. */
    Block holding(long position) {
        Block block = cache.get(Block.numberOf(position), Block::numbered);
        if (!block.holds(position)) {
            block.fill(reader, durable.get());
        }
        return block;
    }

    TrackedEventMessage<?> message(long position) {
        return holding(position).get(position);
    }
}

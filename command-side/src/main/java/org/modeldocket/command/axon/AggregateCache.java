package org.modeldocket.command.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.submission.CommandSender;

/**
 * Cases kept in memory between commands, the most used ones, as long as memory allows. The repository drops a case whose
 * command failed, also by a lost race, so that the next command reads it from the record again.
 */
final class AggregateCache implements Cache {
    private static final int MOST_CASES = 20_000;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> cases =
            Caffeine.newBuilder().maximumSize(MOST_CASES).softValues().build();

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K key) {
        return isToBeReadAnew() ? null : (V) cases.getIfPresent(Objects.requireNonNull(key));
    }

    private static boolean isToBeReadAnew() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().getMessage().getMetaData().containsKey(CommandSender.READ_ANEW);
    }

    @Override
    public void put(Object key, Object value) {
        cases.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return cases.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T computeIfAbsent(Object key, Supplier<T> value) {
        return (T) Objects.requireNonNull(cases.get(key, k -> Objects.requireNonNull(value.get())));
    }

    @Override
    public boolean remove(Object key) {
        return cases.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        cases.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return cases.asMap().containsKey(key);
    }

    /** Listeners are not supported and not needed. */
    @Override
    public @Nullable Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> change) {
        cases.asMap().computeIfPresent(key, (k, value) -> change.apply((V) value));
    }
}

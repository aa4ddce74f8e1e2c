package org.modeldocket.query.bitemporal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.function.Function;

/** An answer with the point in time that it shows, which in JSON is one more member of the answer. */
public record AsOfAnswer<T>(@JsonUnwrapped T answer, AsOf asOf) {
    /** Another answer as of the same point. */
    public <R> AsOfAnswer<R> map(Function<T, R> change) {
        return new AsOfAnswer<>(change.apply(answer), asOf);
    }
}

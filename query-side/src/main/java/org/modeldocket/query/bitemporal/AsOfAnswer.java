package org.modeldocket.query.bitemporal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.function.Function;

/** An answer with the moment that it stands for, which in JSON is one member more of the answer. */
public record AsOfAnswer<T>(@JsonUnwrapped T answer, AsOf asOf) {
    /** Another answer of the same moment. */
    public <R> AsOfAnswer<R> map(Function<T, R> change) {
        return new AsOfAnswer<>(change.apply(answer), asOf);
    }
}

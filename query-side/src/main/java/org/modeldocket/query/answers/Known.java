package org.modeldocket.query.answers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.function.Function;

/** An answer with the moment that it stands for, which in JSON is one member more of the answer. */
public record Known<T>(@JsonUnwrapped T answer, AsOf asOf) {
    /** Another answer of the same moment. */
    public <R> Known<R> map(Function<T, R> change) {
        return new Known<>(change.apply(answer), asOf);
    }
}

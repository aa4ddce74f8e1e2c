package org.modeldocket.query.added;

import java.util.List;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.http.ReadApi;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;

/** Answers over HTTP. */
@ReadApi
@ConditionalOnProperty("test.added")
final class FactTypeController {
    private final FactTypes types;

    FactTypeController(FactTypes types) {
        this.types = types;
    }

    @GetMapping("/api/fact-types")
    List<FactTypes.Count> types(BitemporalPoint point) {
        return types.at(point);
    }
}

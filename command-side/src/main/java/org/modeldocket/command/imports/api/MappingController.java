package org.modeldocket.command.imports.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.modeldocket.command.api.request.json.FaultyRequestException;
import org.modeldocket.command.api.request.json.MalformedJsonException;
import org.modeldocket.command.imports.Mappings;
import org.modeldocket.command.imports.csv.MappingReader;
import org.modeldocket.platform.load.CheapRead;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemException;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.Quoted;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps mappings of tables by name, and gives them back as they were sent. */
@RestController
final class MappingController {
    private static final String PATH = "/api/import-mappings/{mapping}";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final Mappings mappings;

    MappingController(Mappings mappings) {
        this.mappings = mappings;
    }

    @PutMapping(path = PATH, consumes = JSON, produces = JSON)
    ResponseEntity<byte[]> put(@PathVariable String mapping, HttpServletRequest request) throws IOException {
        Slug name = name(mapping);
        byte[] json = request.getInputStream().readAllBytes();
        try {
            MappingReader.read(json);
        } catch (MalformedJsonException e) {
            throw new ProblemException(Problem.of(ProblemType.MALFORMED_JSON, String.valueOf(e.getMessage())), e);
        } catch (FaultyRequestException e) {
            throw new ProblemException(
                    Problem.of(ProblemType.MALFORMED, e.getMessage() + " in the mapping")
                            .with("faults", e.faults()),
                    e);
        }
        mappings.put(name, json);
        return answer(json);
    }

    @CheapRead
    @GetMapping(path = PATH, produces = JSON)
    ResponseEntity<byte[]> get(@PathVariable String mapping) throws IOException {
        return answer(mappings.find(name(mapping)).orElseThrow(() -> unknown(mapping)));
    }

    private static ResponseEntity<byte[]> answer(byte[] json) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(json);
    }

    private static Slug name(String text) {
        if (!Slug.isSlug(text)) {
            throw unknown(text);
        }
        return new Slug(text);
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(Problem.of(
                ProblemType.NOT_FOUND, "this node has no mapping, and may have none, of the name " + Quoted.of(name)));
    }
}

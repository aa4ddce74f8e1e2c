package org.modeldocket.query.cite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.cite.format.BibTex;
import org.modeldocket.query.cite.format.CslItem;
import org.modeldocket.query.cite.format.Ris;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.ReadParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Cites the answer at an address, and says of a permanent link what has changed since. The address is a parameter, so that its own
 * parameters do not meet those of the permanent link.
 */
@ReadApi
class CiteController {
    private final PermanentLinks links;
    private final References references;

    CiteController(PermanentLinks links, References references) {
        this.links = links;
        this.references = references;
    }

    @GetMapping("/api/cite")
    PermanentLink cite(
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String digest,
            ReadParameters parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        return links.cite(LinkRequest.read(of, digest, parameters), request, response);
    }

    @GetMapping(path = "/api/cite.bib", produces = "application/x-bibtex;charset=UTF-8")
    ResponseEntity<String> bibTex(
            @RequestParam(required = false) @Nullable String of,
            ReadParameters parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        return ResponseEntity.ok(BibTex.of(references.of(cite(of, null, parameters, request, response))));
    }

    @GetMapping(path = "/api/cite.ris", produces = "application/x-research-info-systems;charset=UTF-8")
    ResponseEntity<String> ris(
            @RequestParam(required = false) @Nullable String of,
            ReadParameters parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        return ResponseEntity.ok(Ris.of(references.of(cite(of, null, parameters, request, response))));
    }

    @GetMapping(path = "/api/cite.json", produces = "application/vnd.citationstyles.csl+json")
    List<CslItem> csl(
            @RequestParam(required = false) @Nullable String of,
            ReadParameters parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        return List.of(CslItem.of(references.of(cite(of, null, parameters, request, response))));
    }
}

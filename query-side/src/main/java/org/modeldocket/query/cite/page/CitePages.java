package org.modeldocket.query.cite.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.cite.LinkCheck;
import org.modeldocket.query.cite.LinkRequest;
import org.modeldocket.query.cite.PermanentLink;
import org.modeldocket.query.cite.PermanentLinks;
import org.modeldocket.query.cite.References;
import org.modeldocket.query.cite.format.BibTex;
import org.modeldocket.query.cite.format.CslItem;
import org.modeldocket.query.cite.format.Reference;
import org.modeldocket.query.cite.format.Ris;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.timeline.page.SupportingFacts;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.moment.Moment;
import org.modeldocket.query.ui.text.DateText;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The page of a permanent link: how to cite an answer and, where a digest is given, whether it is still the same. */
@PageController
final class CitePages {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final PermanentLinks links;
    private final References references;
    private final SupportingFacts facts;
    private final DateText dates;

    CitePages(PermanentLinks links, References references, SupportingFacts facts, DateText dates) {
        this.links = links;
        this.references = references;
        this.facts = facts;
        this.dates = dates;
    }

    /**
     * The text for a reference manager.
     *
     * @param href where it is downloaded
     */
    record Format(String name, String text, String href, String file) {}

    @GetMapping("/cite")
    String cite(
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String digest,
            ReadParameters parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("moment") Moment moment) {
        PermanentLink link = links.cite(LinkRequest.read(of, digest, parameters), request, response);
        Reference reference = references.of(link);
        ValidAt day = link.asOf().validAt();
        model.addAttribute("link", link);
        model.addAttribute("reference", reference);
        model.addAttribute("day", day == null ? null : dates.named(day.edtf()));
        model.addAttribute("formats", formats(link, reference));
        LinkCheck check = link.check();
        if (check != null && check.since() != null) {
            facts.show(
                    check.since().items().stream()
                            .map(entry -> List.of(entry.fact().factId()))
                            .toList(),
                    moment,
                    model);
        }
        return "cite";
    }

    private static List<Format> formats(PermanentLink link, Reference reference) {
        return List.of(
                new Format("BibTeX", BibTex.of(reference), link.formats().bibtex(), reference.key() + ".bib"),
                new Format("RIS", Ris.of(reference), link.formats().ris(), reference.key() + ".ris"),
                new Format(
                        "CSL-JSON",
                        JSON.writeValueAsString(List.of(CslItem.of(reference))),
                        link.formats().csl(),
                        reference.key() + ".json"));
    }
}

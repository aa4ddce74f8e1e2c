package org.modeldocket.query.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.names.NameTable;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.ui.text.DateText;
import org.modeldocket.query.ui.text.Messages;
import org.modeldocket.query.ui.text.ReleaseTitle;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Instrument;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.OrganisationStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says in words what an answer is and as of which moment, with the names of that moment. */
@Component
final class AnswerTitles {
    private final Messages words = Messages.english();
    private final DateText dates = new DateText(words);
    private final NameTable names;
    private final DossierQuestions dossiers;

    AnswerTitles(ViewsDatabase views, DossierQuestions dossiers) {
        this.names = new NameTable(views.live().jdbc());
        this.dossiers = dossiers;
    }

    /** @param name of the kind of answer, as {@link org.modeldocket.query.http.Citable} has it */
    String of(String name, CitedAddress address, CitedAnswer answer, AsOf asOf) {
        String what = switch (name) {
            case "case" -> ofCase(answer.first());
            case "fact" -> ofFact(answer.first(), asOf);
            case "peers" ->
                ofList(
                        words.say(
                                "cite.title.peers",
                                release(answer.first().path("releaseId").asString(), asOf)),
                        address,
                        asOf);
            default -> ofList(words.say("cite.title." + name), address, asOf);
        };
        return asOf.validAt() == null
                ? words.say("cite.known", what, asOf.position())
                : words.say(
                        "cite.known.by",
                        what,
                        asOf.position(),
                        dates.named(asOf.validAt().edtf()));
    }

    private String ofCase(JsonNode answer) {
        JsonNode version = answer.path("version");
        return words.say(
                "cite.title.case",
                ReleaseTitle.of(answer.path("model").asString(), version.isString() ? version.stringValue() : null),
                answer.path("company").path("name").asString());
    }

    private String ofFact(JsonNode fact, AsOf asOf) {
        String release = fact.path("releaseId").asString();
        String date = fact.path("occurred").path("edtf").asString("");
        String type = words.say("type." + fact.path("type").asString());
        String of = release(release, asOf);
        long position = fact.path("position").asLong();
        return date.isEmpty()
                ? words.say("cite.title.fact", position, type, of)
                : words.say("cite.title.fact.dated", position, type, of, dates.understood(EdtfDate.parse(date)));
    }

    /** What a release is called, or the organisation that has a stream of facts. */
    private String release(String id, AsOf asOf) {
        return dossiers
                .summaries(List.of(id), new BitemporalPoint(null, new KnownAt.Position(asOf.position())))
                .stream()
                .findFirst()
                .map(UncertainAnswer::said)
                .map(release -> words.say(
                        "cite.title.case",
                        ReleaseTitle.of(release.model(), release.version()),
                        release.company().name()))
                .orElseGet(() -> organisation(id, asOf));
    }

    /** What an organisation is called whose stream has that id; else the id. */
    private String organisation(String id, AsOf asOf) {
        OrganisationStream stream = OrganisationStream.of(new ReleaseId(id));
        if (stream == null) {
            return id;
        }
        Organisation organisation =
                new Organisation(stream.id().value(), stream.id().value());
        return names.in(asOf, called -> called.of(stream.kind(), organisation).name());
    }

    private String ofList(String what, CitedAddress address, AsOf asOf) {
        List<String> conditions = names.in(asOf, called -> conditions(address, asOf, called));
        return conditions.isEmpty() ? what : words.say("cite.which", what, String.join("; ", conditions));
    }

    private List<String> conditions(CitedAddress address, AsOf asOf, Names called) {
        List<String> conditions = new ArrayList<>();
        address.parameters().forEach((parameter, values) -> {
            String label = words.sayIfAny("cite.asked." + parameter);
            if (label == null) {
                label = words.sayIfAny("list.filter." + parameter);
            }
            if (label != null) {
                conditions.add(words.say(
                        "cite.condition",
                        label,
                        values.stream()
                                .map(value -> value(parameter, value, asOf, called))
                                .collect(Collectors.joining(", "))));
            }
        });
        return conditions;
    }

    private String value(String parameter, String value, AsOf asOf, Names called) {
        return switch (parameter) {
            case "company" -> named(ListFacet.COMPANY, value, called);
            case "agency" -> named(ListFacet.AGENCY, value, called);
            case "release", "succeeds" -> release(value, asOf);
            case "standing" -> words.name(Standing.valueOf(value));
            case "force" -> words.name(Force.valueOf(value));
            case "instrument" -> words.name(Instrument.valueOf(value));
            case "treatment", "outcome", "has", "hasNot", "then", "stuckIn" ->
                Stream.of(value.split(",", -1))
                        .map(kind -> words.name(Treatment.valueOf(kind)))
                        .collect(Collectors.joining(", "));
            case "occurredFrom", "occurredTo" -> dates.named(EdtfDate.parse(value));
            case "type" -> words.say("type." + value);
            case "match" -> words.say("list.match." + value);
            case "by", "step" ->
                Stream.of(value.split(",", -1))
                        .map(one -> said("cite." + parameter + "." + one, one))
                        .collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private static String named(ListFacet facet, String id, Names called) {
        return Objects.requireNonNullElse(facet.nameOf(id, called), id);
    }

    private String said(String key, String otherwise) {
        @Nullable String said = words.sayIfAny(key);
        return said == null ? otherwise.toLowerCase(Locale.ROOT) : said;
    }
}

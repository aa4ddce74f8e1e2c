package org.modeldocket.query.cite;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.modeldocket.query.cite.format.Reference;
import org.modeldocket.query.ui.text.Messages;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes of a permanent link what reference managers keep, with the address by which the request reached this server. */
@Component
public final class References {
    private final Messages words = Messages.english();

    public Reference of(PermanentLink link) {
        Instant recordedAt = link.asOf().recordedAt();
        return new Reference(
                Reference.key(link.digest()),
                link.title(),
                recordedAt == null ? null : LocalDate.ofInstant(recordedAt, ZoneOffset.UTC),
                words.say("cite.version", link.asOf().position()),
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + link.link(),
                link.digest());
    }
}

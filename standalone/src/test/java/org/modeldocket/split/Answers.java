package org.modeldocket.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.modeldocket.standalone.Client;

/** Answers of two servers with the same facts: the same bytes, but when those were recorded, and digests of answers that say so. */
final class Answers {
    /** What a page says of the log's newest checkpoint, which in the split run is the command side's alone. */
    private static final Pattern CHECKPOINT = Pattern.compile(
            "(?s)\\s*<p class=\"print-only url\">Newest checkpoint.*?</p>|<section class=\"part verify\".*?</section>");

    private final Pattern recorded;

    /** @param today the day on which all facts were recorded, in UTC */
    Answers(LocalDate today) {
        String month = today.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        recorded = Pattern.compile(today + "T[0-9:.]+Z"
                + "|[A-Z][a-z]{2}, [0-9]{2} " + month.substring(0, 3) + " " + today.getYear() + " [0-9:]+ GMT"
                + "|" + today.getDayOfMonth() + " " + month + " " + today.getYear() + ",? [0-9:]+( UTC)?"
                + "|sha256-[0-9a-f]{64}|modeldocket-[0-9a-f]{12}");
    }

    void same(String address, Client one, Client other) {
        Client.Answer expected = one.get(address);
        Client.Answer answer = other.get(address);
        assertThat(answer.status()).as(address).isEqualTo(expected.status());
        assertThat(answer.header("Content-Type")).as(address).isEqualTo(expected.header("Content-Type"));
        assertThat(form(answer, other)).as(address).isEqualTo(form(expected, one));
    }

    private String form(Client.Answer answer, Client server) {
        String text =
                CHECKPOINT.matcher(answer.text().replace(server.base(), "")).replaceAll("");
        return recorded.matcher(text).replaceAll("<recorded>").replaceAll("\\s+\n", "\n");
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}

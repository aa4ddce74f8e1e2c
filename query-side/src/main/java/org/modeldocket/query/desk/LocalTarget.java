package org.modeldocket.query.desk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a form leads afterwards: an address of this server alone, so that no link can send a user elsewhere. */
public final class LocalTarget {
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

    private LocalTarget() {}

    /** The address that was asked for; {@code /} where it is none of this server. */
    @SuppressWarnings("UnusedException") // what is no address leads home
    public static URI of(@Nullable String wanted) {
        if (wanted == null || !PATH.matcher(wanted).matches()) {
            return URI.create("/");
        }
        try {
            URI address = new URI(wanted);
            return address.getAuthority() == null && address.getScheme() == null ? address : URI.create("/");
        } catch (URISyntaxException e) {
            return URI.create("/");
        }
    }
}

package org.modeldocket.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The session that a request for a page belongs to, with the tokens of its forms (CSRF). A form's token is a nonce with its HMAC under
 * the secret of the session: it needs no store, and differs on each page, so that a compressed page gives nothing away.
 *
 * @param session to be sent on as a bearer token and never shown
 */
public record SignedIn(Holder holder, TokenSecret session) {
    /** The request attribute that holds it; templates read it by this name. */
    public static final String ATTRIBUTE = "signedIn";

    /** The form field with the token. */
    public static final String FIELD = "_csrf";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    /** The session of a request; empty for everybody who is not signed in. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn ? Optional.of(signedIn) : Optional.empty();
    }

    /** A new token for a form of this session. */
    public String formToken() {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        String text = HexFormat.of().formatHex(nonce);
        return text + "." + mac(text);
    }

    /** Whether a form's token is one of this session. */
    public boolean owns(String formToken) {
        int dot = formToken.indexOf('.');
        return dot > 0
                && MessageDigest.isEqual(bytes(mac(formToken.substring(0, dot))), bytes(formToken.substring(dot + 1)));
    }

    /** For templates: whether the holder may record. */
    public boolean isRecorder() {
        return holder.may(Role.RECORDER);
    }

    /** For templates: whether the holder runs the server. */
    public boolean isAdmin() {
        return holder.may(Role.ADMIN);
    }

    private String mac(String nonce) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(session.value()), mac.getAlgorithm()));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes("form " + nonce)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

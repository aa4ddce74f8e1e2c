package org.modeldocket.query.cases.page;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.ui.LogHead;
import org.modeldocket.query.ui.text.Messages;

/**
 * What a reader needs to check a case.
 *
 * @param head null while the log gives none
 * @param fetch the command that fetches the bundle of the case
 * @param check the command that checks it
 * @param keep the command that keeps a checkpoint
 */
record VerifyPanel(@Nullable LogHead head, String fetch, String check, String keep) {
    /** @param base the address under which this server was asked */
    static VerifyPanel of(@Nullable LogHead head, String base, String releaseId, Messages words) {
        String key = head == null ? words.say("verify.key") : head.key();
        return new VerifyPanel(
                head,
                words.say("verify.fetch", base, releaseId),
                words.say("verify.check", key),
                words.say("verify.keep", base, key));
    }
}

package org.modeldocket.platform.account;

import java.time.Instant;
import org.modeldocket.platform.access.Holder;

/** Who may do more than read: a user or a token that is not revoked, and since when. */
public record Access(Holder holder, Instant createdAt) {}

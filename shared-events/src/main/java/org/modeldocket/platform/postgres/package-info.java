/** PostgreSQL connections and notifications (LISTEN, NOTIFY) that both sides use. */
@NullMarked
package org.modeldocket.platform.postgres;

import org.jspecify.annotations.NullMarked;

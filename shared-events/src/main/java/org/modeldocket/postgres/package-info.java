/** What both sides need of PostgreSQL beside their own tables. */
@NullMarked
package org.modeldocket.postgres;

import org.jspecify.annotations.NullMarked;

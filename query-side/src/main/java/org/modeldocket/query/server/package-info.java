/** The query side as a process of its own. */
@NullMarked
package org.modeldocket.query.server;

import org.jspecify.annotations.NullMarked;

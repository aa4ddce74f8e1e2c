/** The page that replays a case fact by fact. */
@NullMarked
package org.modeldocket.query.replay.page;

import org.jspecify.annotations.NullMarked;

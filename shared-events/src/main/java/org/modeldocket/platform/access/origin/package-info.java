/** What keeps pages of other sites from using this server through a reader's browser. */
@NullMarked
package org.modeldocket.platform.access.origin;

import org.jspecify.annotations.NullMarked;

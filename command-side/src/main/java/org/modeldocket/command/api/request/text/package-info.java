/** Names and text as requests may hold them, and the ids that follow from names. */
@NullMarked
package org.modeldocket.command.api.request.text;

import org.jspecify.annotations.NullMarked;

/** Names and text as requests may hold them. */
@NullMarked
package org.modeldocket.command.api.request.text;

import org.jspecify.annotations.NullMarked;

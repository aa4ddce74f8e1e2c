/** Strict JSON: one document, pointers into it, and the faults found in it. */
@NullMarked
package org.modeldocket.command.api.request.json;

import org.jspecify.annotations.NullMarked;

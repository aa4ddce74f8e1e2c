/** The founding cases, for a record that is empty. */
@NullMarked
package org.modeldocket.command.sample;

import org.jspecify.annotations.NullMarked;

/** The founding cases and their sequel, for a record that is empty. */
@NullMarked
package org.modeldocket.command.sample;

import org.jspecify.annotations.NullMarked;

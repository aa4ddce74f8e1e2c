/** The recorder's desk: signing in, and sending what forms hold to the command side. */
@NullMarked
package org.modeldocket.query.desk;

import org.jspecify.annotations.NullMarked;

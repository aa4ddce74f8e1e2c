/** Users and sessions: who signs in, and for how long. */
@NullMarked
package org.modeldocket.platform.account;

import org.jspecify.annotations.NullMarked;

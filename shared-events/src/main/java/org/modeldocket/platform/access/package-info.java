/** Who may do what: bearer tokens, roles, allowed hosts, CORS, and the headers that browsers need. */
@NullMarked
package org.modeldocket.platform.access;

import org.jspecify.annotations.NullMarked;

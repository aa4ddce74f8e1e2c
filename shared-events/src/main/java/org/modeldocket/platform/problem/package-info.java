/** Error answers: RFC 9457 problems for clients, pages for people. */
@NullMarked
package org.modeldocket.platform.problem;

import org.jspecify.annotations.NullMarked;

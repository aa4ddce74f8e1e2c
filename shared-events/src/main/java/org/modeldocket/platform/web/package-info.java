/** HTTP behaviour that both sides' servers share: correlation ids, content negotiation, HEAD, unknown parameters, errors of the container. */
@NullMarked
package org.modeldocket.platform.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.modeldocket.web.access;

import org.jspecify.annotations.NullMarked;

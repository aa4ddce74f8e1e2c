@NullMarked
package org.modeldocket.query.projection;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.modeldocket.query.projection.applied;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.modeldocket.query.timeline;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.modeldocket.query.source;

import org.jspecify.annotations.NullMarked;

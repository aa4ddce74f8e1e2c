@NullMarked
package org.modeldocket.query.difference;

import org.jspecify.annotations.NullMarked;

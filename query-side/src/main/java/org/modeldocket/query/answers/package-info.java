@NullMarked
package org.modeldocket.query.answers;

import org.jspecify.annotations.NullMarked;

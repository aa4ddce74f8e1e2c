@NullMarked
package org.modeldocket.query.replay;

import org.jspecify.annotations.NullMarked;

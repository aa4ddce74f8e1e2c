@NullMarked
package org.modeldocket.query.memento;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.modeldocket.facts;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.modeldocket.query.cases;

import org.jspecify.annotations.NullMarked;

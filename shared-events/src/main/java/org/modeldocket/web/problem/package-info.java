@NullMarked
package org.modeldocket.web.problem;

import org.jspecify.annotations.NullMarked;

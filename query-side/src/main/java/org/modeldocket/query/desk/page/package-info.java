/** The pages on which people sign in and record. Each form works without script. */
@NullMarked
package org.modeldocket.query.desk.page;

import org.jspecify.annotations.NullMarked;

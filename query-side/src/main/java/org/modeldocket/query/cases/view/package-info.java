/** The parts of a case as answers show them. */
@NullMarked
package org.modeldocket.query.cases.view;

import org.jspecify.annotations.NullMarked;

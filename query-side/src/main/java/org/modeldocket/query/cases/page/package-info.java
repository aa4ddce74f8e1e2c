/** The list of cases, and the page of a case. */
@NullMarked
package org.modeldocket.query.cases.page;

import org.jspecify.annotations.NullMarked;

/** Pages of the lists of releases and directives. */
@NullMarked
package org.modeldocket.query.lists.page;

import org.jspecify.annotations.NullMarked;

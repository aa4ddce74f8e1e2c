/** How text is cut into words, the same for what is indexed and what is asked. */
@NullMarked
package org.modeldocket.query.search.text;

import org.jspecify.annotations.NullMarked;

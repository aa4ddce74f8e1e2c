/** The pages: what the read side answers, put into words and drawn, readable without a script. */
@NullMarked
package org.modeldocket.query.pages;

import org.jspecify.annotations.NullMarked;

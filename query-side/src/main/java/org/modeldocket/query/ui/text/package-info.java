/** The texts of pages: messages, dates and names in words. */
@NullMarked
package org.modeldocket.query.ui.text;

import org.jspecify.annotations.NullMarked;

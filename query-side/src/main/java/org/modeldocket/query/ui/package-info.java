/** What all pages share: their layout, their texts, and the moment that a page shows. */
@NullMarked
package org.modeldocket.query.ui;

import org.jspecify.annotations.NullMarked;

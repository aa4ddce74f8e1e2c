/** What all pages share: their layout, errors, navigation and caching. */
@NullMarked
package org.modeldocket.query.ui;

import org.jspecify.annotations.NullMarked;

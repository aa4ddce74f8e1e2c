/** What lists need to know of releases at any moment, held in memory. */
@NullMarked
package org.modeldocket.query.lists.held;

import org.jspecify.annotations.NullMarked;

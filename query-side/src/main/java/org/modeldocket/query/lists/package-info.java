/** Which releases meet conditions, in which order, and how many have which value: answered from versions that are held in memory. */
@NullMarked
package org.modeldocket.query.lists;

import org.jspecify.annotations.NullMarked;

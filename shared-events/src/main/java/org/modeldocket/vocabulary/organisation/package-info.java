/** Companies, agencies and customers: their kinds, their names, how one became another. */
@NullMarked
package org.modeldocket.vocabulary.organisation;

import org.jspecify.annotations.NullMarked;

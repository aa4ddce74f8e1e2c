/** What each treatment of a release is about, and which facts affect it. */
@NullMarked
package org.modeldocket.casefile.treatment;

import org.jspecify.annotations.NullMarked;

/** Validated identifiers of releases, facts and the things within a release. */
@NullMarked
package org.modeldocket.vocabulary.id;

import org.jspecify.annotations.NullMarked;

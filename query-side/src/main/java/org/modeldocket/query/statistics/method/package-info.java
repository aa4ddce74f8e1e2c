/** Statistical methods over counts and days. They know nothing of releases, and depend on no clock and no randomness. */
@NullMarked
package org.modeldocket.query.statistics.method;

import org.jspecify.annotations.NullMarked;

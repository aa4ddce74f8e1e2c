/** How long releases waited, how often groups of them met a treatment, and when treatments began: answered from the releases that lists hold. */
@NullMarked
package org.modeldocket.query.statistics;

import org.jspecify.annotations.NullMarked;

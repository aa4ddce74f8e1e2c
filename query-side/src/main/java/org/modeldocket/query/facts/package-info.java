/** Which facts meet conditions, in the order of the record, and how many have which value: the change feed, filtered and counted. */
@NullMarked
package org.modeldocket.query.facts;

import org.jspecify.annotations.NullMarked;

/** Which name each organisation has in all answers: the first that the record gave it, as it is corrected. */
@org.jspecify.annotations.NullMarked
package org.modeldocket.query.names;

/** Which name each organisation of the record has: the first that a fact gave it. */
@org.jspecify.annotations.NullMarked
package org.modeldocket.command.organisations;

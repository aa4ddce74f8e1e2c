/** Which name each organisation of the record has, the first that a fact gave it or that of its renaming, and which id follows from a name. */
@org.jspecify.annotations.NullMarked
package org.modeldocket.command.organisations;

/** What each directive of the record says in each release in which it is issued. */
@org.jspecify.annotations.NullMarked
package org.modeldocket.command.directives;

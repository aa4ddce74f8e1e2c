/** Which release succeeds which, over the whole record. */
@org.jspecify.annotations.NullMarked
package org.modeldocket.command.succession;

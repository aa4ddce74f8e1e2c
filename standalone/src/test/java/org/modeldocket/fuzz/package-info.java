/** Requests made from {@code openapi.json} and altered at random, sent over plain sockets. */
package org.modeldocket.fuzz;

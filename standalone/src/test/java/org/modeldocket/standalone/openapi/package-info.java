/** The OpenAPI document: what springdoc finds, and what it cannot see. */
@NullMarked
package org.modeldocket.standalone.openapi;

import org.jspecify.annotations.NullMarked;

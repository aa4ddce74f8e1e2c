/** What a question brings to the projection: its tables and what writes them. */
@org.jspecify.annotations.NullMarked
package org.modeldocket.query.question;

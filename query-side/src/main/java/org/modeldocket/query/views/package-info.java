/** The database of the views: generations of tables, which one is live, and connections to each. */
@org.jspecify.annotations.NullMarked
package org.modeldocket.query.views;

/** Imports as pages: files that are sent, mappings of tables, what came of each, and what stayed out. */
@NullMarked
package org.modeldocket.query.desk.imports;

import org.jspecify.annotations.NullMarked;

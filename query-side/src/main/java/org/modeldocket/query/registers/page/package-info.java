/** The pages of companies, agencies, directives and customers. */
@NullMarked
package org.modeldocket.query.registers.page;

import org.jspecify.annotations.NullMarked;

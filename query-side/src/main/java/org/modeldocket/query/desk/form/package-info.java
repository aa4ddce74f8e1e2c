/** Forms made from the record classes of facts, and the JSON that is made from what they hold. */
@NullMarked
package org.modeldocket.query.desk.form;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.modeldocket.query.admin;

import org.jspecify.annotations.NullMarked;

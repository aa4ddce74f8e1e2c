@NullMarked
package org.modeldocket.query.http;

import org.jspecify.annotations.NullMarked;

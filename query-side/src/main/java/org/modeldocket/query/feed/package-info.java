@NullMarked
package org.modeldocket.query.feed;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.modeldocket.vocabulary;

import org.jspecify.annotations.NullMarked;

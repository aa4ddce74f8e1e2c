@NullMarked
package org.modeldocket.command.http;

import org.jspecify.annotations.NullMarked;

/** Which of several accounts of one happening counts. */
@NullMarked
package org.modeldocket.casefile.account;

import org.jspecify.annotations.NullMarked;

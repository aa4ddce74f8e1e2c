/** Commands on their way to a case: what may be asked, and how often it is tried. Every writer of the product comes through here. */
@NullMarked
package org.modeldocket.command.submission;

import org.jspecify.annotations.NullMarked;

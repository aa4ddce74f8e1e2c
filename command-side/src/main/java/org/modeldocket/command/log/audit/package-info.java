/** The auditor: verifies bundles, records, exports and checkpoints without a server, and says what it found and could not. */
@NullMarked
package org.modeldocket.command.log.audit;

import org.jspecify.annotations.NullMarked;

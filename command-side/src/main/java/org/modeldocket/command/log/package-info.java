/**
 * The transparency log: the facts of the record as leaves of a Merkle tree (RFC 6962), with signed checkpoints and proofs.
 * {@link org.modeldocket.command.log.TransparencyLog} is what may be asked of it, {@link
 * org.modeldocket.command.log.LogSigner} what keeps it up. Its formats are written down in docs/log.md.
 */
@NullMarked
package org.modeldocket.command.log;

import org.jspecify.annotations.NullMarked;

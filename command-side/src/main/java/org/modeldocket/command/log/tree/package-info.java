/** The Merkle tree of RFC 6962: leaves, hashes, roots and proofs. Pure; reads no file. */
@NullMarked
package org.modeldocket.command.log.tree;

import org.jspecify.annotations.NullMarked;

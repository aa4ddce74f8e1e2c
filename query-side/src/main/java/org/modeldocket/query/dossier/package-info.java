@NullMarked
package org.modeldocket.query.dossier;

import org.jspecify.annotations.NullMarked;

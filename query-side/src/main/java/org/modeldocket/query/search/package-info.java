/** Full text over the record: releases, companies, agencies, directives, and what the facts say. */
@NullMarked
package org.modeldocket.query.search;

import org.jspecify.annotations.NullMarked;

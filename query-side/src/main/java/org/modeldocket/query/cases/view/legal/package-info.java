/** What the company, agencies and courts did about a release beside directives, as answers show it. */
@NullMarked
package org.modeldocket.query.cases.view.legal;

import org.jspecify.annotations.NullMarked;

/**
 * What both sides' web servers have in common, whichever process they run in: problems, access, correlation ids. The only
 * part of this module that knows Spring, which a user of the contract alone does not get.
 */
@NullMarked
package org.modeldocket.web;

import org.jspecify.annotations.NullMarked;

package org.modeldocket.query.tables;

import org.modeldocket.query.bitemporal.AsOf;

/**
 * Where a table comes from.
 *
 * @param address that gives the same table for good
 * @param licence of the data
 */
record TableSource(String address, AsOf asOf, String licence) {}

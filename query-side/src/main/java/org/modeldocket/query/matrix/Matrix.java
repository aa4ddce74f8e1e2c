package org.modeldocket.query.matrix;

import java.util.List;
import org.modeldocket.query.bitemporal.AsOf;

/**
 * Which company was put through what.
 *
 * @param rows one a company that was put through anything, in the order of their names
 */
public record Matrix(AsOf asOf, List<MatrixRow> rows) {}

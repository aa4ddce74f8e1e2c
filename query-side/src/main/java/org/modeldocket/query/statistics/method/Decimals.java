package org.modeldocket.query.statistics.method;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Rounds results, so that machines that differ in their last digits give the same answer. */
public final class Decimals {
    private static final MathContext DIGITS = new MathContext(6);

    private Decimals() {}

    /** A finite number with six significant digits. */
    public static double six(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    /** The same; null for what is infinite. */
    public static @Nullable Double sixOrNull(double value) {
        return Double.isFinite(value) ? (Double) six(value) : null;
    }
}

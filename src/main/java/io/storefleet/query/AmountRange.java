package io.storefleet.query;

import org.jspecify.annotations.Nullable;

/** Amounts within limits, each written with a point and at most four decimals; null for no limit. At most two are set. */
public record AmountRange(
        @Nullable String above,
        @Nullable String least,
        @Nullable String below,
        @Nullable String most,
        @Nullable String currency) {}

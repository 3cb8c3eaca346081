package io.storefleet.fastspring.products;

import io.storefleet.fastspring.Money;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one costs when so many or more are bought. */
public record PriceTier(
        int from,
        @Nullable BigDecimal discountPercent,
        @Nullable Money discount,
        @Nullable Money unitPrice) {

    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,9}");

    static boolean isQuantity(String text) {
        return QUANTITY.matcher(text).matches();
    }
}

package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that renews along with a subscription. */
public record Addon(
        @Nullable ProductPath product,
        @Nullable String sku,
        @Nullable String display,
        @Nullable Integer quantity,
        Sum price,
        Sum discount,
        Sum subtotal,
        List<AppliedDiscount> discounts) {

    public Addon {
        discounts = List.copyOf(discounts);
    }

    static Addon read(Fields fields, @Nullable String currency) {
        return new Addon(
                fields.id(ProductPath::isValid, ProductPath::new, "product"),
                fields.text("sku"),
                fields.text("display"),
                fields.whole("quantity"),
                Sum.read(fields, "price", currency),
                Sum.read(fields, "discount", currency),
                Sum.read(fields, "subtotal", currency),
                AppliedDiscount.list(fields, currency));
    }
}

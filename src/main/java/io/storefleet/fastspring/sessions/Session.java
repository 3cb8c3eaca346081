package io.storefleet.fastspring.sessions;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SessionId;
import io.storefleet.fastspring.internal.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prefilled cart as the store keeps it. Whoever knows the id can open it.
 *
 * @param currency ISO 4217
 * @param order null until the buyer has paid
 * @param account null for a buyer without one
 * @param subtotal before tax rules and fees, in the cart's currency
 * @param raw the object as sent
 */
public record Session(
        SessionId id,
        @Nullable String currency,
        @Nullable Instant expires,
        @Nullable OrderId order,
        @Nullable AccountId account,
        @Nullable Money subtotal,
        List<Item> items,
        String raw) {

    public Session {
        items = List.copyOf(items);
    }

    /** A product in the cart. */
    public record Item(ProductPath product, int quantity) {}

    /** The cart in the object; null without a usable id. */
    public static @Nullable Session read(Fields fields) {
        SessionId id = fields.id(SessionId::isValid, SessionId::new, "id", "session");
        String currency = fields.text("currency");
        return id == null
                ? null
                : new Session(
                        id,
                        currency,
                        fields.instant("expires"),
                        fields.id(OrderId::isValid, OrderId::new, "order"),
                        fields.id(AccountId::isValid, AccountId::new, "account"),
                        fields.money("subtotal", currency),
                        fields.objects("items", Session::item),
                        fields.raw());
    }

    private static @Nullable Item item(Fields fields) {
        ProductPath product = fields.id(ProductPath::isValid, ProductPath::new, "product", "path");
        Integer quantity = fields.whole("quantity");
        return product == null ? null : new Item(product, quantity == null ? 1 : quantity);
    }

    @Override
    public String toString() {
        return "Session[hidden]";
    }
}

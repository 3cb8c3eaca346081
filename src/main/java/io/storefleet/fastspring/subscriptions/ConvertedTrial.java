package io.storefleet.fastspring.subscriptions;

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
 * The cart in which a buyer can pay for what was a trial (contract 10.1, 11.8).
 *
 * @param order null until it is paid
 * @param raw the JSON object the service sent
 */
public record ConvertedTrial(
        SessionId session,
        @Nullable AccountId account,
        @Nullable Money subtotal,
        @Nullable Instant expires,
        @Nullable OrderId order,
        List<Item> items,
        String raw) {

    public ConvertedTrial {
        items = List.copyOf(items);
    }

    /** What is in the cart. */
    public record Item(
            @Nullable ProductPath product, @Nullable Integer quantity) {}

    static @Nullable ConvertedTrial read(Fields fields) {
        SessionId session = fields.id(SessionId::isValid, SessionId::new, "id");
        return session == null
                ? null
                : new ConvertedTrial(
                        session,
                        fields.id(AccountId::isValid, AccountId::new, "account"),
                        fields.money("subtotal", fields.text("currency")),
                        fields.instant("expires"),
                        fields.id(OrderId::isValid, OrderId::new, "order"),
                        fields.objects(
                                "items",
                                each -> new Item(
                                        each.id(ProductPath::isValid, ProductPath::new, "product"),
                                        each.whole("quantity"))),
                        fields.raw());
    }

    @Override
    public String toString() {
        return "ConvertedTrial[" + session + "]";
    }
}

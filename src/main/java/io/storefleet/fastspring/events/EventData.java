package io.storefleet.fastspring.events;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about: the ids in it, whether the service sent them bare or with their whole objects, and all it sent.
 *
 * @param raw the JSON object of the event's {@code data}; empty object when there was none
 */
public record EventData(
        @Nullable AccountId account,
        @Nullable OrderId order,
        @Nullable SubscriptionId subscription,
        @Nullable ReturnId returned,
        @Nullable ProductPath product,
        @Nullable QuoteId quote,
        String raw) {

    static EventData read(String type, Fields data) {
        return new EventData(
                id(type, data, AccountId::isValid, AccountId::new, "account"),
                order(type, data),
                id(type, data, SubscriptionId::isValid, SubscriptionId::new, "subscription"),
                id(type, data, ReturnId::isValid, ReturnId::new, "return"),
                id(type, data, ProductPath::isValid, ProductPath::new, "product"),
                id(type, data, QuoteId::isValid, QuoteId::new, "quote"),
                data.isPresent() ? data.raw() : "{}");
    }

    /** Payouts name their order twice, chargebacks once by {@code id}. */
    private static @Nullable OrderId order(String type, Fields data) {
        OrderId order = id(type, data, OrderId::isValid, OrderId::new, "order");
        OrderId named = order == null ? data.id(OrderId::isValid, OrderId::new, "orderId") : order;
        return named == null && type.startsWith("chargeback.") ? data.id(OrderId::isValid, OrderId::new, "id") : named;
    }

    /** The id under the resource's own name, or {@code id} where the event is about that resource itself. */
    private static <T> @Nullable T id(
            String type, Fields data, Predicate<String> form, Function<String, T> id, String name) {
        T named = data.id(form, id, name);
        return named == null && type.startsWith(name + ".") ? data.id(form, id, "id") : named;
    }

    /** The JSON of a thing inside, such as {@code account}; empty when only its id came. Personal data. */
    public Optional<String> expanded(String field) {
        return Json.parse(raw.getBytes(StandardCharsets.UTF_8))
                .map(data -> Fields.of(data).in(field))
                .filter(Fields::isPresent)
                .map(Fields::raw);
    }

    @Override
    public String toString() {
        return "EventData[hidden]";
    }
}

package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was changed in a subscription (contract 11.8).
 *
 * @param timezone of the service's own display, {@code UTC}
 * @param raw the JSON object the service sent
 */
public record ChangeHistory(
        @Nullable String currency, @Nullable String timezone, List<Change> changes, String raw) {

    public ChangeHistory {
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param type such as {@code ADD_ON_REMOVE}; open
     * @param prorated whether it was charged or credited at once
     * @param order null where it made none
     */
    public record Change(
            @Nullable String id,
            @Nullable Instant at,
            @Nullable SubscriptionId subscription,
            @Nullable String siteId,
            String type,
            @Nullable Boolean prorated,
            Reference order,
            Item item,
            @Nullable String from,
            @Nullable String to,
            String raw) {}

    /** The order a change made. */
    public record Reference(@Nullable OrderId id, @Nullable OrderReference reference) {}

    /** What was changed; {@code type} such as {@code ADD_ON}; open. */
    public record Item(
            @Nullable String id,
            @Nullable String type,
            @Nullable ProductPath product,
            @Nullable String display,
            @Nullable String sku) {}

    static @Nullable ChangeHistory read(Fields fields) {
        return fields.json("changes").isArray()
                ? new ChangeHistory(
                        fields.text("currency"),
                        fields.text("timezone"),
                        fields.objects("changes", ChangeHistory::change),
                        fields.raw())
                : null;
    }

    private static Change change(Fields fields) {
        return new Change(
                fields.text("changeId"),
                fields.instant("insertTimestamp"),
                SubscriptionReader.id(fields, "subscriptionId"),
                fields.text("siteId"),
                fields.textOrEmpty("changeType"),
                fields.flag("prorated"),
                new Reference(
                        fields.id(OrderId::isValid, OrderId::new, "orderId"),
                        fields.id(OrderReference::isValid, OrderReference::new, "orderRef")),
                new Item(
                        fields.text("itemId"),
                        fields.text("itemType"),
                        fields.id(ProductPath::isValid, ProductPath::new, "itemProductPath"),
                        fields.text("itemProductDisplay"),
                        fields.text("itemProductSku")),
                fields.text("changedFrom"),
                fields.text("changedTo"),
                fields.raw());
    }
}

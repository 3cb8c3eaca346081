package io.storefleet.fastspring.webhooks;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Fields;
import java.util.Optional;

/** What an event is about; with webhook expansion things inside it are objects, without they are ids (contract 15.3). */
public final class WebhookData {

    private final Fields fields;

    WebhookData(Fields fields) {
        this.fields = fields;
    }

    public Optional<AccountId> account() {
        return Optional.ofNullable(fields.id(AccountId::isValid, AccountId::new, "account"));
    }

    public Optional<OrderId> order() {
        return Optional.ofNullable(fields.id(OrderId::isValid, OrderId::new, "order", "orderId"));
    }

    public Optional<SubscriptionId> subscription() {
        return Optional.ofNullable(fields.id(SubscriptionId::isValid, SubscriptionId::new, "subscription"));
    }

    public Optional<ReturnId> returned() {
        return Optional.ofNullable(fields.id(ReturnId::isValid, ReturnId::new, "return"));
    }

    public Optional<ProductPath> product() {
        return Optional.ofNullable(fields.id(ProductPath::isValid, ProductPath::new, "product"));
    }

    /** The JSON of a thing inside, such as {@code account}; empty when only its id came. */
    public Optional<String> expanded(String field) {
        return Optional.of(fields.in(field)).filter(Fields::isPresent).map(Fields::raw);
    }

    /** All of it as the service sent it, to be stored and read by type; personal data. */
    public String raw() {
        return fields.raw();
    }

    @Override
    public String toString() {
        return "WebhookData[hidden]";
    }
}

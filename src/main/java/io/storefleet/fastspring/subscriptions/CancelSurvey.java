package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cancel survey of one subscription (contract 11.9).
 *
 * @param reasons to offer while it is not canceled; then empty
 * @param answer what the buyer said; null before
 * @param raw the JSON object the service sent
 */
public record CancelSurvey(
        @Nullable String language,
        @Nullable String site,
        @Nullable SubscriptionId subscription,
        Product product,
        List<Choice> reasons,
        @Nullable SurveyResponse answer,
        String raw) {

    public CancelSurvey {
        reasons = List.copyOf(reasons);
    }

    /** What is subscribed to. */
    public record Product(
            @Nullable ProductPath path, @Nullable String displayName) {}

    /** A reason as it is put to the buyer; the id is that of a {@link CancelReason}. */
    public record Choice(
            String id,
            @Nullable String name,
            @Nullable String displayName,
            @Nullable String description,
            @Nullable Boolean enabled) {}

    static @Nullable CancelSurvey read(Fields fields) {
        Fields subscription = fields.in("subscription");
        Fields product = subscription.in("product");
        return fields.json("reasons").isArray() || fields.in("cancelSurvey").isPresent()
                ? new CancelSurvey(
                        fields.text("language"),
                        fields.text("site"),
                        SubscriptionReader.id(subscription, "subscriptionId", "id"),
                        new Product(
                                product.id(ProductPath::isValid, ProductPath::new, "path"),
                                product.text("displayName")),
                        fields.objects("reasons", CancelSurvey::choice),
                        fields.object("cancelSurvey", SurveyResponse::read),
                        fields.raw())
                : null;
    }

    private static @Nullable Choice choice(Fields fields) {
        String id = fields.text("id");
        return id == null
                ? null
                : new Choice(
                        id,
                        fields.text("name"),
                        fields.text("displayName"),
                        fields.text("description"),
                        fields.flag("enabled"));
    }

    @Override
    public String toString() {
        return "CancelSurvey[" + subscription + "]";
    }
}

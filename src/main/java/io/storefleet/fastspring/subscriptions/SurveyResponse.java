package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Fields;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A survey that was answered: what the buyer said, none of which shows in {@code toString}.
 *
 * @param reasonId see {@link #reason()}
 * @param subscription told by queries only, as are product, site and creation
 * @param raw the JSON object the service sent
 */
public record SurveyResponse(
        @Nullable String id,
        String reasonId,
        Wording wording,
        @Nullable String feedback,
        @Nullable SubscriptionId subscription,
        @Nullable ProductPath product,
        @Nullable String site,
        @Nullable Instant created,
        String raw) {

    /** How the reason was put to the buyer. */
    public record Wording(
            @Nullable String name,
            @Nullable String displayName,
            @Nullable String description,
            @Nullable String language) {}

    /** The reason, where this client's version knows it. */
    public Optional<CancelReason> reason() {
        return CancelReason.of(reasonId);
    }

    static @Nullable SurveyResponse read(Fields fields) {
        String reasonId = fields.text("reasonId");
        return reasonId == null
                ? null
                : new SurveyResponse(
                        fields.text("id"),
                        reasonId,
                        new Wording(
                                fields.text("name"),
                                fields.text("displayName"),
                                fields.text("description"),
                                fields.text("lang")),
                        fields.text("feedbackText"),
                        SubscriptionReader.id(fields, "subscriptionId", "subscription"),
                        fields.id(ProductPath::isValid, ProductPath::new, "productPath"),
                        fields.text("site"),
                        fields.instant("creationTime"),
                        fields.raw());
    }

    @Override
    public String toString() {
        return "SurveyResponse[" + id + "]";
    }
}

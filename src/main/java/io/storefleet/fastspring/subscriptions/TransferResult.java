package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.ApiError;
import io.storefleet.fastspring.internal.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of each subscription of a transfer.
 *
 * @param target the new account's id where one was made
 * @param remaining still with the source
 * @param raw the JSON object the service sent
 */
public record TransferResult(
        @Nullable String siteId,
        @Nullable AccountId source,
        @Nullable AccountId target,
        List<SubscriptionId> transferred,
        List<Failed> failed,
        List<SubscriptionId> remaining,
        String raw) {

    private static final String KEY = "subscriptionId";

    public TransferResult {
        transferred = List.copyOf(transferred);
        failed = List.copyOf(failed);
        remaining = List.copyOf(remaining);
    }

    /** One that stayed; {@code code} such as {@code SUBSCRIPTION_NOT_FOUND}, the text without addresses and ids. */
    public record Failed(@Nullable SubscriptionId subscription, String code, String text) {}

    static @Nullable TransferResult read(Fields fields) {
        return fields.json("transferredSubscriptions").isArray()
                        || fields.json("failedSubscriptions").isArray()
                ? new TransferResult(
                        fields.text("siteId"),
                        fields.id(AccountId::isValid, AccountId::new, "sourceAccountId"),
                        fields.id(AccountId::isValid, AccountId::new, "targetAccountId"),
                        ids(fields, "transferredSubscriptions"),
                        fields.objects("failedSubscriptions", TransferResult::failed),
                        ids(fields, "remainingSubscriptions"),
                        fields.raw())
                : null;
    }

    private static Failed failed(Fields fields) {
        ApiError error = ApiError.told(fields.text("errorCode"), fields.text("errorMessage"));
        return new Failed(SubscriptionReader.id(fields, KEY, "subscription"), error.code(), error.text());
    }

    private static List<SubscriptionId> ids(Fields fields, String name) {
        return fields.ids(name, KEY, SubscriptionId::isValid, SubscriptionId::new);
    }

    @Override
    public String toString() {
        return "TransferResult[" + transferred.size() + " transferred, " + failed.size() + " failed]";
    }
}

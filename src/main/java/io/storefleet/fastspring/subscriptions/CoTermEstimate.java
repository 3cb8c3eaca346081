package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CoTermGroupId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What aligning a co-term group would cost (contract 11.9).
 *
 * @param period the common one
 * @param total of all subscriptions
 * @param raw the JSON object the service sent
 */
public record CoTermEstimate(
        @Nullable CoTermGroupId group,
        @Nullable AccountId account,
        @Nullable String currency,
        Days period,
        List<CoTermChange> subscriptions,
        @Nullable AmountDue total,
        String raw) {

    public CoTermEstimate {
        subscriptions = List.copyOf(subscriptions);
    }

    static @Nullable CoTermEstimate read(Fields fields) {
        String currency = fields.text("currency");
        return fields.json("subscriptions").isArray()
                ? new CoTermEstimate(
                        CoTermReader.groupId(fields),
                        fields.id(AccountId::isValid, AccountId::new, "account", "accountId"),
                        currency,
                        Days.period(fields),
                        fields.objects("subscriptions", each -> change(each, currency)),
                        fields.object("amountDueTotal", due -> AmountDue.read(due, currency)),
                        fields.raw())
                : null;
    }

    private static @Nullable CoTermChange change(Fields fields, @Nullable String common) {
        SubscriptionId id = SubscriptionReader.id(fields, "subscription", "id");
        String own = fields.text("currency");
        return id == null ? null : CoTermChange.read(id, fields, own == null ? common : own);
    }

    @Override
    public String toString() {
        return "CoTermEstimate[" + group + "]";
    }
}

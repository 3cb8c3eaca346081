package io.storefleet.subscriptions.internal;

import io.storefleet.fastspring.accounts.Account;
import io.storefleet.fastspring.accounts.Charge;
import io.storefleet.fastspring.accounts.ChargeStatus;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.mirror.Customer;
import io.storefleet.mirror.CustomerId;
import io.storefleet.mirror.Customers;
import io.storefleet.mirror.MirrorObjects;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.subscriptions.SubscriptionDetail.Attempt;
import io.storefleet.tenancy.StoreId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a subscription's account tells of it, which the subscription itself does not: who has it, and attempts to take money. */
@Component
class SubscriptionCharges {

    private static final Comparator<Charge> LATEST_FIRST =
            Comparator.comparing(Charge::timestamp, Comparator.nullsLast(Comparator.reverseOrder()));

    private final MirrorObjects objects;
    private final Customers customers;

    SubscriptionCharges(MirrorObjects objects, Customers customers) {
        this.objects = objects;
        this.customers = customers;
    }

    /** Who has it; null where the copy does not know or the actor may not see accounts. */
    @Nullable Customer holder(StoreId store, Subscription subscription) {
        var account = subscription.origin().account();
        if (account == null) {
            return null;
        }
        var id = new CustomerId(store, account.value());
        return customers.of(List.of(id)).get(id);
    }

    /** For an actor who may see accounts. */
    List<Attempt> of(StoreId store, Subscription subscription) {
        var account = subscription.origin().account();
        if (account == null) {
            return List.of();
        }
        return objects
                .find(store, ObjectKind.ACCOUNT, account.value())
                .flatMap(kept -> Account.parse(kept.raw()))
                .map(Account::charges)
                .orElse(List.of())
                .stream()
                .filter(charge -> subscription.id().value().equals(charge.subscription()))
                .sorted(LATEST_FIRST)
                .map(charge -> new Attempt(
                        charge.timestamp(),
                        charge.total(),
                        charge.status().equals(ChargeStatus.FAILED),
                        charge.order(),
                        charge.orderReference()))
                .toList();
    }
}

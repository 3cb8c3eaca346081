package io.storefleet.orders.internal;

import io.storefleet.fastspring.accounts.Account;
import io.storefleet.fastspring.accounts.Charge;
import io.storefleet.fastspring.accounts.ChargeStatus;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.mirror.MirrorObjects;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.orders.OrderDetail.Attempt;
import io.storefleet.tenancy.StoreId;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The attempts to take an order's money, which only its account tells of. */
@Component
class OrderCharges {

    private static final Comparator<Charge> LATEST_FIRST =
            Comparator.comparing(Charge::timestamp, Comparator.nullsLast(Comparator.reverseOrder()));

    private final MirrorObjects objects;

    OrderCharges(MirrorObjects objects) {
        this.objects = objects;
    }

    /** For an actor who may see accounts. */
    List<Attempt> of(StoreId store, Order order) {
        var account = order.parties().account();
        if (account == null) {
            return List.of();
        }
        return objects
                .find(store, ObjectKind.ACCOUNT, account.value())
                .flatMap(kept -> Account.parse(kept.raw()))
                .map(Account::charges)
                .orElse(List.of())
                .stream()
                .filter(charge -> order.id().value().equals(charge.order()))
                .sorted(LATEST_FIRST)
                .map(charge -> new Attempt(
                        charge.timestamp(), charge.total(), charge.status().equals(ChargeStatus.FAILED)))
                .toList();
    }
}

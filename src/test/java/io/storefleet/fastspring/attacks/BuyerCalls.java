package io.storefleet.fastspring.attacks;

import static io.storefleet.fastspring.attacks.EveryCall.change;
import static io.storefleet.fastspring.attacks.EveryCall.read;

import io.storefleet.fastspring.DaySpan;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Scope;
import io.storefleet.fastspring.accounts.AccountChange;
import io.storefleet.fastspring.accounts.AccountChange.ContactChange;
import io.storefleet.fastspring.accounts.AccountDraft;
import io.storefleet.fastspring.accounts.AccountLookup;
import io.storefleet.fastspring.accounts.AccountQuery;
import io.storefleet.fastspring.events.EventWindow;
import io.storefleet.fastspring.orders.ChargeItem;
import io.storefleet.fastspring.orders.OrderCharge;
import io.storefleet.fastspring.orders.OrderQuery;
import io.storefleet.fastspring.orders.OrderUpdate;
import io.storefleet.fastspring.returns.Refund.FullRefund;
import io.storefleet.fastspring.returns.RefundReason;
import io.storefleet.fastspring.returns.RefundTerms;
import io.storefleet.fastspring.returns.RefundTerms.Notification;
import java.util.List;
import java.util.Map;

/** The calls about accounts, orders, returns and events. */
final class BuyerCalls {

    private static final EventWindow MONTH = EventWindow.lastDays(30);
    private static final OrderQuery MANY = OrderQuery.of(Scope.ALL);
    private static final int FEW = 3;

    private BuyerCalls() {}

    static List<EveryCall> reading(Targets at) {
        Targets.Sales sales = at.sales();
        AccountQuery refunded = new AccountQuery.Refunded(DaySpan.ALL);
        OrderQuery returned = OrderQuery.of(Scope.TEST).onlyReturned().lastDays(30);
        return List.of(
                read("accounts.ids of a page", client -> client.accounts().ids(1, FEW)),
                read("accounts.ids", client -> client.accounts().ids().toList()),
                read("accounts.page", client -> client.accounts().page(refunded, 1, FEW)),
                read(
                        "accounts.stream",
                        client -> client.accounts().stream(refunded).toList()),
                read("accounts.find", client -> client.accounts().find(new AccountLookup.ByEmail("ada@example.org"))),
                read("accounts.get", client -> client.accounts().get(sales.buyer())),
                read(
                        "accounts.links",
                        client -> client.accounts()
                                .links(List.of(sales.buyer(), at.plans().owner()))),
                read("orders.ids", client -> client.orders().ids(1, FEW)),
                read("orders.ids of all", client -> client.orders().ids().toList()),
                read("orders.page", client -> client.orders().page(MANY, 1, FEW)),
                read(
                        "orders.stream",
                        client -> client.orders().stream(returned).limit(60).toList()),
                read("orders.get", client -> client.orders().get(List.of(sales.order()))),
                read("orders.get of one", client -> client.orders().get(sales.order())),
                read("orders.find", client -> client.orders().find(sales.reference())),
                read("returns.get", client -> client.returns().get(List.of(sales.given()))),
                read("returns.get one", client -> client.returns().get(sales.given())),
                read("events.processed", client -> client.events().processed(MONTH)),
                read("events.unprocessed", client -> client.events().unprocessed(MONTH)));
    }

    static List<EveryCall> changing(Targets at) {
        Targets.Sales sales = at.sales();
        var renamed = AccountChange.of(new ContactChange("ada@example.org", "Ada", null, null, null));
        var tagged = OrderUpdate.tags(sales.order(), Map.of("crm", "417"));
        return List.of(
                change(
                        "accounts.create",
                        client -> client.accounts().create(AccountDraft.of("Ida", "Example", "ida@example.org"))),
                change("accounts.update", client -> client.accounts().update(sales.buyer(), renamed)),
                change("orders.update", client -> client.orders().update(List.of(tagged))),
                change("orderCharges.create", client -> charge(client, at)),
                change(
                        "returns.create",
                        client -> client.returns()
                                .create(List.of(new FullRefund(
                                        sales.order(), RefundTerms.of(RefundReason.OTHER, Notification.NONE))))),
                change("events.markProcessed", client -> client.events().markProcessed(sales.event())),
                change("events.markUnprocessed", client -> client.events().markUnprocessed(sales.event())));
    }

    private static Object charge(FastSpring client, Targets at) {
        ChargeItem item = ChargeItem.of(at.goods().product(), 1);
        return client.orderCharges().create(new OrderCharge(at.sales().buyer(), "USD", List.of(item), "", Map.of()));
    }
}

package io.storefleet.simulator.objects;

import io.storefleet.simulator.http.Dates;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes an account as contract §4.2 lists its fields. */
public final class AccountJson {

    private AccountJson() {}

    public static ObjectNode full(SimulatedAccount account, SimulatedStore store, String base) {
        ObjectNode node = Json.object().put("id", account.id()).put("account", account.id());
        node.put("action", "account.get");
        contact(account, node.putObject("contact"));
        address(account, node.putObject("address"));
        node.put("language", account.market().language());
        node.put("country", account.market().country());
        ObjectNode lookup = node.putObject("lookup").put("global", account.global());
        if (account.custom() != null) {
            lookup.put("custom", account.custom());
        }
        node.put("url", base + "/portal/account");
        node.putObject("payment")
                .put("methods", account.trade().paymentMethods())
                .put("active", account.trade().usableMethods());
        texts(node.putArray("orders"), account.orderIds());
        texts(node.putArray("subscriptions"), account.subscriptionIds());
        ArrayNode charges = node.putArray("charges");
        for (Purchase purchase : account.trade().purchases()) {
            if (purchase.outcome() != Purchase.Outcome.PENDING) {
                charge(purchase, account, store, charges.addObject());
            }
        }
        node.put("subscribed", account.trade().subscribed());
        node.putNull("taxExemptionData");
        return node.put("result", "success");
    }

    static void contact(SimulatedAccount account, ObjectNode node) {
        node.put("first", account.person().first())
                .put("last", account.person().last())
                .put("email", account.person().email())
                .put("company", account.person().company())
                .put("phone", account.person().phone())
                .put("subscribed", account.trade().subscribed());
    }

    private static void address(SimulatedAccount account, ObjectNode node) {
        node.put("addressLine1", account.postal().street())
                .put("addressLine2", account.postal().line2())
                .put("city", account.postal().city())
                .put("postalCode", account.postal().postalCode())
                .put("region", account.postal().region())
                .put("regionCustom", account.postal().regionCustom())
                .put("company", account.person().company());
    }

    private static void charge(Purchase purchase, SimulatedAccount account, SimulatedStore store, ObjectNode node) {
        String language = account.market().language();
        Money payout = purchase.total().in(store.payoutCurrency());
        node.put("currency", purchase.total().currency())
                .put("total", purchase.total().number())
                .put("totalDisplay", purchase.total().display(language))
                .put("payoutCurrency", payout.currency())
                .put("totalInPayoutCurrency", payout.number())
                .put("totalInPayoutCurrencyDisplay", payout.display("en"))
                .put("status", purchase.outcome().charged() ? "successful" : "failed")
                .put("order", purchase.order())
                .put("orderReference", purchase.reference())
                .put("subscription", purchase.keys().subscription());
        Dates.family(node, "timestamp", purchase.at(), language);
    }

    private static void texts(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}

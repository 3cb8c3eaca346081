package io.storefleet.simulator.http;

import io.storefleet.simulator.world.Money;
import tools.jackson.databind.node.ObjectNode;

/** Writes an amount with its twins (contract §1, §7.2): shown for the buyer, and both again in the payout currency. */
public record MoneyJson(String payoutCurrency, String language) {

    /** Four fields: {@code name}, {@code nameDisplay} and the same in the payout currency. */
    public void full(ObjectNode node, String name, Money money) {
        Money payout = money.in(payoutCurrency);
        shown(node, name, money);
        node.put(name + "InPayoutCurrency", payout.number())
                .put(name + "InPayoutCurrencyDisplay", payout.display("en"));
    }

    /** Two fields: {@code name} and {@code nameDisplay}. */
    public void shown(ObjectNode node, String name, Money money) {
        node.put(name, money.number()).put(name + "Display", money.display(language));
    }
}

package io.storefleet.simulator.objects;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.world.Postal;
import io.storefleet.simulator.world.SimulatedAccount;
import tools.jackson.databind.node.ObjectNode;

/** Writes an account as events carry it: the core of §4.2, address keys with spaces. */
public final class AccountEventJson {

    private AccountEventJson() {}

    public static ObjectNode of(SimulatedAccount account) {
        ObjectNode node = Json.object().put("id", account.id()).put("account", account.id());
        AccountJson.contact(account, node.putObject("contact"));
        Postal postal = account.postal();
        node.putObject("address")
                .put("address line 1", postal.street())
                .put("address line 2", postal.line2())
                .put("city", postal.city())
                .put("country", account.market().country())
                .put("postal code", postal.postalCode())
                .put("region", postal.region())
                .put("region custom", postal.regionCustom())
                .put("company", account.person().company());
        node.put("language", account.market().language())
                .put("country", account.market().country());
        node.putObject("lookup").put("global", account.global());
        if (account.custom() != null) {
            node.withObject("lookup").put("custom", account.custom());
        }
        return node;
    }
}

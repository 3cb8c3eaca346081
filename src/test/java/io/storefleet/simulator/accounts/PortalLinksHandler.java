package io.storefleet.simulator.accounts;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.state.AccountBook;
import io.storefleet.simulator.world.SimulatedAccount;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Makes account-management links for one or many accounts (contract §4.5). */
public final class PortalLinksHandler {

    private static final DateTimeFormatter WITHOUT_ZONE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Switches switches;
    private final Links links;
    private final String base;

    public PortalLinksHandler(Switches switches, Links links, String base) {
        this.switches = switches;
        this.links = links;
        this.base = base;
    }

    public Map<String, Handler> routes() {
        return Map.of("GET /accounts/{ids}/authenticate", this::authenticate);
    }

    private Reply authenticate(ApiRequest request) {
        String joined = request.path().get(1);
        List<String> ids = switches.isOn(Switch.NO_BATCH) ? List.of(joined) : request.ids(1);
        return new Batch(switches)
                .answer("accounts", ids, id -> item(request.state().accounts(), id));
    }

    private ObjectNode item(AccountBook accounts, String id) {
        ObjectNode item =
                Json.object().put("action", "account.authenticate.get").put("account", id);
        Optional<SimulatedAccount> account = accounts.read(id);
        if (account.isEmpty()) {
            return Json.failed(item, "account", "Not found");
        }
        String global = account.get().global();
        Links.Link link = links.make(global);
        item.put("result", "success");
        if (!switches.isOn(Switch.NO_EXPIRES)) {
            item.put("expires", WITHOUT_ZONE.format(link.expires()));
        }
        return item.put("url", base + "/portal/account/" + global + "/" + link.token());
    }
}

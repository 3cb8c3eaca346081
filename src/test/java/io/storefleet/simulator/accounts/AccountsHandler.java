package io.storefleet.simulator.accounts;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Paging;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.objects.AccountJson;
import io.storefleet.simulator.state.AccountBook;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists accounts and shows one (contract §4.1, §4.2). */
public final class AccountsHandler {

    private final Switches switches;
    private final AccountLookup lookup;
    private final String base;

    public AccountsHandler(Switches switches, String base) {
        this.switches = switches;
        this.lookup = new AccountLookup(switches);
        this.base = base;
    }

    public Map<String, Handler> routes() {
        return Map.of("GET /accounts", this::list, "GET /accounts/{id}", this::get);
    }

    private Reply list(ApiRequest request) {
        if (AccountLookup.isAskedBy(request.query())) {
            return lookup.answer(request);
        }
        ObjectNode envelope = Json.object().put("action", "account.getall");
        @Nullable Paging paging = Paging.read(request.query());
        if (paging == null) {
            String wrong = Paging.offender(request.query());
            return Reply.json(400, Json.failed(envelope, wrong, "Invalid " + wrong));
        }
        AccountBook accounts = request.state().accounts();
        int total = accounts.size();
        paging.describe(envelope.put("result", "success"), total, switches);
        ArrayNode ids = envelope.putArray("accounts");
        accounts.each(paging.from(total), paging.to(total), ids::add);
        if (switches.isOn(Switch.SHIFTING)) {
            request.store().insert();
        }
        return Reply.json(200, envelope);
    }

    private Reply get(ApiRequest request) {
        String id = request.path().get(1);
        return request.state()
                .accounts()
                .read(id)
                .map(account -> Reply.json(200, shaped(AccountJson.full(account, request.store(), base))))
                .orElseGet(() -> {
                    ObjectNode item =
                            Json.object().put("id", id).put("account", id).put("action", "account.get");
                    int status = new Batch(switches).failure();
                    return Reply.json(status, shaped(Json.failed(item, "account", "account id not found")));
                });
    }

    private ObjectNode shaped(ObjectNode flat) {
        boolean arrayOnly = switches.isOn(Switch.ARRAY);
        if (!arrayOnly && !switches.isOn(Switch.BOTH)) {
            return flat;
        }
        ObjectNode root = arrayOnly ? Json.object() : flat.deepCopy();
        root.putArray("accounts").add(flat);
        return root;
    }
}

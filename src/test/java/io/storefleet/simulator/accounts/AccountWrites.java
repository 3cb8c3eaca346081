package io.storefleet.simulator.accounts;

import io.storefleet.simulator.Switches;
import io.storefleet.simulator.events.News;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.state.AccountBook;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids;
import io.storefleet.simulator.world.Market;
import io.storefleet.simulator.world.Person;
import io.storefleet.simulator.world.Postal;
import io.storefleet.simulator.world.SimulatedAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates and updates accounts (contract §4.3, §4.4). */
public final class AccountWrites {

    private final Switches switches;
    private final News news;

    public AccountWrites(Switches switches, News news) {
        this.switches = switches;
        this.news = news;
    }

    public Map<String, Handler> routes() {
        return Map.of("POST /accounts", this::create, "POST /accounts/{id}", this::update);
    }

    private Reply create(ApiRequest request) {
        StoreState state = request.state();
        JsonNode body = request.json();
        return state.write(() -> {
            AccountFields fields = new AccountFields(body);
            SimulatedAccount account = fresh(state, fields);
            ObjectNode answer = Json.object();
            check(state.accounts(), account, fields);
            if (!fields.complaints().isEmpty()) {
                return Reply.json(failure(), failed(answer.put("action", "account.create"), fields));
            }
            state.accounts().put(account);
            news.account(state, "account.created", account);
            return Reply.json(200, succeeded(answer, account.id(), "account.create"));
        });
    }

    private Reply update(ApiRequest request) {
        StoreState state = request.state();
        JsonNode body = request.json();
        String id = request.path().get(1);
        return state.write(() -> {
            Optional<SimulatedAccount> before = state.accounts().latest(id);
            ObjectNode answer = Json.object().put("id", id).put("account", id).put("action", "account.update");
            if (before.isEmpty()) {
                return Reply.json(failure(), both(Json.failed(answer, "account", "account id not found")));
            }
            AccountFields fields = new AccountFields(body);
            SimulatedAccount account = fields.applied(before.get());
            check(state.accounts(), account, fields);
            if (!fields.complaints().isEmpty()) {
                return Reply.json(failure(), both(failed(answer, fields)));
            }
            state.accounts().put(account);
            news.account(state, "account.updated", account);
            return Reply.json(200, both(answer.put("result", "success")));
        });
    }

    private static SimulatedAccount fresh(StoreState state, AccountFields fields) {
        Person person = fields.person(null);
        SimulatedAccount.Trade nothing =
                new SimulatedAccount.Trade(List.of(), List.of(), new SimulatedAccount.Wallet(0, 0), false, true);
        return new SimulatedAccount(
                new SimulatedAccount.Keys(
                        state.newId(Ids.Kind.ACCOUNT), state.newId(Ids.Kind.GLOBAL), fields.custom(null)),
                person,
                fields.postal(Postal.NONE),
                fields.market(Market.of("US", "en")),
                nothing);
    }

    /** E-mail and custom key belong to one account of the store. */
    private static void check(AccountBook accounts, SimulatedAccount account, AccountFields fields) {
        accounts.byEmail(account.email())
                .filter(other -> !other.id().equals(account.id()))
                .ifPresent(other -> fields.complain("email", "email already exists, /accounts/" + other.id()));
        Optional.ofNullable(account.custom())
                .flatMap(accounts::byCustom)
                .filter(other -> !other.id().equals(account.id()))
                .ifPresent(other -> fields.complain("custom", "custom already exists, /accounts/" + other.id()));
    }

    private int failure() {
        return new Batch(switches).failure();
    }

    private static ObjectNode succeeded(ObjectNode answer, String id, String action) {
        return answer.put("id", id).put("account", id).put("action", action).put("result", "success");
    }

    private static ObjectNode failed(ObjectNode answer, AccountFields fields) {
        fields.complaints().forEach(answer.put("result", "error").putObject("error")::put);
        return answer;
    }

    private static ObjectNode both(ObjectNode flat) {
        ObjectNode root = flat.deepCopy();
        root.putArray("accounts").add(flat);
        return root;
    }
}

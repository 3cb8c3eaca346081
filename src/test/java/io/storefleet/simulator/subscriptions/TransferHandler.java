package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.Switches;
import io.storefleet.simulator.billing.Billing;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.events.News;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.objects.OrderJson;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Moves subscriptions from one account to another, which may be a new one (contract §11.9). */
final class TransferHandler {

    private static final int MOST = 20;

    private final Switches switches;
    private final Billings billings;
    private final News news;

    TransferHandler(Switches switches, Billings billings, News news) {
        this.switches = switches;
        this.billings = billings;
        this.news = news;
    }

    Map<String, Handler> routes() {
        return Map.of("POST /subscriptions/transfer", this::answer);
    }

    private Reply answer(ApiRequest request) {
        JsonNode body = request.json();
        StoreState state = request.state();
        JsonNode subscriptions = body.path("subscriptions");
        Optional<SimulatedAccount> source =
                state.accounts().latest(body.path("sourceAccountId").asString(""));
        if (source.isEmpty()) {
            return failed("sourceAccountId", "Account not found");
        }
        if (!subscriptions.isArray() || subscriptions.isEmpty() || subscriptions.size() > MOST) {
            return failed("subscriptions", "From 1 to " + MOST + " subscriptions are required");
        }
        if (body.path("initiatedBy").asString("").isEmpty()) {
            return failed("initiatedBy", "initiatedBy is required");
        }
        Optional<String> target = state.write(() -> target(state, body));
        if (target.isEmpty() || target.get().equals(source.get().id())) {
            return failed("targetAccountId", "Target account is not valid");
        }
        Transfer transfer = new Transfer(billings.of(request), source.get().id(), target.get());
        return Reply.json(200, moved(request, transfer, subscriptions));
    }

    /** From whom to whom. */
    private record Transfer(Billing billing, String source, String target) {

        /** The code of what is wrong, if anything is. */
        @Nullable String move(String id) {
            Optional<SimulatedSubscription> found = billing.subscriptions().latest(id);
            if (found.isEmpty() || !found.get().account().equals(source)) {
                return "SUBSCRIPTION_NOT_FOUND";
            }
            if (!found.get().course().active()) {
                return "SUBSCRIPTION_NOT_ACTIVE";
            }
            billing.desk().transfer(id, target);
            return null;
        }
    }

    private static ObjectNode moved(ApiRequest request, Transfer transfer, JsonNode subscriptions) {
        ObjectNode root = Json.object()
                .put("status", "200")
                .put("siteId", OrderJson.siteId(request.store()))
                .put("sourceAccountId", transfer.source())
                .put("targetAccountId", transfer.target());
        ArrayNode moved = root.putArray("transferredSubscriptions");
        ArrayNode failed = root.putArray("failedSubscriptions");
        for (JsonNode subscription : subscriptions) {
            String id = subscription.asString("");
            @Nullable String code = transfer.move(id);
            if (code == null) {
                moved.add(id);
            } else {
                failed.addObject()
                        .put("subscriptionId", id)
                        .put("errorMessage", "Subscription can not be transferred")
                        .put("errorCode", code);
            }
        }
        ArrayNode remaining = root.putArray("remainingSubscriptions");
        request.state().accounts().latest(transfer.source()).stream()
                .flatMap(account -> account.subscriptionIds().stream())
                .forEach(remaining::add);
        return root;
    }

    private Optional<String> target(StoreState state, JsonNode body) {
        AccountBook accounts = state.accounts();
        JsonNode other = body.path("targetAccount");
        String email = other.path("email").asString("");
        if (!other.isObject() || email.isEmpty()) {
            return accounts.latest(body.path("targetAccountId").asString("")).map(SimulatedAccount::id);
        }
        return accounts.byEmail(email).map(SimulatedAccount::id).or(() -> {
            SimulatedAccount made = fresh(state, other);
            accounts.put(made);
            news.account(state, "account.created", made);
            return Optional.of(made.id());
        });
    }

    private static SimulatedAccount fresh(StoreState state, JsonNode target) {
        JsonNode account = target.path("account");
        JsonNode address = account.path("address");
        return new SimulatedAccount(
                new SimulatedAccount.Keys(state.newId(Ids.Kind.ACCOUNT), state.newId(Ids.Kind.GLOBAL), null),
                new Person(
                        account.path("firstName").asString(""),
                        account.path("lastName").asString(""),
                        target.path("email").asString(),
                        text(account, "company"),
                        text(account, "phone")),
                new Postal(
                        text(address, "line1"),
                        null,
                        text(address, "city"),
                        text(address, "region"),
                        null,
                        text(address, "postalCode")),
                Market.of(
                        address.path("country").asString("US"),
                        account.path("language").asString("en")),
                new SimulatedAccount.Trade(List.of(), List.of(), new SimulatedAccount.Wallet(0, 0), false, true));
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).asString() : null;
    }

    private Reply failed(String field, String text) {
        ObjectNode error = Json.object().put("action", "subscriptions.transfer");
        return Reply.json(new Batch(switches).failure(), Json.failed(error, field, text));
    }
}

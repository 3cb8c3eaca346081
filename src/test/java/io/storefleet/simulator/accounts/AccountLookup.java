package io.storefleet.simulator.accounts;

import io.storefleet.simulator.Switches;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Paging;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.state.AccountBook;
import io.storefleet.simulator.world.SimulatedAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds accounts by one condition (contract §4.1); "nobody" is an error for a key, an empty list for a group. */
final class AccountLookup {

    private static final Set<String> KEYS =
            Set.of("email", "custom", "global", "orderId", "orderID", "orderReference", "subscriptionId");
    private static final Set<String> NEUTRAL = Set.of("limit", "page", "begin", "end");

    private final Switches switches;

    AccountLookup(Switches switches) {
        this.switches = switches;
    }

    static boolean isAskedBy(Map<String, String> query) {
        return !NEUTRAL.containsAll(query.keySet());
    }

    Reply answer(ApiRequest request) {
        List<String> conditions = request.query().keySet().stream()
                .filter(key -> !NEUTRAL.contains(key))
                .toList();
        Optional<String> unknown = conditions.stream()
                .filter(key -> !KEYS.contains(key) && !AccountGroups.KEYS.contains(key))
                .findFirst();
        if (unknown.isPresent()) {
            return failed("key", "Unrecognized Key");
        }
        if (conditions.size() > 1) {
            return failed("AnotherKey", "Only one condition is allowed");
        }
        @Nullable Paging paging = Paging.read(request.query());
        if (paging == null) {
            String wrong = Paging.offender(request.query());
            return failed(wrong, "Invalid " + wrong);
        }
        String key = conditions.getFirst();
        return KEYS.contains(key) ? one(request, key, paging) : group(request, key, paging);
    }

    private Reply one(ApiRequest request, String key, Paging paging) {
        String value = request.query().getOrDefault(key, "");
        return find(request.state().accounts(), key, value)
                .map(account -> listed(List.of(account.id()), paging))
                .orElseGet(() -> failed(key, key.equals("email") ? "Account not found" : "not found"));
    }

    private static Optional<SimulatedAccount> find(AccountBook accounts, String key, String value) {
        return switch (key) {
            case "email" -> accounts.byEmail(value);
            case "custom" -> accounts.byCustom(value);
            case "global" -> accounts.byGlobal(value);
            case "orderReference" -> accounts.byReference(value);
            case "subscriptionId" -> accounts.bySubscription(value);
            default -> accounts.byOrder(value);
        };
    }

    private Reply group(ApiRequest request, String key, Paging paging) {
        AccountGroups groups = new AccountGroups(request.query());
        Optional<String> wrong = groups.offender(key);
        if (wrong.isPresent()) {
            return failed(wrong.get(), AccountGroups.complaint(wrong.get()));
        }
        List<String> ids = request.state()
                .accounts()
                .all()
                .filter(groups.members(key))
                .map(SimulatedAccount::id)
                .toList();
        return listed(ids, paging);
    }

    private Reply listed(List<String> ids, Paging paging) {
        ObjectNode envelope = Json.object().put("action", "account.lookup").put("result", "success");
        paging.describe(envelope, ids.size(), switches);
        ArrayNode found = envelope.putArray("accounts");
        paging.each(ids.size(), position -> {
            String id = ids.get(position);
            found.addObject().put("id", id).put("account", id);
        });
        return Reply.json(200, envelope);
    }

    private Reply failed(String field, String text) {
        ObjectNode envelope = Json.object().put("action", "account.lookup");
        return Reply.json(new Batch(switches).failure(), Json.failed(envelope, field, text));
    }
}

package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.billing.Refused;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.Subscription.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes and shows proforma invoices (contract §11.9); one of a subscription's id shows its plan as it is. */
final class ProformaHandler {

    private static final String KEY = "subscriptions.proforma.invoice";
    private static final Duration VALID = Duration.ofDays(30);

    private final Billings billings;
    private final Estimates estimates;
    private final Map<String, ObjectNode> made = new ConcurrentHashMap<>();

    ProformaHandler(Billings billings, Estimates estimates) {
        this.billings = billings;
        this.estimates = estimates;
    }

    Map<String, Handler> routes() {
        return Map.of(
                "POST /subscriptions/proformaInvoice", this::create,
                "GET /subscriptions/proformaInvoice/{id}", this::get);
    }

    private Reply create(ApiRequest request) {
        JsonNode body = request.json();
        String id = body.path("subscription").asString("");
        Optional<SimulatedSubscription> found =
                billings.of(request).subscriptions().read(id);
        if (found.isEmpty()) {
            return failed(404, "Subscription not found");
        }
        SimulatedSubscription one = found.get();
        if (one.state() == State.TRIAL) {
            return failed(405, "Not available for a subscription in trial");
        }
        if (!one.course().active()) {
            return failed(400, "Subscription is not active");
        }
        try {
            ObjectNode invoice = invoice(request, one, body);
            made.put(key(request, invoice.path("invoice").path("id").asString()), invoice);
            return Reply.json(200, invoice);
        } catch (Refused refused) {
            return failed(400, refused.text());
        }
    }

    private Reply get(ApiRequest request) {
        String id = request.path().get(2);
        @Nullable ObjectNode invoice = made.get(key(request, id));
        if (invoice == null) {
            Optional<SimulatedSubscription> found =
                    billings.of(request).subscriptions().read(id);
            if (found.isEmpty()) {
                return failed(404, "Proforma invoice not found");
            }
            invoice = invoice(request, found.get(), Json.object());
        }
        ObjectNode shown = invoice.deepCopy();
        String language = request.query().getOrDefault("lang", "");
        if (!language.isEmpty()) {
            shown.withObject("proformaInvoiceHeader").put("language", language);
        }
        return Reply.json(200, shown);
    }

    private static String key(ApiRequest request, String id) {
        return request.store().slug() + " " + id;
    }

    private ObjectNode invoice(ApiRequest request, SimulatedSubscription one, JsonNode body) {
        StoreState state = request.state();
        Instant now = state.time().instant();
        ObjectNode items = estimates.of(request, one, body);
        ObjectNode root = Json.object().put("action", KEY).put("result", "success");
        root.putObject("invoice")
                .put("id", state.newId(Ids.Kind.OTHER))
                .put("subscription", one.id())
                .put("prorated", body.path("prorate").asBoolean(false))
                .put("created_at", now.toString());
        root.putObject("proformaInvoiceHeader")
                .put("currency", one.currency())
                .put("timezone", "UTC")
                .put(
                        "language",
                        body.path("language").asString(one.buyer().market().language()))
                .put("message", "This is not a request for payment.")
                .put("proFormaInvoiceCreationDate", now.toEpochMilli())
                .put("proFormaInvoiceExpirationDate", now.plus(VALID).toEpochMilli());
        root.putObject("supportContact")
                .put("name", state.store().name())
                .put("email", "support@" + state.store().slug() + ".example.org")
                .put("url", "https://" + state.store().slug() + ".example.org/support");
        root.putObject("merchantContact")
                .put("merchantName", "Merchant of record")
                .put("merchantAddress", "1 Sample Street, Sampletown");
        state.accounts().read(one.account()).ifPresent(account -> contact(account, root.putObject("contact")));
        root.set("items", items);
        return root;
    }

    private static void contact(SimulatedAccount account, ObjectNode node) {
        node.put("firstName", account.person().first())
                .put("lastName", account.person().last())
                .put("email", account.email())
                .put("phone", account.person().phone())
                .put("company", account.person().company());
        node.putObject("address")
                .put("accountId", account.id())
                .put("addressLine1", account.postal().street())
                .put("addressLine2", account.postal().line2())
                .put("city", account.postal().city())
                .put("region", account.postal().region())
                .put("postalCode", account.postal().postalCode())
                .put("country", account.market().country());
    }

    private static Reply failed(int status, String text) {
        return Reply.json(status, Json.failed(Json.object().put("action", KEY), KEY, text));
    }
}

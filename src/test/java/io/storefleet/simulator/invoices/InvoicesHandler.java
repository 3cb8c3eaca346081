package io.storefleet.simulator.invoices;

import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Codes;
import io.storefleet.simulator.http.FieldRefused;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.PerStore;
import io.storefleet.simulator.http.Reading;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.http.UnknownField;
import io.storefleet.simulator.state.Overlay;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids.Kind;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes payment invoices and shows them (contract §13). */
public final class InvoicesHandler {

    private static final Set<String> CURRENCIES = Set.of("USD", "EUR", "GBP", "CHF", "JPY");
    private static final Set<String> FIELDS = Set.of(
            "currencyCode",
            "contacts",
            "invoiceItems",
            "paymentMethod",
            "mode",
            "languageCode",
            "autoConvertPaymentCurrency",
            "dueDate",
            "invoiceNote",
            "tagsJson");

    private final InvoiceJson json;
    private final PerStore<Overlay<ObjectNode>> invoices =
            new PerStore<>(state -> new Overlay<>(_ -> Optional.empty(), state.freshness()));

    public InvoicesHandler(String base) {
        this.json = new InvoiceJson(base);
    }

    public Map<String, Handler> routes() {
        return Map.of("POST /invoices/paymentInvoice", this::create, "GET /invoices/{id}", this::get);
    }

    private Reply create(ApiRequest request) {
        JsonNode body = request.json();
        StoreState state = request.state();
        try {
            Reading.only(body, FIELDS);
            if (!contactTypes(body).containsAll(Set.of("billTo", "deliverTo"))) {
                return Reply.empty(500);
            }
            check(body);
            return Reply.json(200, state.write(() -> {
                ObjectNode made = json.of(Codes.of("IV", state.newId(Kind.OTHER)), body, state);
                return invoices.of(state).put(made.path("id").asString(), made);
            }));
        } catch (FieldRefused refused) {
            return failed(400, "INVALID_" + refused.field(), refused.text());
        } catch (UnknownField unknown) {
            return UnknownField.reply();
        }
    }

    private Reply get(ApiRequest request) {
        return invoices.of(request.state())
                .read(request.path().get(1))
                .map(invoice -> Reply.json(200, invoice))
                .orElseGet(() -> failed(404, "INVOICE_NOT_FOUND", "Invoice not found"));
    }

    private static void check(JsonNode body) {
        Reading.needed(body, "currencyCode");
        Reading.word(body, "currencyCode", CURRENCIES);
        Reading.needed(body, "paymentMethod");
        Reading.needed(body, "mode");
        Reading.word(body, "mode", Set.of("TEST", "LIVE"));
        if (!body.path("invoiceItems").isArray() || body.path("invoiceItems").isEmpty()) {
            throw new FieldRefused("invoiceItems", "Required");
        }
        if (!body.path("tagsJson").isMissingNode() && !body.path("tagsJson").isString()) {
            throw new FieldRefused("tagsJson", "Must be a string");
        }
    }

    private static Set<String> contactTypes(JsonNode body) {
        Set<String> types = new HashSet<>();
        Stream.of(body.path("contacts"))
                .filter(JsonNode::isArray)
                .flatMap(JsonNode::valueStream)
                .forEach(contact -> types.add(contact.path("contactType").asString("")));
        return types;
    }

    private static Reply failed(int status, String code, String message) {
        return Reply.json(status, Json.object().put("code", code).put("message", message));
    }
}

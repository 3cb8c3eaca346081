package io.storefleet.simulator.quotes;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.quotes.SimulatedQuote.Status;
import io.storefleet.simulator.world.SimulatedStore;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what {@code quote.created} and {@code quote.updated} carry: odd keys, totals as strings (contract §15.3). */
final class QuoteNews {

    private QuoteNews() {}

    static ObjectNode of(SimulatedQuote quote, SimulatedStore store) {
        boolean untouched = quote.course().history().size() == 1;
        ObjectNode node = Json.object()
                .put("id", quote.id())
                .put("quote", quote.id())
                .put("name", quote.draft().name())
                .put("status", quote.status().name())
                .put("order reference", quote.course().order())
                .put("order status", quote.status() == Status.COMPLETED ? "completed" : "")
                .put("Reason", quote.status() == Status.CANCELED ? "CANCELED_BY_SELLER" : "")
                .put("currency", quote.draft().market().currency())
                .put("subtotal", quote.list().number().toPlainString())
                .put("total", quote.total().number().toPlainString())
                .put("created", QuoteJson.iso(quote.course().created()))
                .put("expires", QuoteJson.iso(quote.course().expires()))
                .put("createdBy", QuoteJson.mail(store))
                .put("updatedBy", untouched ? "null" : QuoteJson.mail(store));
        ArrayNode items = node.putArray("items");
        quote.draft()
                .lines()
                .forEach(line ->
                        items.addObject().put("product", line.product().path()).put("quantity", line.quantity()));
        return node;
    }
}

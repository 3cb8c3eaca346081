package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The orders of a page, which lists full objects or, as some sources print it, ids alone. */
final class ListedOrders {

    private static final Set<String> NAMES_ONLY = Set.of("id", "order", "action", "result");

    private final Map<String, Order> fetched = new HashMap<>();

    ListedOrders(List<JsonNode> items, Function<Collection<OrderId>, List<ItemResult<Order>>> fetch) {
        List<OrderId> bare = items.stream()
                .filter(ListedOrders::isBare)
                .map(ListedOrders::id)
                .flatMap(Optional::stream)
                .toList();
        for (ItemResult<Order> result : bare.isEmpty() ? List.<ItemResult<Order>>of() : fetch.apply(bare)) {
            if (result instanceof ItemResult.Success<Order>(String id, Order order)) {
                fetched.put(id, order);
            }
        }
    }

    /** The order an item of the page stands for. */
    Optional<Order> order(JsonNode item) {
        @Nullable Order order = isBare(item)
                ? id(item).map(OrderId::value).map(fetched::get).orElse(null)
                : OrderReader.read(Fields.of(item));
        return Optional.ofNullable(order);
    }

    /** The id of an order given as object or as bare text; empty when there is none of the right form. */
    static Optional<OrderId> id(JsonNode item) {
        @Nullable String text = item.isObject() ? Json.text(item, "id", "order") : Json.text(item);
        return Optional.ofNullable(text).filter(OrderId::isValid).map(OrderId::new);
    }

    private static boolean isBare(JsonNode item) {
        return !item.isObject() || NAMES_ONLY.containsAll(item.propertyNames());
    }
}

package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds a request's JSON; what is null is left out, because absent means unchanged. */
public final class Body {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode node = NODES.objectNode();

    /** Text as it is; dates, ids and open enums by their {@code toString}. */
    public Body text(String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
        return this;
    }

    public Body number(String name, @Nullable BigDecimal value) {
        if (value != null) {
            node.put(name, value);
        }
        return this;
    }

    public Body number(String name, @Nullable Integer value) {
        if (value != null) {
            node.put(name, value);
        }
        return this;
    }

    public Body flag(String name, @Nullable Boolean value) {
        if (value != null) {
            node.put(name, value);
        }
        return this;
    }

    /** Says null on purpose. */
    public Body nothing(String name) {
        node.putNull(name);
        return this;
    }

    public Body object(String name, @Nullable Body value) {
        if (value != null) {
            node.set(name, value.node);
        }
        return this;
    }

    /** Amounts by currency, as {@code {"USD":49.9,"EUR":45}}. */
    public Body prices(String name, @Nullable Collection<Money> prices) {
        if (prices != null) {
            ObjectNode map = node.putObject(name);
            prices.forEach(price -> map.put(price.currency(), price.amount()));
        }
        return this;
    }

    /** Amounts by currency for each of the keys. */
    public Body pricesBy(String name, @Nullable Map<?, ? extends Collection<Money>> values) {
        if (values != null) {
            Body map = new Body();
            values.forEach((key, prices) -> map.prices(key.toString(), prices));
            object(name, map);
        }
        return this;
    }

    /** Numbers by key. */
    public Body numbers(String name, @Nullable Map<?, BigDecimal> values) {
        if (values != null) {
            ObjectNode map = node.putObject(name);
            values.forEach((key, value) -> map.put(key.toString(), value));
        }
        return this;
    }

    /** Texts by key, such as tags. */
    public Body texts(String name, @Nullable Map<String, String> values) {
        if (values != null) {
            ObjectNode map = node.putObject(name);
            values.forEach(map::put);
        }
        return this;
    }

    /** An array of texts; an empty one is sent as such. */
    public Body texts(String name, @Nullable Collection<?> values) {
        if (values != null) {
            var array = node.putArray(name);
            values.forEach(value -> array.add(value.toString()));
        }
        return this;
    }

    public <T> Body objects(String name, @Nullable Collection<T> values, Function<? super T, Body> body) {
        if (values != null) {
            var array = node.putArray(name);
            values.forEach(value -> array.add(body.apply(value).node));
        }
        return this;
    }

    public boolean isEmpty() {
        return node.isEmpty();
    }

    public ObjectNode json() {
        return node;
    }

    @Override
    public String toString() {
        return "Body[hidden]";
    }
}

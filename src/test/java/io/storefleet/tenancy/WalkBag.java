package io.storefleet.tenancy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What fits parameters, by their type. */
final class WalkBag {

    private final Map<Class<?>, Object> byType = new HashMap<>();

    /** Each under its own class. */
    void put(Object... values) {
        for (var value : values) {
            byType.put(value.getClass(), value);
        }
    }

    void put(Class<?> type, Object value) {
        byType.put(type, value);
    }

    @Nullable Object get(Class<?> type) {
        return byType.get(type);
    }
}

package io.storefleet.lists.internal;

import io.storefleet.lists.ListKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kinds of lists that features have declared. */
@Component
class Kinds {

    private final Map<String, ListKind> kinds;

    Kinds(List<ListKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(ListKind::key, Function.identity()));
    }

    ListKind of(String key) {
        var kind = kinds.get(key);
        if (kind == null) {
            throw new IllegalArgumentException("there is no such kind of list");
        }
        return kind;
    }
}

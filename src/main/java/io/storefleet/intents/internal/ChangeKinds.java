package io.storefleet.intents.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.storefleet.intents.ChangeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The kinds of changes the features offer. */
@Component
class ChangeKinds {

    private final Map<String, ChangeKind> byName;

    /** Two of one name do not start. */
    ChangeKinds(List<ChangeKind> kinds) {
        byName = kinds.stream().collect(toUnmodifiableMap(ChangeKind::name, Function.identity()));
    }

    ChangeKind get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no such kind of change: " + name));
    }

    /** Empty for a kind of another release. */
    Optional<ChangeKind> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}

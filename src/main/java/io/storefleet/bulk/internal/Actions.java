package io.storefleet.bulk.internal;

import static java.util.stream.Collectors.toMap;

import io.storefleet.bulk.BulkAction;
import io.storefleet.bulk.BulkLive;
import io.storefleet.team.NothingHereException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The actions the features offer. */
@Component
class Actions {

    private final Map<String, BulkAction> byName;

    /** Two of one name do not start. */
    Actions(List<BulkAction> actions) {
        byName = actions.stream()
                .collect(toMap(
                        BulkAction::name,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException("two actions are called " + one.name());
                        },
                        LinkedHashMap::new));
    }

    List<BulkAction> all() {
        return List.copyOf(byName.values());
    }

    /** Where things of this kind come from when no copy holds them. */
    Optional<BulkLive> live(String list) {
        return all().stream()
                .filter(action -> action.list().equals(list))
                .map(BulkAction::live)
                .flatMap(live -> Optional.ofNullable(live).stream())
                .findFirst();
    }

    /** One of another release does not exist, nor does its run. */
    BulkAction get(String name) {
        var action = byName.get(name);
        if (action == null) {
            throw new NothingHereException();
        }
        return action;
    }
}

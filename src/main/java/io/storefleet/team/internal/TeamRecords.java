package io.storefleet.team.internal;

import static java.util.stream.Collectors.joining;

import io.storefleet.team.StoreScope;
import io.storefleet.team.Team.Given;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grants as the audit writes them: role keys and store ids, never people. */
final class TeamRecords {

    private TeamRecords() {}

    static String scope(StoreScope scope) {
        return switch (scope) {
            case StoreScope.All all -> "all";
            case StoreScope.Only(var stores) ->
                stores.stream().map(Object::toString).sorted().collect(joining(" "));
        };
    }

    static Map<String, String> with(Map<String, String> details, String name, List<Given> given) {
        var all = new HashMap<>(details);
        all.put(
                name,
                given.stream()
                        .map(one -> one.role().key() + ": " + scope(one.scope()))
                        .collect(joining("; ")));
        return all;
    }
}

package io.storefleet.products.internal.change;

import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.Target;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * What was changed from here in the last minutes. The service shows what was before for a while: were that taken for what is
 * there, sending a part as a whole would bring the old values back.
 */
@Component
class Recent {

    /** Before the name of a field, among the facts of a change: what it was to have. */
    static final String TO = "to.";

    /** Minutes, by those who have waited (contract 1, staleness); more to be on the safe side. */
    private static final Duration STALE = Duration.ofMinutes(10);

    private static final int LATEST = 50;

    private final Intents intents;
    private final Clock clock;

    Recent(Intents intents, Clock clock) {
        this.intents = intents;
        this.clock = clock;
    }

    /** Those that were done, the oldest first. */
    List<IntentView> done(Target target) {
        var since = clock.instant().minus(STALE);
        return intents.about(target, LATEST).stream()
                .filter(each -> each.state() == IntentState.CONFIRMED)
                .filter(each -> each.when().written().isAfter(since))
                .toList()
                .reversed();
    }

    /** The values with those changes that the service does not show yet; what others have changed since stays. */
    static TreeMap<String, String> over(Map<String, String> told, List<IntentView> done) {
        var values = new TreeMap<>(told);
        for (var intent : done) {
            var before = intent.told().before();
            intent.told().facts().forEach((fact, value) -> {
                if (fact.startsWith(TO)) {
                    var name = fact.substring(TO.length());
                    if (values.getOrDefault(name, "").equals(before.getOrDefault(name, ""))) {
                        put(values, name, value);
                    }
                }
            });
        }
        return values;
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (value.isEmpty()) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
    }
}

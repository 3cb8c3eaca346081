package io.storefleet.jobs.internal;

import io.storefleet.fastspring.rate.AdaptiveRate;
import io.storefleet.jobs.QuotaBoard;
import io.storefleet.jobs.QuotaSettings;
import io.storefleet.jobs.QuotaStanding;
import io.storefleet.jobs.QuotaStanding.Limit;
import io.storefleet.jobs.internal.QuotaTurns.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Reads the shared quota without holding anything up. */
@Service
class QuotaBoardReader implements QuotaBoard {

    private static final String NO_NODE = "";

    private final QuotaRows rows;
    private final QuotaDemandRows demands;
    private final QuotaTime time;
    private final int ceiling;

    QuotaBoardReader(QuotaRows rows, QuotaDemandRows demands, QuotaTime time, QuotaSettings settings) {
        this.rows = rows;
        this.demands = demands;
        this.time = time;
        this.ceiling = settings.ceilingPerMinute();
    }

    @Override
    public Map<String, QuotaStanding> standings(String address, Collection<String> credentialKeys) {
        Set<String> names = new HashSet<>(Set.of(QuotaBuckets.ofAddress(address)));
        credentialKeys.stream().map(QuotaBuckets::ofCredential).forEach(names::add);
        QuotaRows.Held held = rows.look(names);
        names.forEach(name -> held.states().putIfAbsent(name, null));
        Instant now = time.clock().apply(held.now());
        var buckets = new QuotaBuckets(address, now, held.states(), ceiling, time.random());
        List<QuotaDemand> waiting = demands.waiting(address, NO_NODE, now);
        var turns = new QuotaTurns(demands.turns(address, turns(waiting)), now);
        var places = new QuotaPlaces(waiting, turns, now);
        Limit shared = limit(buckets.address(), now);
        Map<String, QuotaStanding> standings = new LinkedHashMap<>();
        for (String key : credentialKeys) {
            List<QuotaDemand> own = waiting.stream()
                    .filter(demand -> demand.credential().equals(key))
                    .toList();
            standings.put(
                    key,
                    new QuotaStanding(
                            shared,
                            limit(buckets.credential(key), now),
                            own.stream().mapToInt(QuotaDemand::people).sum(),
                            own.stream().mapToInt(QuotaDemand::jobs).sum(),
                            places.of(own)));
        }
        return standings;
    }

    @Override
    public QuotaStanding standing(String address, String credentialKey) {
        return standings(address, List.of(credentialKey)).values().iterator().next();
    }

    private static Limit limit(AdaptiveRate rate, Instant now) {
        Duration rest = rate.rest(now);
        return new Limit(rate.perMinute(), rate.spent(now), rest.isZero() ? null : now.plus(rest));
    }

    private static Set<Turn> turns(List<QuotaDemand> waiting) {
        Set<Turn> turns = new HashSet<>();
        for (QuotaDemand demand : waiting) {
            turns.add(demand.turn());
            turns.add(demand.turn().ofOwner());
        }
        return turns;
    }
}

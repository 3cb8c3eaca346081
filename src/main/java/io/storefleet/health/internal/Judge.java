package io.storefleet.health.internal;

import io.storefleet.health.Check;
import io.storefleet.health.Finding;
import io.storefleet.health.Finding.Facts;
import io.storefleet.health.HealthSettings;
import io.storefleet.health.Level;
import io.storefleet.health.internal.QuotaView.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns a store's facts into findings; the moment since when one holds is kept while its level stays. */
@Component
class Judge {

    private final FreshnessJudge freshness;
    private final TradeJudge trade;

    Judge(HealthSettings settings) {
        this.freshness = new FreshnessJudge(settings.freshness());
        this.trade = new TradeJudge(settings.trade());
    }

    List<Finding> judge(StoreFacts facts, Use quota, Instant now) {
        var found = new ArrayList<Finding>();
        found.add(credential(facts, now));
        found.add(quota(quota, now));
        freshness.judge(facts, now, found::add);
        trade.judge(facts, now, found::add);
        return found.stream().map(each -> lasting(each, facts.before())).toList();
    }

    private static Finding lasting(Finding finding, List<Finding> before) {
        return before.stream()
                .filter(each -> each.check() == finding.check() && each.level() == finding.level())
                .findFirst()
                .map(each -> finding.since(each.since()))
                .orElse(finding);
    }

    private static Finding credential(StoreFacts facts, Instant now) {
        return switch (facts.connection()) {
            case GOOD -> new Finding(Check.CREDENTIAL, Level.GREEN, "good", now, Facts.NONE);
            case REFUSED -> new Finding(Check.CREDENTIAL, Level.RED, "refused", now, Facts.NONE);
            case TROUBLED -> new Finding(Check.CREDENTIAL, Level.AMBER, "troubled", now, Facts.NONE);
        };
    }

    private static Finding quota(Use use, Instant now) {
        return switch (use) {
            case Use.Unknown _ -> new Finding(Check.QUOTA, Level.UNKNOWN, "unknown", now, Facts.NONE);
            case Use.Free _ -> new Finding(Check.QUOTA, Level.GREEN, "free", now, Facts.NONE);
            case Use.Slowed(int perMinute) ->
                new Finding(Check.QUOTA, Level.AMBER, "slowed", now, Facts.count(perMinute));
            case Use.Stopped(Instant until) ->
                new Finding(Check.QUOTA, use.longStop(now) ? Level.RED : Level.AMBER, "stopped", now, Facts.at(until));
        };
    }
}

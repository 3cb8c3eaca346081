package io.storefleet.coupons.internal.change;

import io.storefleet.coupons.internal.change.LiveCoupons.Live;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.intents.ChangeKind;
import io.storefleet.intents.Intended;
import io.storefleet.intents.Sight;
import io.storefleet.intents.TargetKind;
import io.storefleet.team.Verb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;

/** One kind of change of a coupon; all are read back from its rule and its codes. */
abstract class CouponKind implements ChangeKind {

    private final String name;

    CouponKind(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Verb verb() {
        return Verb.COUPON_EDIT;
    }

    @Override
    public final TargetKind target() {
        return TargetKind.COUPON;
    }

    @Override
    public final Outcome<Map<String, String>> send(FastSpring client, Intended intended) {
        var path = new CouponPath(intended.target().id());
        var outcome = send(client, path, Requests.read(intended.request()));
        return Refusals.named(outcome).map(value -> Map.of());
    }

    abstract Outcome<?> send(FastSpring client, CouponPath path, Requests request);

    @Override
    public final Sight look(FastSpring client, Intended intended) {
        var request = Requests.read(intended.request());
        var now = LiveCoupons.read(client, new CouponPath(intended.target().id()));
        return now.map(live -> look(live, request, intended.before())).orElseGet(() -> new Sight.NotDone());
    }

    /** Done when everything wanted is there, not done when nothing of it is; else others had a hand in it. */
    private static Sight look(Live now, Requests request, Map<String, String> before) {
        var seen = new ArrayList<Seen>();
        if (!request.parts().isEmpty()) {
            seen.add(rule(now, request, before));
        }
        if (!request.added().isEmpty() || !request.removed().isEmpty()) {
            seen.add(codes(now, request));
        }
        if (seen.stream().allMatch(Seen.WANTED::equals)) {
            return new Sight.Done(Map.of());
        }
        return seen.stream().allMatch(Seen.BEFORE::equals) ? new Sight.NotDone() : new Sight.Unclear("changed-since");
    }

    private enum Seen {
        WANTED,
        BEFORE,
        NEITHER
    }

    private static Seen rule(Live now, Requests request, Map<String, String> before) {
        var there = RuleText.of(now.rule());
        var wanted = RuleText.of(RuleText.read(request.rule()));
        if (request.parts().stream().allMatch(part -> Objects.equals(there.get(part), wanted.get(part)))) {
            return Seen.WANTED;
        }
        var same = request.parts().stream().allMatch(part -> Objects.equals(there.get(part), before.get(part.name())));
        return same ? Seen.BEFORE : Seen.NEITHER;
    }

    private static Seen codes(Live now, Requests request) {
        var there = new HashSet<>(now.codes());
        var added = request.added().stream().filter(there::contains).count();
        var left = request.removed().stream().filter(there::contains).count();
        if (added == request.added().size() && left == 0) {
            return Seen.WANTED;
        }
        return added == 0 && left == request.removed().size() ? Seen.BEFORE : Seen.NEITHER;
    }
}

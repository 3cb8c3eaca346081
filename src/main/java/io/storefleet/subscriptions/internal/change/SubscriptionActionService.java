package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.Estimate;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.subscriptions.SubscriptionActions;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.subscriptions.SubscriptionChange.Charge;
import io.storefleet.subscriptions.SubscriptionChange.Convert;
import io.storefleet.subscriptions.SubscriptionChange.Pause;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import io.storefleet.subscriptions.SubscriptionChange.Resume;
import io.storefleet.subscriptions.SubscriptionChange.Transfer;
import io.storefleet.subscriptions.SubscriptionChange.Uncancel;
import io.storefleet.subscriptions.SubscriptionProblem;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the subscription, checks what is wanted, and has it written down and sent. */
@Service
class SubscriptionActionService implements SubscriptionActions {

    /** One of each kind, to ask which fit. */
    private static final List<SubscriptionChange> EXAMPLES = List.of(
            new Cancel(true),
            new Uncancel(),
            new Pause(1),
            new Resume(),
            new Charge(),
            new Convert(),
            new Transfer("somebody", null, null));

    private static final List<String> PLANS = List.of("subscription.update", "subscription.prorate");

    private final Intents intents;
    private final LiveSubscriptions live;
    private final Checks checks;
    private final Goods goods;
    private final Transfers transfers;

    SubscriptionActionService(
            Intents intents, LiveSubscriptions live, Checks checks, Goods goods, Transfers transfers) {
        this.intents = intents;
        this.live = live;
        this.checks = checks;
        this.goods = goods;
        this.transfers = transfers;
    }

    @Override
    public Standing standing(StoreId store, SubscriptionId id) {
        var target = target(store, id);
        // Before reading: what is done after it must not count as seen.
        var basis = intents.basis(target);
        var now = live.get(store, id);
        return new Standing(now, basis, offered(now, target));
    }

    private List<String> offered(Subscription now, Target target) {
        var changeable = fits(now, new Pause(1)) || fits(now, new Resume());
        return Stream.concat(
                        EXAMPLES.stream().filter(change -> fits(now, change)).map(SubscriptionChange::kind),
                        changeable ? PLANS.stream() : Stream.empty())
                .filter(kind -> intents.permitted(kind, target))
                .toList();
    }

    private boolean fits(Subscription now, SubscriptionChange change) {
        try {
            checks.check(now, change);
            return true;
        } catch (SubscriptionProblem doesNotFit) {
            return false;
        }
    }

    @Override
    public Estimate preview(StoreId store, SubscriptionId id, Plan change) {
        intents.require("subscription.update", target(store, id));
        checks.check(live.get(store, id), change);
        goods.check(store, change);
        return live.estimate(store, id, change);
    }

    @Override
    public IntentView carryOut(Ask ask, SubscriptionChange change) {
        var target = target(ask.store(), ask.subscription());
        intents.require(change.kind(), target);
        var known = intents.known(ask.token());
        return known.isPresent() ? known.get() : send(ask, change, target, null);
    }

    /** As a row of a job; throws what a store answered that could not be read. */
    IntentView carryOut(Ask ask, SubscriptionChange change, JobId job) {
        var target = target(ask.store(), ask.subscription());
        intents.require(change.kind(), target);
        var known = intents.known(ask.token());
        return known.isPresent() ? known.get() : send(ask, change, target, job);
    }

    private IntentView send(Ask ask, SubscriptionChange change, Target target, @Nullable JobId job) {
        var reading = job == null ? live : live.forJobs();
        var now = reading.get(ask.store(), ask.subscription());
        try {
            checks.check(now, change);
            goods.check(ask.store(), change);
        } catch (SubscriptionProblem doesNotFit) {
            // What was sent under this token meanwhile may be why.
            return intents.known(ask.token()).orElseThrow(() -> doesNotFit);
        }
        var before = new HashMap<>(Snapshot.of(now));
        var asked = change;
        switch (change) {
            case Charge() -> before.put(Snapshot.ORDERS, reading.orders(ask.store(), ask.subscription()));
            case Convert() -> before.put(ConvertKind.FRONT, front(ask.store(), now));
            case Transfer transfer -> {
                asked = transfers.resolved(ask.store(), now, transfer);
                before.put(TransferKind.SOURCE, Transfers.source(now).value());
            }
            default -> {}
        }
        var wanted = new NewIntent(
                change.kind(), target, ask.token(), Requests.write(asked), facts(now, asked), before, ask.basis());
        return job == null ? intents.carryOut(wanted) : intents.carryOut(wanted, job);
    }

    private String front(StoreId store, Subscription now) {
        return live.front(store, Transfers.source(now)).address().toString();
    }

    /** What people are told of it. */
    private static Map<String, String> facts(Subscription now, SubscriptionChange change) {
        var facts = new HashMap<String, String>();
        switch (change) {
            case Cancel(boolean atOnce) -> facts.put("when", atOnce ? "at-once" : "period-end");
            case Pause(int periods) -> facts.put("periods", Integer.toString(periods));
            case Plan plan -> {
                facts.putAll(Snapshot.wanted(plan, Snapshot.of(now)));
                discount(facts, plan);
                facts.put("when", plan.prorated() ? "at-once" : "next-charge");
            }
            case Resume(), Charge() -> {
                var total = now.nextCharge().total().money();
                if (total != null) {
                    facts.put("amount", Snapshot.plain(total.amount()));
                    facts.put("currency", total.currency());
                }
            }
            case Transfer transfer -> facts.put("to", Objects.requireNonNullElse(transfer.to(), ""));
            case Uncancel(), Convert() -> {}
        }
        return facts;
    }

    private static void discount(Map<String, String> facts, Plan plan) {
        var off = plan.discount();
        if (off != null) {
            var unit = off.percent() ? "%" : Objects.requireNonNullElse(plan.currency(), "");
            facts.put("discount", Snapshot.plain(off.size()) + " " + unit);
            facts.put("periods", Objects.toString(off.periods(), ""));
        }
    }

    private static Target target(StoreId store, SubscriptionId id) {
        return new Target(store, TargetKind.SUBSCRIPTION, id.value());
    }
}

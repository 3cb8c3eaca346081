package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.LeaseLostException;
import io.storefleet.mirror.internal.rows.MirrorWriter;
import io.storefleet.tenancy.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works events into the copy: what came whole is written as told, what was only named as read again, and the events are
 * marked as applied in the same transaction. An event that fails waits alone and keeps no other from being applied.
 */
@Component
class Applying {

    private static final Logger LOG = LoggerFactory.getLogger(Applying.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final MirrorWriter writer;
    private final DueEvents events;
    private final Rereading rereading;
    private final StaleReads stale;

    Applying(MirrorWriter writer, DueEvents events, Rereading rereading, StaleReads stale) {
        this.writer = writer;
        this.events = events;
        this.rereading = rereading;
        this.stale = stale;
    }

    /** Applies what can be; the answer says what could not be read. */
    Reread apply(JobRun run, StoreId store, List<DueEvent> due) {
        var reread = rereading.of(store, new Plan(due));
        try {
            commit(run, store, due, reread);
        } catch (LeaseLostException lost) {
            throw lost;
        } catch (RuntimeException fault) {
            due.forEach(event -> alone(run, store, event, reread));
        }
        return reread;
    }

    private void alone(JobRun run, StoreId store, DueEvent event, Reread reread) {
        try {
            commit(run, store, List.of(event), reread);
        } catch (LeaseLostException lost) {
            throw lost;
        } catch (RuntimeException fault) {
            LOG.warn(
                    "an event of type {} could not be applied: {}",
                    event.type(),
                    fault.getClass().getName());
            run.commit(
                    run.checkpoint(),
                    run.progress(),
                    () -> events.putOff(store, List.of(event.id()), FIRST_WAIT, LONGEST_WAIT));
        }
    }

    private void commit(JobRun run, StoreId store, List<DueEvent> some, Reread reread) {
        var done = new ArrayList<String>();
        var later = new ArrayList<String>();
        some.forEach(event -> (isComplete(event, reread) ? done : later).add(event.id()));
        var plan = new Plan(some);
        run.commit(run.checkpoint(), run.progress(), () -> {
            write(store, plan, reread);
            events.applied(store, done);
            // In an outage it is not the events that fail: they go on as soon as the job does.
            events.putOff(store, reread.outage() ? List.of() : later, FIRST_WAIT, LONGEST_WAIT);
        });
    }

    private boolean isComplete(DueEvent event, Reread reread) {
        var objects = event.objects();
        return objects.orderIds().stream().noneMatch(id -> reread.failed().contains(id.value()))
                && objects.subscriptionIds().stream()
                        .noneMatch(id -> reread.failed().contains(id.value()))
                && objects.accountIds().stream().noneMatch(id -> reread.failed().contains(id.value()))
                && !stale.tellsLessThan(event, reread);
    }

    private void write(StoreId store, Plan plan, Reread reread) {
        plan.tellings().forEach((asOf, told) -> {
            orders(store, told.orders(), asOf);
            subscriptions(store, told.subscriptions(), asOf);
        });
        plan.returns().forEach((asOf, told) -> writer.returns(store, told, asOf));
        var asked = reread.asked();
        orders(
                store,
                reread.orders().stream()
                        .filter(order -> plan.orderIds().contains(order.id()))
                        .toList(),
                asked);
        subscriptions(
                store,
                reread.subscriptions().stream()
                        .filter(each -> plan.subscriptionIds().contains(each.id()))
                        .toList(),
                asked);
        var accounts = reread.accounts().stream()
                .filter(account -> plan.accountIds().contains(account.id()))
                .toList();
        if (!accounts.isEmpty()) {
            writer.accounts(store, accounts, asked);
        }
    }

    private void orders(StoreId store, List<Order> orders, Instant asOf) {
        if (!orders.isEmpty()) {
            writer.orders(store, orders, asOf);
        }
    }

    private void subscriptions(StoreId store, List<Subscription> subscriptions, Instant asOf) {
        if (!subscriptions.isEmpty()) {
            writer.subscriptions(store, subscriptions, asOf);
        }
    }
}

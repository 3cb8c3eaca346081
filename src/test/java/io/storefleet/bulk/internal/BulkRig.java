package io.storefleet.bulk.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.bulk.Bulk;
import io.storefleet.bulk.BulkFilter;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.BulkRequest;
import io.storefleet.bulk.BulkRow;
import io.storefleet.bulk.BulkRun;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkStart;
import io.storefleet.bulk.BulkState;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.fastspring.subscriptions.SubscriptionQuery;
import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.jobs.JobWorker;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.Selection;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.StoreClients;
import io.storefleet.store.Stores;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import io.storefleet.uikit.LinesText;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** An agency with stores at a simulator of its own, some of their things in its copies, and the steps of the worker. */
public final class BulkRig {

    private static final int MOST_SLICES = 300;
    private static final Set<String> USED = ConcurrentHashMap.newKeySet();

    public final TestAgency agency;
    public final Simulator simulator;
    public final StoreId store;
    private final ApplicationContext context;
    private final Map<RowId, Long> mine = new HashMap<>();
    private long before;

    public BulkRig(ApplicationContext context) {
        this(context, TestAgency.in(context), null);
    }

    /** @param store one of the agency's; null to connect one */
    public BulkRig(ApplicationContext context, TestAgency agency, @Nullable StoreId store) {
        this.context = context;
        this.agency = agency;
        simulator = context.getBean(QuietSimulator.class).simulator();
        simulator.chaos().clear();
        sql("delete from directory.wake_up; delete from directory.job_turn");
        this.store = store == null ? connect(1) : store;
        forgetCalls();
    }

    public StoreId connect(int number) {
        return agency.store(simulator.stores().get(number), TestContext.QUIET);
    }

    public String name(StoreId of) {
        return as(() -> bean(Stores.class).get(of).name());
    }

    /** Active subscriptions that no test has touched, put into the copy; the last ones of the store. */
    public List<RowId> active(StoreId of, int count) {
        return active(of, count, false);
    }

    public List<RowId> active(StoreId of, int count, boolean managed) {
        var all = new ArrayList<>(as(() -> bean(StoreClients.class).client(of).subscriptions().stream(
                        SubscriptionQuery.all())
                .flatMap(each -> each instanceof ItemResult.Success<Subscription>(var key, var found)
                        ? Stream.of(found)
                        : Stream.empty())
                .filter(each -> each.status().state().equals(SubscriptionState.ACTIVE))
                .filter(each -> managed == Boolean.TRUE.equals(each.plan().adhoc()))
                .filter(each -> !Boolean.TRUE.equals(each.pausing().scheduled()))
                .map(each -> each.id().value())
                .toList()));
        Collections.reverse(all);
        var chosen = all.stream().filter(USED::add).limit(count).sorted().toList();
        assertThat(chosen).as("active subscriptions in the simulator").hasSize(count);
        chosen.forEach(id -> copy(of, ObjectKind.SUBSCRIPTION, id));
        forgetCalls();
        var rows = chosen.stream().map(id -> new RowId(of, id)).toList();
        rows.forEach(row -> mine.put(row, calls(row)));
        return rows;
    }

    /** Gives back what can be: cancelled subscriptions go on. */
    public void restore() {
        simulator.chaos().clear();
        mine.keySet().stream()
                .filter(row -> Set.of("canceled", "active").contains(state(row)))
                .forEach(this::giveBack);
    }

    private void giveBack(RowId row) {
        if (state(row).equals("canceled")) {
            as(() -> bean(StoreClients.class)
                    .client(row.store())
                    .subscriptions()
                    .uncancel(new SubscriptionId(row.id())));
        }
        USED.remove(row.id());
    }

    /** Brings the copy up to date with the store. */
    public void copy(StoreId of, ObjectKind kind, String id) {
        assertThat(as(() -> bean(Mirror.class).pull(of, kind, id))).isTrue();
    }

    public Subscription live(RowId row) {
        return as(() ->
                bean(StoreClients.class).client(row.store()).subscriptions().get(new SubscriptionId(row.id())));
    }

    public String state(RowId row) {
        return live(row).status().state().value();
    }

    public BulkRunId prepare(Actor actor, SubscriptionChange change, List<RowId> rows) {
        return prepare(actor, change.kind(), BulkJson.write(change), new Selection.Picked("subscriptions", rows));
    }

    public BulkRunId prepare(Actor actor, String action, String request, Selection selection) {
        var wanted = new BulkRequest(action, "A test’s run", request, new BulkRequest.Chosen(selection));
        return call(actor, () -> bulk().prepare(wanted, rows -> {}));
    }

    public BulkRunId lines(Actor actor, String action, String request, String text) {
        var wanted = new BulkRequest(action, "A test’s run", request, new BulkRequest.Lines(LinesText.of(text)));
        return call(actor, () -> bulk().prepare(wanted, rows -> {}));
    }

    /** Begins it, with all the names that are to be typed. */
    public void start(BulkRunId run, int look) {
        start(agency.owner(), run, look);
    }

    public void start(Actor actor, BulkRunId run, int look) {
        call(actor, () -> {
            bulk().start(run, new BulkStart(look, bulk().namesToType(run), true));
            return true;
        });
    }

    public BulkRun view(BulkRunId run) {
        return as(() -> bulk().get(run));
    }

    public List<BulkRow> rows(BulkRunId run) {
        return rows(run, BulkFilter.ALL);
    }

    public List<BulkRow> rows(BulkRunId run, BulkFilter filter) {
        return as(() -> bulk().rows(run, filter, 0, 1_000));
    }

    /** How many rows are in each state, as counted; and that this is what the rows are. */
    public Map<BulkState, Long> counts(BulkRunId run) {
        var counted = view(run).tallies().stream()
                .collect(Collectors.groupingBy(each -> each.state(), Collectors.summingLong(each -> each.rows())));
        var there = rows(run).stream().collect(Collectors.groupingBy(BulkRow::state, Collectors.counting()));
        assertThat(counted).isEqualTo(there);
        return counted;
    }

    /** Works until nothing is due, on a thread that is bound to nobody. */
    public void work() {
        var slices = new AtomicInteger();
        var thread = Thread.ofPlatform().start(() -> {
            while (slices.get() < MOST_SLICES && bean(JobWorker.class).runOnce()) {
                slices.incrementAndGet();
            }
        });
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(slices.get()).as("slices of work that never ends").isLessThan(MOST_SLICES);
    }

    public void due() {
        sql("update directory.wake_up set due_at = clock_timestamp() - interval '1 second' where tenant_id = '%s'"
                .formatted(agency.owner().tenant()));
    }

    /** Whoever holds jobs of the agency counts as dead, as other nodes see it. */
    public void declareDead() {
        sql("""
                update tenant.job set lease_until = clock_timestamp() - interval '1 ms'
                where lease_until is not null and tenant_id = '%1$s';
                update directory.wake_up set due_at = clock_timestamp() - interval '1 second',
                    held_until = clock_timestamp() - interval '1 second' where tenant_id = '%1$s'""".formatted(agency.owner().tenant()));
    }

    /** Lets time pass for what was done to this, and one node look what became of it. */
    public void pass(Duration time, RowId row) throws SQLException {
        new IntentTime(context).pass(time, row.id());
    }

    public void forgetCalls() {
        before = changes();
    }

    /** How often stores were asked to change something. */
    public long sent() {
        return changes() - before;
    }

    /** How often a store was asked to change this. */
    public long sent(RowId row) {
        return calls(row) - mine.getOrDefault(row, 0L);
    }

    private long calls(RowId row) {
        return simulator.calls().stream()
                .filter(each -> each.changes() && each.path().contains(row.id()))
                .count();
    }

    private long changes() {
        return simulator.calls().stream().filter(each -> each.changes()).count();
    }

    public Bulk bulk() {
        return bean(Bulk.class);
    }

    public <T> T as(java.util.concurrent.Callable<T> work) {
        return call(agency.owner(), work);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public void sql(String statements) {
        bean(TestDatabase.class).execute(statements);
    }
}

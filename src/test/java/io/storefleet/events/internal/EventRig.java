package io.storefleet.events.internal;

import static io.storefleet.testing.TestAgency.call;

import io.storefleet.events.EventActions;
import io.storefleet.events.EventActions.Ask;
import io.storefleet.events.EventDetails;
import io.storefleet.fastspring.EventId;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.hooks.Mischief;
import io.storefleet.simulator.hooks.Webhook;
import io.storefleet.simulator.state.Happening;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A store whose webhook lists its events but never arrives, and one event that the copy has. */
public final class EventRig {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:9/nowhere");

    public final ApplicationContext context;
    public final TestAgency agency;
    public final Simulator simulator;
    public final StoreId store;
    public final String event;
    private final SimulatedStore shop;
    private final MirrorFixture mirror;

    public EventRig(ApplicationContext context) {
        this.context = context;
        agency = TestAgency.in(context);
        simulator = context.getBean(QuietSimulator.class).simulator();
        shop = simulator.stores().get(1);
        store = agency.store(shop, TestContext.QUIET);
        mirror = new MirrorFixture(
                context.getBean(TestDatabase.class), agency.owner().tenant());
        var hooks = simulator.webhooks(shop.slug());
        // Made anew, so that it lists none of another test's events.
        hooks.remove("events-rig");
        hooks.mischief(Mischief.LOST, Integer.MAX_VALUE);
        hooks.put(Webhook.to(NOWHERE).named("events-rig"));
        event = keep(happens());
    }

    public Happening happens() {
        return simulator.events(shop.slug()).happen("order.completed");
    }

    private String keep(Happening happening) {
        mirror.event(store, happening.id(), "order.completed", null, null);
        mirror.write(
                "update tenant.mirror_event set created_at = ? where tenant_id = ? and id = ?",
                happening.created().atOffset(ZoneOffset.UTC),
                agency.owner().tenant().value(),
                happening.id());
        return happening.id();
    }

    /** Another one that the copy has. */
    public String another() {
        return keep(happens());
    }

    /** When the copy believes that the event was made. */
    public void created(String sql) {
        mirror.write(
                "update tenant.mirror_event set created_at = " + sql + " where tenant_id = ? and id = ?",
                agency.owner().tenant().value(),
                event);
    }

    public String unknownToTheStore() {
        mirror.event(store, "ghost-event", "order.completed", null, null);
        return "ghost-event";
    }

    public void hangUp() {
        simulator.chaos().clear();
        var hooks = simulator.webhooks(shop.slug());
        hooks.remove("events-rig");
        hooks.behave();
    }

    public EventActions actions() {
        return context.getBean(EventActions.class);
    }

    /** As a person does who opens a dialog now. */
    public IntentView mark(boolean processed) {
        return mark(agency.owner(), event, processed, UUID.randomUUID());
    }

    public IntentView mark(Actor actor, String id, boolean processed, UUID token) {
        return call(actor, () -> {
            var what = new EventId(id);
            return actions().mark(new Ask(store, what, token, actions().basis(store, what)), processed);
        });
    }

    public IntentView now(IntentView intent) {
        return call(
                agency.owner(),
                () -> context.getBean(Intents.class).find(intent.id()).orElseThrow());
    }

    /** What the service says. */
    public boolean marked() {
        return marked(event);
    }

    public boolean marked(String which) {
        return simulator
                .state(shop.slug())
                .happenings()
                .find(which)
                .orElseThrow()
                .processed();
    }

    /** What the copy says. */
    public boolean marked(Actor actor) {
        return call(actor, () -> context.getBean(EventDetails.class).find(store, new EventId(event)))
                .state()
                .processed();
    }

    /** How often the store was asked to mark the event. */
    public long sent() {
        return simulator.calls().stream()
                .filter(call -> call.changes() && call.path().equals("/events/" + event))
                .count();
    }

    public void pass(Duration time) throws SQLException {
        new IntentTime(context).pass(time, event);
    }
}
